package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Definition;
import org.signet.completion.CompletionRecord.Learner;
import org.signet.issuance.Award;
import org.signet.issuance.Award.AwardedEvidence;
import org.signet.issuance.Award.AwardedResult;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** Turns what an LMS says into what a badge says. */
@ApplicationScoped
class AwardFactory {

  private final EvidenceResolver evidence;

  AwardFactory(EvidenceResolver evidence) {
    this.evidence = evidence;
  }

  /** Makes the files of the evidence that are kept here those of the learner. */
  void bindEvidence(CompletionRecord record, UUID issuerId) {
    evidence.bind(record.evidence(), new EvidenceResolver.Owner(issuerId, record.learner().key()));
  }

  /**
   * The award.
   *
   * @param pins digests that were fetched of its evidence
   * @throws Problem with everything that the definition requires and the record does not have
   */
  Award award(
      UUID completion, CompletionRecord record, Edition edition, Pins pins, Instant validFrom) {
    Definition definition = edition.version().definition();
    boolean includeName = edition.version().issuer().policy().includeName();
    List<FieldError> faults = new ArrayList<>();
    List<AwardedResult> results =
        ResultResolver.resolve(record.results(), definition, edition.language(), faults);
    var owner = new EvidenceResolver.Owner(edition.version().issuer().id(), record.learner().key());
    List<AwardedEvidence> files = evidence.resolve(record.evidence(), pins, owner, faults);
    definition
        .evidenceRequired()
        .ifPresent(w -> RequiredEvidence.refuseMissing(record.evidence(), files, w, faults));
    var award =
        new Award(
            completion,
            edition,
            record.completedAt(),
            record.startedAt(),
            validFrom,
            record.learner().email(),
            Optional.of(record.learner()).filter(l -> includeName).flatMap(Learner::fullName),
            results,
            record.credits(),
            record.term(),
            files);
    if (record.credits().isPresent()
        && definition.credits().filter(most -> record.credits().get() > most).isPresent()) {
      faults.add(
          new FieldError(
              "/credits",
              "MORE_THAN_OFFERED",
              "The definition offers " + definition.credits().get() + " credits."));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return award;
  }
}
