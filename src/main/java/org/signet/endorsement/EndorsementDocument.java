package org.signet.endorsement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.credential.Digests;
import org.signet.jsonld.Contexts;
import org.signet.jsonld.Jcs;
import org.signet.platform.SignetConfig;
import org.signet.proof.Times;

/**
 * Lays out what a partner signs: an {@code EndorsementCredential} (Open Badges 3.0, VCDM 2.0) of
 * one claim about one edition of an approved version.
 */
@ApplicationScoped
public class EndorsementDocument {

  private final AchievementDocument achievements;
  private final AchievementIds achievementIds;
  private final EndorsementIds ids;

  EndorsementDocument(SignetConfig config, AchievementDocument achievements) {
    this.achievements = achievements;
    this.achievementIds = new AchievementIds(config.baseUrl());
    this.ids = new EndorsementIds(config.baseUrl());
  }

  /**
   * The document without its proof.
   *
   * @param id the last part of its public address
   * @param edition of an approved version
   * @param partnerProfile {@code {id, type: [Profile], name, url?}}; one partner sends the same
   *     each time
   * @param reasons plain text or Markdown, in the edition's language
   * @param validFrom is cut to whole seconds, as is {@code validUntil}
   * @param validUntil at most two years later
   */
  public ObjectNode unsigned(
      UUID id,
      Edition edition,
      Claim claim,
      ObjectNode partnerProfile,
      String reasons,
      Instant validFrom,
      Instant validUntil) {
    String about = achievementIds.achievement(edition.id());
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    document.put("id", ids.document(id));
    document.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    document.put("name", claim.name(edition.language()));
    document.set("issuer", partnerProfile.deepCopy());
    document.put("validFrom", Times.write(validFrom));
    document.put("validUntil", Times.write(validUntil));
    ObjectNode subject = document.putObject("credentialSubject").put("id", about);
    subject.putArray("type").add("EndorsementSubject");
    subject.put("endorsementComment", reasons);
    document
        .putArray("relatedResource")
        .addObject()
        .put("id", about)
        .put("digestMultibase", Digests.digestMultibase(digest(edition)));
    return document;
  }

  /** SHA-256 of the JCS bytes (RFC 8785) of the JSON that is served as the edition. */
  public byte[] digest(Edition edition) {
    return DigestUtils.sha256(Jcs.canonicalize(achievements.withContext(edition)));
  }
}
