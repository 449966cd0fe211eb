package org.signet.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementIds;
import org.signet.credential.Digests;
import org.signet.credential.IdentityObjects;
import org.signet.endorsement.Endorsements;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.issuance.Award.AwardedResult;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerProfile;
import org.signet.jsonld.Contexts;
import org.signet.platform.SignetConfig;
import org.signet.proof.Times;

/** Lays an award out as an Open Badges 3.0 {@code AchievementCredential} (VCDM 2.0), unsigned. */
@ApplicationScoped
class CredentialBuilder {

  private final SignetConfig config;
  private final AchievementDocument achievements;
  private final Endorsements endorsements;
  private final AchievementIds ids;
  private final Clock clock;

  CredentialBuilder(
      SignetConfig config,
      AchievementDocument achievements,
      Endorsements endorsements,
      Clock clock) {
    this.config = config;
    this.achievements = achievements;
    this.endorsements = endorsements;
    this.clock = clock;
    this.ids = new AchievementIds(config.baseUrl());
  }

  ObjectNode build(UUID id, Award award, JsonNode status) {
    Issuer issuer = award.edition().version().issuer();
    String language = award.edition().language();
    ObjectNode achievement = achievements.of(award.edition());
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    ArrayNode contexts = credential.putArray("@context");
    contexts.add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    if (issuer.policy().legacyProof()) {
      contexts.add(Contexts.ED25519_2020);
    }
    credential.put("id", config.baseUrl() + "/credentials/" + id);
    credential.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    credential.put("name", achievement.get("name").textValue());
    credential.set("issuer", IssuerProfile.of(issuer, language));
    credential.put("validFrom", Times.write(award.validFrom()));
    credential.put("awardedDate", Times.write(award.awardedAt()));
    credential.set("credentialSubject", subject(award, achievement));
    if (!award.evidence().isEmpty()) {
      ArrayNode evidence = credential.putArray("evidence");
      award.evidence().forEach(item -> evidence.add(evidence(item)));
    }
    List<ObjectNode> endorsed = endorsements.embeddable(award.edition().id(), clock.instant());
    if (!endorsed.isEmpty()) {
      credential.putArray("endorsement").addAll(endorsed);
    }
    ArrayNode pinned = pinned(award);
    if (!pinned.isEmpty()) {
      credential.set("relatedResource", pinned);
    }
    credential.set("credentialStatus", status);
    return credential;
  }

  private ObjectNode subject(Award award, ObjectNode achievement) {
    ObjectNode subject = JsonNodeFactory.instance.objectNode();
    subject.put("id", "urn:uuid:" + UUID.randomUUID());
    subject.putArray("type").add("AchievementSubject");
    ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
    award.email().ifPresent(email -> identifiers.add(IdentityObjects.hashedEmail(email)));
    award.name().ifPresent(name -> identifiers.add(IdentityObjects.plainName(name)));
    if (!identifiers.isEmpty()) {
      subject.set("identifier", identifiers);
    }
    award.startedAt().ifPresent(start -> subject.put("activityStartDate", Times.write(start)));
    subject.put("activityEndDate", Times.write(award.awardedAt()));
    award.credits().ifPresent(credits -> subject.put("creditsEarned", credits));
    award.term().ifPresent(term -> subject.put("term", term));
    subject.set("achievement", achievement);
    if (!award.results().isEmpty()) {
      ArrayNode results = subject.putArray("result");
      award.results().forEach(result -> results.add(result(award, result, achievement)));
    }
    return subject;
  }

  /** What the learner showed by a level is what its criterion is made of. */
  private ObjectNode result(Award award, AwardedResult result, ObjectNode achievement) {
    UUID edition = award.edition().id();
    String description = ids.criterion(edition, result.criterion());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("type").add("Result");
    node.put("resultDescription", description);
    result
        .level()
        .ifPresent(
            level -> node.put("achievedLevel", ids.level(edition, result.criterion(), level)));
    result.value().ifPresent(value -> node.put("value", value));
    node.put("status", "Completed");
    ArrayNode shown = skills(achievement.path("resultDescription"), description);
    if (!shown.isEmpty()) {
      node.set("alignment", shown);
    }
    return node;
  }

  private static ArrayNode skills(JsonNode descriptions, String id) {
    ArrayNode skills = JsonNodeFactory.instance.arrayNode();
    for (JsonNode description : descriptions) {
      if (description.path("id").asText().equals(id)) {
        description
            .path("alignment")
            .forEach(
                alignment -> {
                  if (alignment.path("targetType").asText().startsWith("ext:ESCO")) {
                    skills.add(alignment);
                  }
                });
      }
    }
    return skills;
  }

  private static ObjectNode evidence(AwardedEvidence item) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    item.url().ifPresent(url -> node.put("id", url)); // what stands in the badge alone has no id
    node.putArray("type").add("Evidence");
    node.put("name", item.name());
    item.description().ifPresent(text -> node.put("description", text));
    item.narrative().ifPresent(text -> node.put("narrative", text));
    item.genre().ifPresent(text -> node.put("genre", text));
    return node;
  }

  /** Open Badges has no place for a file's digest; VCDM 2.0 has, under the same id. */
  private static ArrayNode pinned(Award award) {
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    for (AwardedEvidence item : award.evidence()) {
      item.sha256()
          .ifPresent(
              digest -> {
                ObjectNode resource = resources.addObject().put("id", item.url().orElseThrow());
                item.mediaType().ifPresent(type -> resource.put("mediaType", type));
                resource.put("digestMultibase", Digests.digestMultibase(digest));
              });
    }
    return resources;
  }
}
