package org.signet.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.Achievements;
import org.signet.endorsement.EndorsementDocument;
import org.signet.endorsement.EndorsementIds;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.SignedWith;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.VerifyEndorsement;
import org.signet.verification.VerifyEndorsement.Verified;

/** Verifies a signed endorsement as any other, and takes it in. */
@ApplicationScoped
public class TakeEndorsement {

  private final Achievements achievements;
  private final EndorsementDocument documents;
  private final VerifyEndorsement verify;
  private final SelfEndorsement self;
  private final KeepEndorsement keep;
  private final AchievementIds achievementIds;
  private final EndorsementIds ids;
  private final Clock clock;

  TakeEndorsement(
      Achievements achievements,
      EndorsementDocument documents,
      VerifyEndorsement verify,
      SelfEndorsement self,
      KeepEndorsement keep,
      SignetConfig config,
      Clock clock) {
    this.achievements = achievements;
    this.documents = documents;
    this.verify = verify;
    this.self = self;
    this.keep = keep;
    this.achievementIds = new AchievementIds(config.baseUrl());
    this.ids = new EndorsementIds(config.baseUrl());
    this.clock = clock;
  }

  /**
   * What is known of an endorsement beside its text.
   *
   * @param versionId the approved version that it must be for
   * @param expectedDid who must have signed, if that is known
   * @param confirmedDomain of an e-mail address that the partner proved to have
   * @param actor the API key; empty for the partner itself
   */
  public record Taking(
      UUID issuerId,
      UUID versionId,
      SignedWith signedWith,
      Optional<String> expectedDid,
      Optional<String> confirmedDomain,
      Optional<UUID> invitation,
      Optional<UUID> actor) {}

  /** An endorsement that was found good, and is not yet kept. */
  record Sound(AchievementVersion version, OwnEndorsement endorsement, ObjectNode signed) {}

  /**
   * Verifies, then keeps in one transaction. Whoever has a transaction and a partner with a did:web
   * calls {@link #examine} before it begins: that may ask the partner's host.
   *
   * @throws Problem with a stable code for each reason of refusal; nothing is kept then
   */
  public OwnEndorsement take(ObjectNode signed, Taking how) {
    return keep(examine(signed, how), how.actor());
  }

  /**
   * Verifies.
   *
   * @throws Problem for whatever is wrong with the endorsement by itself
   */
  Sound examine(ObjectNode signed, Taking how) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    EndorsementForm.require(signed, ids);
    AchievementVersion version =
        achievements
            .find(how.versionId())
            .filter(found -> found.issuer().id().equals(how.issuerId()))
            .orElseThrow(Problem::notFound);
    String partner = signed.path("issuer").path("id").textValue();
    if (how.expectedDid().filter(did -> !did.equals(partner)).isPresent()) {
      throw refused(
          ProblemType.ENDORSEMENT_NOT_GENUINE,
          new FieldError("/endorsement/issuer/id", "OTHER_SIGNER", "Sign as the same partner."));
    }
    self.refuse(version.issuer(), partner);
    EndorsedEdition about = EndorsedEdition.of(signed, version, achievementIds, documents, now);
    String documentId = signed.path("id").textValue();
    UUID id = ids.own(documentId).orElseGet(UUID::randomUUID);
    Verified verified = verify.verify(signed, "/endorsement");
    self.refuse(version.issuer(), verified.keys());
    requireGenuine(verified.finding());
    return new Sound(
        version,
        new OwnEndorsement(
            id,
            how.issuerId(),
            version.id(),
            about.edition().id(),
            about.claim(),
            partner,
            signed.path("issuer").path("name").textValue(),
            documentId,
            Json.write(signed),
            how.signedWith(),
            how.confirmedDomain(),
            how.invitation(),
            about.validFrom(),
            about.validUntil(),
            now,
            Optional.empty(),
            Optional.empty()),
        signed);
  }

  /**
   * Keeps what was found good, if it goes with the others of its edition.
   *
   * @throws Problem ALREADY_ENDORSED, PROFILE_DIFFERS, TOO_MANY_ENDORSEMENTS, or
   *     NOT_A_CREDENTIAL_WE_SIGN when no badge could carry it
   */
  OwnEndorsement keep(Sound sound, Optional<UUID> actor) {
    return keep.keep(sound, actor);
  }

  private static void requireGenuine(Finding finding) {
    if (finding.outcome() == Outcome.PASSED) {
      return;
    }
    String detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
    throw refused(
        finding.outcome() == Outcome.UNKNOWN
            ? ProblemType.ENDORSEMENT_NOT_CHECKED
            : ProblemType.ENDORSEMENT_NOT_GENUINE,
        new FieldError(finding.pointer(), finding.code(), finding.message().in("en") + detail));
  }

  private static Problem refused(ProblemType type, FieldError error) {
    String words =
        type == ProblemType.ENDORSEMENT_NOT_CHECKED
            ? "Try again when the partner's host answers; see errors."
            : "It has to be signed, unchanged, by a key of the partner that it names; see errors.";
    return Problem.of(type, words, List.of(error));
  }
}
