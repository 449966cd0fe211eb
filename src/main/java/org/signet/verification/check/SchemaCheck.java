package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.signet.credential.CredentialLint;
import org.signet.credential.JsonSchemas;
import org.signet.jsonld.ContextProfile;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * The document is of the shape that Open Badges 3.0 gives it, and of those among the schemas that
 * it names which are known here. One that is not known is told, and never fetched.
 */
final class SchemaCheck implements Check {

  private static final Set<String> VALIDATORS =
      Set.of("1EdTechJsonSchemaValidator2019", "JsonSchema");

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Finding check(Examined examined) {
    List<org.signet.credential.Finding> faults =
        examined.profile() == ContextProfile.STATUS_LIST
            ? CredentialLint.lintStatusList(examined.credential())
            : CredentialLint.lint(examined.credential());
    if (faults.isEmpty()) {
      return named(examined);
    }
    return Findings.failed(
        name(),
        faults.get(0).code().name(),
        faults.get(0).pointer(),
        Findings.join(faults.stream().map(f -> f.pointer() + " " + f.detail()).toList()));
  }

  private Finding named(Examined examined) {
    ObjectNode credential = examined.credential();
    JsonNode given = credential.path("credentialSchema");
    boolean unknown = false;
    for (JsonNode schema : given.isObject() ? List.of(given) : given) {
      String id = schema.path("id").asText();
      if (!isOfKnownType(schema.path("type")) || !JsonSchemas.isKnown(id)) {
        unknown = true;
        continue;
      }
      List<org.signet.credential.Finding> faults = JsonSchemas.validate(credential, id);
      if (!faults.isEmpty()) {
        return Findings.failed(
            name(), "CREDENTIAL_SCHEMA", faults.get(0).pointer(), faults.get(0).detail());
      }
    }
    if (examined.profile() == ContextProfile.CLR) {
      return Findings.of(name(), Outcome.PASSED, unknown ? "UNKNOWN_SCHEMA" : "CLR_2");
    }
    return unknown
        ? Findings.of(name(), Outcome.PASSED, "UNKNOWN_SCHEMA", "/credentialSchema", "")
        : Findings.of(name(), Outcome.PASSED, "OPEN_BADGES_3");
  }

  private static boolean isOfKnownType(JsonNode type) {
    return VALIDATORS.contains(type.isArray() ? type.path(0).asText() : type.asText());
  }
}
