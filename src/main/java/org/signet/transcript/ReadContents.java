package org.signet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Achievements;
import org.signet.credential.CredentialLint;
import org.signet.issuance.Credentials;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.learner.Learner;
import org.signet.learner.Learners;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Times;

/** What a learner's record would say now: from the signed badges, and from nothing else. */
@ApplicationScoped
class ReadContents {

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  private final Credentials credentials;
  private final Learners learners;
  private final Issuers issuers;
  private final Achievements achievements;
  private final AchievementDocument documents;
  private final String prefix;
  private final Clock clock;

  ReadContents(
      Credentials credentials,
      Learners learners,
      Issuers issuers,
      Achievements achievements,
      AchievementDocument documents,
      SignetConfig config,
      Clock clock) {
    this.credentials = credentials;
    this.learners = learners;
    this.issuers = issuers;
    this.achievements = achievements;
    this.documents = documents;
    this.prefix = config.baseUrl() + "/achievements/";
    this.clock = clock;
  }

  /**
   * Reads.
   *
   * @throws Problem NOTHING_TO_RECORD, TOO_MANY_BADGES
   */
  ClrContents of(Learner learner, String language) {
    Issuer issuer = issuers.find(learner.issuerId()).orElseThrow();
    SortedMap<ObjectNode, UUID> good = new TreeMap<>(ReadTranscript.BY_AWARD);
    for (var stored : credentials.inForce(issuer.id(), learner.key())) {
      ObjectNode badge = Json.parseObject(stored.json().getBytes(StandardCharsets.UTF_8));
      if (!isExpired(badge)) {
        good.put(badge, stored.id());
      }
    }
    List<ObjectNode> badges = List.copyOf(good.keySet());
    if (badges.isEmpty()) {
      throw Problem.of(
          ProblemType.NOTHING_TO_RECORD,
          "A record holds badges that are neither revoked, suspended nor expired. Issue one first.");
    }
    if (badges.size() > CredentialLint.MOST_BADGES) {
      throw Problem.of(
          ProblemType.TOO_MANY_BADGES,
          "A record holds at most " + CredentialLint.MOST_BADGES + " badges.");
    }
    Map<String, ObjectNode> named = new LinkedHashMap<>();
    List<ObjectNode> associations = associations(badges, language, named);
    Learners.Contact contact = learners.contact(learner);
    return new ClrContents(
        issuer,
        language,
        contact.name().filter(name -> issuer.policy().includeName()),
        contact.email(),
        List.copyOf(good.values()),
        badges,
        List.copyOf(named.values()),
        associations);
  }

  private boolean isExpired(JsonNode badge) {
    Optional<Instant> until =
        Optional.ofNullable(badge.path("validUntil").textValue()).flatMap(Times::parse);
    return until.isPresent() && until.get().isBefore(clock.instant());
  }

  /** Every "part of" that the badges say, to a badge of the whole or else to the whole itself. */
  private List<ObjectNode> associations(
      List<ObjectNode> badges, String language, Map<String, ObjectNode> named) {
    Map<String, String> held = new LinkedHashMap<>(); // code of an achievement to its newest id
    badges.forEach(badge -> held.put(badge.at(ACHIEVEMENT + "/humanCode").asText(), id(badge)));
    Map<String, ObjectNode> associations = new LinkedHashMap<>();
    for (ObjectNode badge : badges) {
      for (JsonNode alignment : badge.at(ACHIEVEMENT + "/alignment")) {
        String target = alignment.path("targetUrl").asText();
        if (alignment.path("targetType").asText().equals("ext:StacksInto")
            && target.startsWith(prefix)) {
          Optional.ofNullable(held.get(alignment.path("targetCode").asText()))
              .or(() -> named(target, language, named))
              .ifPresent(
                  whole -> associations.put(id(badge) + " " + whole, isPartOf(id(badge), whole)));
        }
      }
    }
    return List.copyOf(associations.values());
  }

  private static String id(JsonNode badge) {
    return badge.at(ACHIEVEMENT + "/id").asText();
  }

  private Optional<String> named(String url, String language, Map<String, ObjectNode> named) {
    return edition(url)
        .map(edition -> edition.version().editionFor(language))
        .map(documents::of)
        .map(
            document -> {
              String id = document.path("id").asText();
              named.put(id, shortened(document));
              return id;
            });
  }

  private Optional<Edition> edition(String url) {
    try {
      return achievements.edition(UUID.fromString(url.substring(prefix.length())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What tells it from others; the rest stands at its id. */
  private static ObjectNode shortened(ObjectNode document) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (String name :
        List.of(
            "id",
            "type",
            "achievementType",
            "name",
            "description",
            "inLanguage",
            "version",
            "humanCode")) {
      if (document.has(name)) {
        whole.set(name, document.get(name));
      }
    }
    whole.putObject("criteria").set("narrative", document.at("/criteria/narrative"));
    return whole;
  }

  private static ObjectNode isPartOf(String part, String whole) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "Association")
        .put("associationType", "isPartOf")
        .put("sourceId", part)
        .put("targetId", whole);
  }
}
