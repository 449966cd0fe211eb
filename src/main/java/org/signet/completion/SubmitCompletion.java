package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.audit.Audit;
import org.signet.auth.Caller;
import org.signet.completion.CompletionRecord.Approval;
import org.signet.completion.CompletionRecord.Source;
import org.signet.completion.CompletionStore.State;
import org.signet.issuance.Award;
import org.signet.issuance.IssueCredential;
import org.signet.issuer.Issuer;
import org.signet.json.Json;
import org.signet.jsonld.Jcs;
import org.signet.learner.Learners;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Takes a completion in, once: stored, and issued when it is approved or needs no approval. All in
 * the caller's transaction; unique indexes, not locks of our own, make twins meet.
 */
@ApplicationScoped
public class SubmitCompletion {

  private final CompletionStore store;
  private final CompletionTarget target;
  private final AwardFactory awards;
  private final IssueCredential issue;
  private final PinStore pinned;
  private final Learners learners;
  private final Audit audit;
  private final Clock clock;

  SubmitCompletion(
      CompletionStore store,
      CompletionTarget target,
      AwardFactory awards,
      IssueCredential issue,
      PinStore pinned,
      Learners learners,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.target = target;
    this.awards = awards;
    this.issue = issue;
    this.pinned = pinned;
    this.learners = learners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of a completion.
   *
   * @param isNew false when it was there already, with the same content
   */
  public record Outcome(UUID completion, boolean isNew) {}

  /** Submits what asks for no digest to be fetched. */
  @Transactional
  public Outcome submit(JsonNode body, Caller caller) {
    return submit(body, Pins.NONE, caller);
  }

  /** Submits, with the digests that were fetched for it. */
  @Transactional
  Outcome submit(JsonNode body, Pins pins, Caller caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    CompletionRecord record = CompletionReader.read(body, now);
    Issuer issuer = target.issuer(record, caller);
    String source = record.source().map(Source::key).orElse("");
    byte[] hash = DigestUtils.sha256(Jcs.canonicalize(body));
    Optional<Outcome> known = known(issuer, source, record, hash, body);
    if (known.isPresent()) {
      return known.get();
    }
    Edition edition = target.edition(record, issuer);
    UUID id = UUID.randomUUID();
    boolean approvalCounts = TryCompletion.approvalCounts(issuer, record, caller);
    Instant validFrom = record.approved().filter(a -> approvalCounts).map(Approval::at).orElse(now);
    Award award = awards.award(id, record, edition, pins, validFrom);
    boolean isNew =
        store.insert(
            new CompletionStore.New(
                id,
                issuer.id(),
                source,
                record,
                hash,
                Json.write(body),
                edition.version().id(),
                caller.keyId(),
                now));
    if (!isNew) { // a twin was faster, or the learner has it
      return known(issuer, source, record, hash, body)
          .orElseThrow(
              () ->
                  Problem.of(
                      ProblemType.ALREADY_AWARDED,
                      "Another completion gave this learner this version for this term. Send"
                          + " \"additional\": true if a second badge is meant."));
    }
    audit.record(caller.keyId(), "completion.submitted", id.toString());
    pinned.insert(id, pins, now);
    awards.bindEvidence(record, issuer.id());
    if (approvalCounts) {
      store.decide(
          id, State.ISSUED, caller.keyId(), now, record.approved().flatMap(Approval::reference));
      learners.note(issuer.id(), record.learner().key(), record.learner().email());
      issue.issue(award, caller.keyId());
    } else {
      issue.preview(award); // a badge that could not be signed needs nobody's approval
    }
    return new Outcome(id, true);
  }

  private Optional<Outcome> known(
      Issuer issuer, String source, CompletionRecord record, byte[] hash, JsonNode body) {
    return store
        .find(issuer.id(), source, record.completionId())
        .map(
            stored -> {
              if (!Arrays.equals(stored.contentHash(), hash)) {
                throw Problem.of(
                    ProblemType.COMPLETION_DIFFERS,
                    "Send the content of the first post, or a new completionId; a pending"
                        + " completion is approved with POST to its address and /approve.",
                    Differences.between(stored.body(), body));
              }
              return new Outcome(stored.id(), false);
            });
  }
}
