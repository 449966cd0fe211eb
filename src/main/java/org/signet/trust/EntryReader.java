package org.signet.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.problem.FieldError;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** The JSON of {@code POST /v1/trust} and of {@code POST /v1/trust/import}. */
final class EntryReader {

  /** A whole registry, in the form that the Digital Credentials Consortium publishes. */
  record Registry(String name, List<Entry> entries) {}

  private final List<FieldError> faults = new ArrayList<>();

  private EntryReader() {}

  static Entry entry(JsonNode body) {
    Entry entry =
        Fields.read(
            body,
            fields ->
                new Entry(
                    fields.text("id", EntryRules.LONGEST_ID),
                    fields.text("name", 2 * EntryRules.LONGEST_NAME),
                    fields.optionalText("url", EntryRules.LONGEST_URL)));
    var reader = new EntryReader();
    Entry checked = reader.checked(entry, "/id", "");
    reader.refuse();
    return checked;
  }

  /** What an entry has beside name and url, and the registry's {@code meta}, is not kept. */
  static Registry registry(JsonNode body) {
    String name =
        Fields.read(
            body,
            fields -> {
              String text = fields.text("name", 2 * EntryRules.LONGEST_NAME);
              if (!text.isEmpty()
                  && (!EntryRules.isName(text) || text.equalsIgnoreCase(KnownIssuer.OWN))) {
                fields.fault("name", "BAD_NAME", EntryRules.WRONG_NAME + " Not 'own'.");
              }
              fields.has("meta");
              if (!fields.has("registry")) {
                fields.fault("registry", "MISSING", "Send this field.");
              }
              return text;
            });
    JsonNode registry = body.get("registry");
    boolean whole = registry.has("registry");
    var reader = new EntryReader();
    List<Entry> entries =
        reader.entries(
            whole ? registry.get("registry") : registry,
            whole ? "/registry/registry" : "/registry");
    reader.refuse();
    return new Registry(name, entries);
  }

  private List<Entry> entries(JsonNode registry, String at) {
    if (!registry.isObject()) {
      faults.add(new FieldError(at, "NOT_AN_OBJECT", "Send a JSON object of issuers by their id."));
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    registry
        .properties()
        .forEach(
            member -> {
              String place = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
              JsonNode url = member.getValue().path("url");
              if (!url.isMissingNode() && !url.isTextual()) {
                faults.add(new FieldError(place + "/url", "NOT_A_URL", EntryRules.WRONG_URL));
              }
              entries.add(
                  checked(
                      new Entry(
                          member.getKey(),
                          member.getValue().path("name").asText(),
                          Optional.ofNullable(url.textValue())),
                      place,
                      place));
            });
    return entries;
  }

  private Entry checked(Entry entry, String idAt, String at) {
    if (!EntryRules.isId(entry.id())) {
      faults.add(new FieldError(idAt, "NOT_AN_ISSUER_ID", EntryRules.WRONG_ID));
    }
    if (!EntryRules.isName(entry.name())) {
      faults.add(new FieldError(at + "/name", "BAD_NAME", EntryRules.WRONG_NAME));
    }
    if (entry.url().filter(url -> !EntryRules.isUrl(url)).isPresent()) {
      faults.add(new FieldError(at + "/url", "NOT_A_URL", EntryRules.WRONG_URL));
    }
    return new Entry(entry.id(), entry.name().strip(), entry.url());
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
