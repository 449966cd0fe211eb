package org.signet.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.endorsement.Claim;
import org.signet.endorsement.EndorsementDocument;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;
import org.signet.platform.SignetConfig;
import org.signet.proof.SigningRequest;
import org.signet.verification.Texts;

/** Lays out what a partner is about to sign: one document for each claim and edition. */
@ApplicationScoped
class LayOut {

  private static final int YEARS = 2;

  private final EndorsementDocument documents;
  private final HostedKeys keys;
  private final Invitations invitations;
  private final Clock clock;
  private final String host;

  LayOut(
      EndorsementDocument documents,
      HostedKeys keys,
      Invitations invitations,
      Clock clock,
      SignetConfig config) {
    this.documents = documents;
    this.keys = keys;
    this.invitations = invitations;
    this.clock = clock;
    this.host = config.baseUrl().getHost();
  }

  /**
   * One document.
   *
   * @param data what a key in the browser signs; empty for the other ways
   */
  record Document(ObjectNode json, byte[] data) {}

  /** What is to be signed, kept with the invitation until it is. */
  record Sitting(UUID id, List<Document> documents) {}

  /**
   * Lays out what is stated; what waits already to be signed elsewhere, and says the same, stays.
   *
   * @param form from which the statement was read
   */
  @Transactional
  Sitting of(
      Invitation invitation, AchievementVersion version, Statement statement, StatementForm form) {
    Optional<LaidOut> last = invitations.pendingToChange(invitation.id()).map(LaidOut::read);
    List<Document> laid = documents(invitation, version, statement);
    List<ObjectNode> waiting = laid.stream().map(Document::json).toList();
    if (statement.way() == Way.OWN && last.filter(l -> l.says(Way.OWN, waiting)).isPresent()) {
      return again(last.get());
    }
    LaidOut out = LaidOut.after(last, statement.way(), waiting, form);
    invitations.lay(invitation.id(), out.write());
    return new Sitting(out.id(), laid);
  }

  private List<Document> documents(
      Invitation invitation, AchievementVersion version, Statement statement) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    String did = statement.did().orElseGet(() -> keys.did(invitation.id()));
    List<Document> laid = new ArrayList<>();
    for (Claim claim : statement.reasons().keySet()) {
      for (Edition edition : version.allEditions()) {
        ObjectNode unsigned =
            documents.unsigned(
                UUID.randomUUID(),
                edition,
                claim,
                profile(did, statement, edition.language()),
                statement.reasons(claim, edition.language()),
                now,
                until);
        laid.add(statement.way() == Way.BROWSER ? forBrowser(unsigned, did, now) : plain(unsigned));
      }
    }
    return laid;
  }

  /** What was laid out before, for a key that is elsewhere. */
  static Sitting again(LaidOut laid) {
    return new Sitting(laid.id(), laid.documents().stream().map(LayOut::plain).toList());
  }

  private static Document forBrowser(ObjectNode unsigned, String did, Instant now) {
    String method = DidKey.verificationMethod(DidKey.resolve(did));
    SigningRequest request = SigningRequest.of(unsigned, method, now, ContextProfile.OPEN_BADGES);
    return new Document(request.document(), request.data());
  }

  private static Document plain(ObjectNode unsigned) {
    return new Document(unsigned, new byte[0]);
  }

  private ObjectNode profile(String did, Statement statement, String language) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode().put("id", did);
    profile.putArray("type").add("Profile");
    profile.put("name", statement.name());
    statement.url().ifPresent(url -> profile.put("url", url));
    if (statement.way() == Way.HOSTED) {
      Texts texts = Texts.of("partner", language.startsWith("fr") ? "fr" : "en");
      profile.put("description", texts.get("hosted.profile", host));
    }
    return profile;
  }
}
