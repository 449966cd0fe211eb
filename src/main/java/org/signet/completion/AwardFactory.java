package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.completion.CompletionRecord.Learner;
import org.signet.evidence.EvidenceFiles;
import org.signet.issuance.Award;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** Turns what an LMS says into what a badge says. */
@ApplicationScoped
class AwardFactory {

  private final EvidenceFiles files;
  private final String baseUrl;

  AwardFactory(EvidenceFiles files, SignetConfig config) {
    this.files = files;
    this.baseUrl = config.baseUrl().toString();
  }

  Award award(UUID completion, CompletionRecord record, Edition edition, Instant validFrom) {
    boolean includeName = edition.version().issuer().policy().includeName();
    return new Award(
        completion,
        edition,
        record.completedAt(),
        record.startedAt(),
        validFrom,
        record.learner().email(),
        Optional.of(record.learner()).filter(l -> includeName).flatMap(Learner::fullName),
        ResultResolver.resolve(
            record.results(), edition.version().definition(), edition.language()),
        record.credits(),
        record.term(),
        evidence(record.evidence()));
  }

  private List<AwardedEvidence> evidence(List<EvidenceClaim> claims) {
    List<FieldError> faults = new ArrayList<>();
    List<AwardedEvidence> evidence = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      EvidenceClaim claim = claims.get(i);
      if (!claim.url().startsWith("https://") && !claim.url().startsWith(baseUrl + "/")) {
        faults.add(
            new FieldError(
                "/evidence/" + i + "/url",
                "NOT_HTTPS",
                "Send an address that begins with https://."));
        continue;
      }
      AwardedEvidence item = evidence(claim);
      if (claim.sha256().isPresent()
          && !Arrays.equals(
              item.sha256().orElseThrow(), HexFormat.of().parseHex(claim.sha256().get()))) {
        faults.add(
            new FieldError(
                "/evidence/" + i + "/sha256",
                "DIGEST_DIFFERS",
                "The file at this address is kept here and has another digest: leave the field out."));
      }
      evidence.add(item);
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return evidence;
  }

  /** A file that Signet serves itself has a digest, whether the LMS knows it or not. */
  private AwardedEvidence evidence(EvidenceClaim claim) {
    Optional<EvidenceFiles.Known> own = files.atUrl(claim.url());
    return new AwardedEvidence(
        claim.name(),
        claim.url(),
        claim.mediaType().or(() -> own.map(EvidenceFiles.Known::mediaType)),
        own.map(EvidenceFiles.Known::sha256).or(() -> claim.sha256().map(HexFormat.of()::parseHex)),
        claim.narrative(),
        claim.description(),
        claim.genre());
  }
}
