package org.signet.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A self-declaration that is computed: element by element, met, recommended or missing, each with
 * the data that shows it. Nothing is verified here; whether a badge is genuine is the verifier's
 * answer.
 *
 * @param id of the badge, or of the achievement
 * @param ofDefinition what is reported on is a definition, not yet a badge
 * @param language BCP 47 tag of the texts of the achievement, or empty
 * @param name of the achievement, as are {@code code} and {@code version}; empty where it has none
 * @param issuer its name
 */
public record FrameworkReport(
    String id,
    boolean ofDefinition,
    String language,
    String name,
    String code,
    String version,
    String issuer,
    List<Group> groups) {

  /** The report of a badge (Open Badges 3.0, as it was signed), from its content alone. */
  public static FrameworkReport of(JsonNode credential) {
    return of(credential, Optional.empty());
  }

  /**
   * The report of a definition.
   *
   * @param issuer the {@code Profile} that its badges will have
   * @param achievement the {@code Achievement} that they will have
   * @param endorsements that they will carry
   * @param intent what else it demands of them
   */
  public static FrameworkReport of(
      JsonNode issuer, JsonNode achievement, List<ObjectNode> endorsements, Intent intent) {
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    credential.set("issuer", issuer);
    credential.putObject("credentialSubject").set("achievement", achievement);
    credential.putArray("endorsement").addAll(endorsements);
    return of(credential, Optional.of(intent));
  }

  private static FrameworkReport of(JsonNode credential, Optional<Intent> intent) {
    var facts = new Facts(credential);
    JsonNode achievement = facts.node(Facts.ACHIEVEMENT);
    return new FrameworkReport(
        (intent.isPresent() ? achievement : credential).path("id").asText(""),
        intent.isPresent(),
        achievement.path("inLanguage").asText(""),
        achievement.path("name").asText(""),
        achievement.path("humanCode").asText(""),
        achievement.path("version").asText(""),
        facts.node("/issuer/name").asText(""),
        List.of(
            new FrameworkElements(facts, intent).group(),
            new EuropeanMandatory(facts, intent).group(),
            new EuropeanOptional(facts, intent).group(),
            new OntarioFields(facts, intent.isPresent()).group()));
  }

  /** The report as it goes out: both languages, and the place of everything that counted. */
  public ObjectNode json() {
    return ReportJson.of(this);
  }
}
