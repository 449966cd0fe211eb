package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.completion.CompletionRecord.EvidenceClaim;
import org.signet.completion.CompletionRecord.Learner;
import org.signet.evidence.EvidenceFiles;
import org.signet.issuance.Award;
import org.signet.issuance.Award.AwardedEvidence;

/** Turns what an LMS says into what a badge says. */
@ApplicationScoped
class AwardFactory {

  private final EvidenceFiles files;

  AwardFactory(EvidenceFiles files) {
    this.files = files;
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
        record.evidence().stream().map(this::evidence).toList());
  }

  /** A file that Signet serves itself has a digest, whether the LMS knows it or not. */
  private AwardedEvidence evidence(EvidenceClaim claim) {
    Optional<EvidenceFiles.Known> own = files.atUrl(claim.url());
    return new AwardedEvidence(
        claim.name(),
        claim.url(),
        claim.mediaType().or(() -> own.map(EvidenceFiles.Known::mediaType)),
        claim.sha256().map(HexFormat.of()::parseHex).or(() -> own.map(EvidenceFiles.Known::sha256)),
        claim.narrative(),
        claim.description(),
        claim.genre());
  }
}
