package org.signet.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Definition;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.Endorsements.Signed;
import org.signet.endorsement.OwnEndorsement;
import org.signet.framework.FrameworkReport;
import org.signet.framework.Intent;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerProfile;
import org.signet.json.Json;
import org.signet.proof.Times;

/** Framework reports of what is kept here. */
@ApplicationScoped
public class FrameworkReports {

  private final AchievementDocument achievements;

  private final Endorsements endorsements;
  private final Clock clock;

  FrameworkReports(AchievementDocument achievements, Endorsements endorsements, Clock clock) {
    this.achievements = achievements;
    this.endorsements = endorsements;
    this.clock = clock;
  }

  /** The report of a definition, in one of its languages. */
  public FrameworkReport of(Edition edition) {
    Issuer issuer = edition.version().issuer();
    ObjectNode profile = IssuerProfile.of(issuer, edition.language());
    return FrameworkReport.of(
        profile,
        achievements.current(edition),
        endorsements.embeddable(edition.id(), clock.instant()),
        intent(edition));
  }

  /** The report of a version; what is said in a language is taken from that edition. */
  public ObjectNode of(AchievementVersion version) {
    Map<String, ObjectNode> byLanguage = new TreeMap<>();
    version.allEditions().forEach(e -> byLanguage.put(e.language().substring(0, 2), of(e).json()));
    ObjectNode report = byLanguage.values().iterator().next();
    if (byLanguage.containsKey("en") && byLanguage.containsKey("fr")) {
      takeFrench(report.get("groups"), byLanguage.get("fr").get("groups"));
    }
    return report;
  }

  /** Both reports have the same shape: they are of one definition. */
  private static void takeFrench(JsonNode report, JsonNode french) {
    for (int i = 0; i < report.size(); i++) {
      JsonNode elements = report.get(i).get("elements");
      for (int j = 0; j < elements.size(); j++) {
        JsonNode statement = french.get(i).get("elements").get(j).get("statement");
        ((ObjectNode) elements.get(j).get("statement")).set("fr", statement.get("fr"));
      }
    }
  }

  private Intent intent(Edition edition) {
    Definition definition = edition.version().definition();
    return new Intent(
        edition.version().issuer().policy().includeName(),
        definition.evidenceRequired().map(Definition.EvidenceRequired::count).orElse(0),
        definition.evidenceRequired().map(Definition.EvidenceRequired::genres).orElse(List.of()),
        definition.passingRule().isPresent());
  }

  /**
   * The report of a badge, from its signed text alone; of endorsements, those that count today.
   *
   * @param credential the signed text of a badge of this service
   */
  public FrameworkReport of(String credential) {
    ObjectNode badge = Json.parseObject(credential.getBytes(StandardCharsets.UTF_8));
    if (badge.path("endorsement") instanceof ArrayNode carried) {
      Set<Signed> signed = new HashSet<>();
      carried.forEach(each -> signed.add(signed(each)));
      Map<Signed, OwnEndorsement> taken = endorsements.of(signed);
      for (int i = 0; i < carried.size(); i++) {
        Optional<OwnEndorsement> own = Optional.ofNullable(taken.get(signed(carried.get(i))));
        if (isExpired(carried.get(i)) || own.flatMap(OwnEndorsement::withdrawal).isPresent()) {
          carried.set(i, JsonNodeFactory.instance.objectNode()); // the others keep their places
        }
      }
    }
    return FrameworkReport.of(badge);
  }

  private static Signed signed(JsonNode endorsement) {
    return new Signed(
        endorsement.path("id").asText(), endorsement.path("issuer").path("id").asText());
  }

  private boolean isExpired(JsonNode endorsement) {
    Optional<Instant> until = Times.parse(endorsement.path("validUntil").asText());
    return until.filter(end -> !end.isAfter(clock.instant())).isPresent();
  }
}
