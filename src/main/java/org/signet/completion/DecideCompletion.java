package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.audit.Audit;
import org.signet.auth.Caller;
import org.signet.completion.CompletionStore.State;
import org.signet.completion.CompletionStore.Stored;
import org.signet.issuance.IssueCredential;
import org.signet.issuer.Issuers;
import org.signet.learner.Learners;
import org.signet.problem.Fields;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Approves or rejects a pending completion, once; the same decision again is harmless. */
@ApplicationScoped
class DecideCompletion {

  private final CompletionStore store;
  private final CompletionTarget target;
  private final AwardFactory awards;
  private final IssueCredential issue;
  private final PinStore pinned;
  private final Learners learners;
  private final Issuers issuers;
  private final Audit audit;
  private final Clock clock;

  DecideCompletion(
      CompletionStore store,
      CompletionTarget target,
      AwardFactory awards,
      IssueCredential issue,
      PinStore pinned,
      Learners learners,
      Issuers issuers,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.target = target;
    this.awards = awards;
    this.issue = issue;
    this.pinned = pinned;
    this.learners = learners;
    this.issuers = issuers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Approves and issues. The body may give a {@code reference}, as of a senate minute. */
  @Transactional
  void approve(UUID id, JsonNode body, Caller caller) {
    Optional<String> reference = Fields.read(body, f -> f.optionalText("reference", 200));
    Stored completion = lock(id, caller);
    if (isDecided(completion, State.ISSUED)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    CompletionRecord record = CompletionReader.read(completion.body(), now);
    Edition edition = target.edition(record, completion.achievementId());
    store.decide(id, State.ISSUED, caller.keyId(), now, reference);
    audit.record(caller.keyId(), "completion.approved", id.toString(), reference.orElse(null));
    awards.bindEvidence(record, completion.issuerId());
    learners.note(completion.issuerId(), record.learner().key(), record.learner().email());
    issue.issue(awards.award(id, record, edition, pinned.of(id), now), caller.keyId());
  }

  /** Rejects, with a reason. */
  @Transactional
  void reject(UUID id, JsonNode body, Caller caller) {
    String reason = Fields.read(body, f -> f.text("reason", 1000));
    Stored completion = lock(id, caller);
    if (isDecided(completion, State.REJECTED)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.decide(id, State.REJECTED, caller.keyId(), now, Optional.of(reason));
    audit.record(caller.keyId(), "completion.rejected", id.toString(), reason);
  }

  private Stored lock(UUID id, Caller caller) {
    return store
        .findAndLock(id)
        .filter(c -> issuers.isServed(c.issuerId(), caller))
        .orElseThrow(Problem::notFound);
  }

  /** Whether the wanted decision was taken before; another one is refused. */
  private static boolean isDecided(Stored completion, State wanted) {
    if (completion.state() != State.PENDING && completion.state() != wanted) {
      throw Problem.of(
          ProblemType.ALREADY_DECIDED,
          "The completion is " + completion.state().text() + ", which is final.");
    }
    return completion.state() == wanted;
  }
}
