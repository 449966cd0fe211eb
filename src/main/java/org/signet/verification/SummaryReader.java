package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.signet.credential.DataModel;
import org.signet.platform.SignetConfig;
import org.signet.status.CredentialStates;
import org.signet.trust.KnownIssuer;
import org.signet.verification.Summary.Achieved;
import org.signet.verification.Summary.Classification;
import org.signet.verification.Summary.Edition;
import org.signet.verification.Summary.EvidenceItem;
import org.signet.verification.Summary.NamedResult;
import org.signet.verification.Summary.Validity;
import org.signet.verification.check.EvidenceCheck;
import org.signet.verification.check.Examined;

/**
 * Reads what a badge says from the places where the framework's facts stand, and from nowhere else.
 * The document may be anything: what is not as expected is left out, never guessed.
 */
@ApplicationScoped
class SummaryReader {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");
  private static final Pattern OWN =
      Pattern.compile("/(?:credentials|transcripts)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final String ACHIEVEMENT = "/credentialSubject/achievement";
  private static final Set<String> CLASSIFICATIONS =
      Set.of("ext:NOC", "ext:CIP", "ext:QualificationLevel");

  private final CompetencyReader competencies;
  private final CredentialStates states;
  private final SignetConfig config;

  SummaryReader(CompetencyReader competencies, CredentialStates states, SignetConfig config) {
    this.competencies = competencies;
    this.states = states;
    this.config = config;
  }

  Summary read(Examined examined, EvidenceCheck.Looked looked, Optional<KnownIssuer> known) {
    ObjectNode credential = examined.credential();
    JsonNode subject = credential.path("credentialSubject");
    JsonNode achievement = subject.path("achievement");
    return new Summary(
        text(credential, "id"),
        text(achievement, "inLanguage"),
        IssuedByReader.read(credential.path("issuer"), known),
        achieved(achievement),
        holder(subject),
        competencies.competencies(subject),
        results(subject),
        evidence(credential, looked.items()),
        competencies.skills(achievement.path("alignment"), "ext:ESCO"),
        EndorsementReader.read(examined),
        TranscriptReader.read(credential),
        validity(credential),
        classifications(achievement),
        holderPointer(subject));
  }

  /** A record says who learned and who signed; the rest stands in its badges. */
  Summary ofRecord(Examined examined, Optional<KnownIssuer> known) {
    ObjectNode record = examined.credential();
    JsonNode subject = record.path("credentialSubject");
    return new Summary(
        text(record, "id"),
        Optional.empty(),
        IssuedByReader.read(record.path("issuer"), known),
        RecordSummary.achieved(record),
        holder(subject),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        RecordSummary.TRANSCRIPT,
        validity(record),
        List.of(),
        holderPointer(subject));
  }

  /** A text that is there and is one. */
  static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isBlank());
  }

  /** A list that is one; anything else has no items. */
  static JsonNode list(JsonNode node, String name) {
    JsonNode list = node.path(name);
    return list.isArray() ? list : MissingNode.getInstance();
  }

  /** An address that a person may follow: http or https, nothing else. */
  static Optional<String> link(JsonNode node, String name) {
    return text(node, name).filter(url -> LINK.matcher(url).matches());
  }

  private Achieved achieved(JsonNode achievement) {
    return new Achieved(
        text(achievement, "id"),
        text(achievement, "name"),
        text(achievement, "description"),
        text(achievement.path("criteria"), "narrative"),
        text(achievement, "humanCode"),
        text(achievement, "version"),
        // no picture from another host: the page asks nobody else for anything
        link(achievement.path("image"), "id").filter(url -> url.startsWith(config.baseUrl() + "/")),
        ACHIEVEMENT,
        text(achievement, "achievementType"),
        editions(achievement));
  }

  private static List<Edition> editions(JsonNode achievement) {
    List<Edition> editions = new ArrayList<>();
    for (JsonNode related : list(achievement, "related")) {
      if (related.has("inLanguage")) {
        editions.add(
            new Edition(
                related.path("id").asText(),
                text(related, "inLanguage"),
                text(related, "version")));
      }
    }
    return editions;
  }

  private static List<Classification> classifications(JsonNode achievement) {
    List<Classification> found = new ArrayList<>();
    JsonNode alignments = list(achievement, "alignment");
    for (int i = 0; i < alignments.size(); i++) {
      JsonNode alignment = alignments.get(i);
      String type = alignment.path("targetType").asText();
      if (CLASSIFICATIONS.contains(type)) {
        found.add(
            new Classification(
                type.substring("ext:".length()),
                text(alignment, "targetName").orElse("?"),
                text(alignment, "targetCode"),
                link(alignment, "targetUrl"),
                text(alignment, "targetFramework"),
                ACHIEVEMENT + "/alignment/" + i));
      }
    }
    return found;
  }

  /** The names in plain text; a set has no order, so several are told in an order of their own. */
  private static Optional<String> holder(JsonNode subject) {
    Set<String> names = new TreeSet<>();
    for (JsonNode identifier : subject.path("identifier")) {
      if (isPlainName(identifier)) {
        text(identifier, "identityHash").ifPresent(names::add);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", names));
  }

  private static Optional<String> holderPointer(JsonNode subject) {
    JsonNode identifiers = list(subject, "identifier");
    return IntStream.range(0, identifiers.size())
        .filter(i -> isPlainName(identifiers.get(i)))
        .mapToObj(i -> "/credentialSubject/identifier/" + i)
        .findFirst();
  }

  private static boolean isPlainName(JsonNode identifier) {
    return identifier.path("identityType").asText().equals("name")
        && !identifier.path("hashed").asBoolean(true);
  }

  private static List<NamedResult> results(JsonNode subject) {
    List<NamedResult> results = new ArrayList<>();
    JsonNode given = list(subject, "result");
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/credentialSubject/result/" + i;
      JsonNode result = given.get(i);
      for (JsonNode description : subject.path("achievement").path("resultDescription")) {
        Optional<String> value = text(result, "value").or(() -> furtherLevel(description, result));
        if (value.isPresent() && description.path("id").equals(result.path("resultDescription"))) {
          results.add(
              new NamedResult(
                  text(description, "name").orElse("?"),
                  value.get(),
                  text(description, "resultType"),
                  pointer,
                  text(result, "status")));
        }
      }
    }
    return results;
  }

  /** The level reached on a criterion that is no competency of its own. */
  private static Optional<String> furtherLevel(JsonNode description, JsonNode result) {
    return CompetencyReader.isCompetency(description)
        ? Optional.empty()
        : CompetencyReader.level(
                description.path("rubricCriterionLevel"), result.path("achievedLevel").asText())
            .flatMap(level -> text(level, "name"));
  }

  private static List<EvidenceItem> evidence(ObjectNode credential, List<EvidenceState> states) {
    List<EvidenceItem> items = new ArrayList<>();
    JsonNode evidence = list(credential, "evidence");
    for (int i = 0; i < evidence.size(); i++) {
      JsonNode item = evidence.get(i);
      items.add(
          new EvidenceItem(
              text(item, "name").or(() -> text(item, "id")).orElse("?"),
              link(item, "id"),
              text(item, "genre"),
              text(item, "description"),
              text(item, "narrative"),
              mediaType(credential, item),
              isPinned(states.get(i)),
              states.get(i),
              "/evidence/" + i));
    }
    return items;
  }

  private static boolean isPinned(EvidenceState state) {
    return state != EvidenceState.NOT_PINNED && state != EvidenceState.TEXT_ONLY;
  }

  private static Optional<String> mediaType(ObjectNode credential, JsonNode item) {
    for (JsonNode resource : credential.path("relatedResource")) {
      if (resource.path("id").equals(item.path("id"))) {
        return text(resource, "mediaType");
      }
    }
    return Optional.empty();
  }

  private Validity validity(ObjectNode credential) {
    DataModel model = DataModel.of(credential);
    return new Validity(
        text(credential, model.startMember()),
        text(credential, model.endMember()),
        text(credential, "id").flatMap(this::revokedAt),
        Map.of("validFrom", "/" + model.startMember(), "validUntil", "/" + model.endMember()));
  }

  private Optional<String> revokedAt(String id) {
    Matcher own =
        OWN.matcher(id.replaceFirst("^" + Pattern.quote(config.baseUrl().toString()), ""));
    return own.matches()
        ? states.revocation(UUID.fromString(own.group(1))).map(since -> since.at().toString())
        : Optional.empty();
  }
}
