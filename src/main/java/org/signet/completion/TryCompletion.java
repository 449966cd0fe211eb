package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.auth.Caller;
import org.signet.auth.Scope;
import org.signet.completion.CompletionRecord.Approval;
import org.signet.completion.CompletionRecord.Source;
import org.signet.issuance.IssueCredential;
import org.signet.issuer.Issuer;
import org.signet.problem.FieldError;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** Says what would become of a completion, with everything that is wrong with it; keeps nothing. */
@ApplicationScoped
class TryCompletion {

  private final CompletionStore store;
  private final CompletionTarget target;
  private final AwardFactory awards;
  private final IssueCredential issue;
  private final Clock clock;

  TryCompletion(
      CompletionStore store,
      CompletionTarget target,
      AwardFactory awards,
      IssueCredential issue,
      Clock clock) {
    this.store = store;
    this.target = target;
    this.awards = awards;
    this.issue = issue;
    this.clock = clock;
  }

  /** The answer to {@code POST /v1/completions?dryRun=true}. */
  ObjectNode tryOut(JsonNode body, Pins pins, Caller caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Fields.Examined<CompletionRecord> read = CompletionReader.examine(body, now);
    CompletionRecord record = read.value();
    List<FieldError> findings = new ArrayList<>(read.faults());
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("dryRun", true);
    Optional<Issuer> issuer = attempt(findings, () -> target.issuer(record, caller));
    Optional<Edition> edition =
        issuer
            .flatMap(of -> attempt(findings, () -> target.version(record, of)))
            .map(
                version -> // of whichever language, if that is at fault
                attempt(findings, () -> CompletionTarget.edition(record, version))
                        .orElseGet(() -> version.editionFor("en")));
    boolean formIsGood = read.faults().isEmpty();
    Optional<String> known =
        issuer.filter(i -> formIsGood).flatMap(i -> known(i, record, body, edition, findings));
    if (known.isPresent()) { // whatever became of the version since
      answer.put("outcome", "there_already").put("completion", known.get());
      answer.putArray("findings");
      return answer;
    }
    boolean approved = issuer.filter(i -> approvalCounts(i, record, caller)).isPresent();
    Instant validFrom = record.approved().filter(a -> approved).map(Approval::at).orElse(now);
    Optional<ObjectNode> credential =
        edition
            .filter(of -> isReadable(read.faults()))
            .flatMap(
                of ->
                    attempt(
                        findings,
                        () ->
                            issue.preview(
                                awards.award(UUID.randomUUID(), record, of, pins, validFrom))));
    answer.put("outcome", !findings.isEmpty() ? "refused" : approved ? "issued" : "pending");
    var array = answer.putArray("findings");
    findings.forEach(finding -> array.add(finding.toJson()));
    credential.filter(c -> findings.isEmpty()).ifPresent(c -> answer.set("credential", c));
    return answer;
  }

  /** Whether what the approval says counts from this key. */
  static boolean approvalCounts(Issuer issuer, CompletionRecord record, Caller caller) {
    return !issuer.policy().approvalRequired()
        || (record.approved().isPresent() && caller.may(Scope.APPROVE));
  }

  /** Whether enough could be read for the results and evidence to be looked at. */
  private static boolean isReadable(List<FieldError> faults) {
    return faults.stream()
        .map(FieldError::pointer)
        .noneMatch(
            at ->
                at.startsWith("/results")
                    || at.startsWith("/evidence")
                    || at.startsWith("/learner"));
  }

  /** The completion that has this name already; or a finding where it differs from it. */
  private Optional<String> known(
      Issuer issuer,
      CompletionRecord record,
      JsonNode body,
      Optional<Edition> edition,
      List<FieldError> findings) {
    String source = record.source().map(Source::key).orElse("");
    var stored = store.find(issuer.id(), source, record.completionId());
    if (stored.isPresent()) {
      List<FieldError> differences = Differences.between(stored.get().body(), body);
      findings.addAll(differences);
      return differences.isEmpty() ? stored.map(s -> s.id().toString()) : Optional.empty();
    }
    boolean awarded = edition.filter(of -> store.isAwarded(of.version().id(), record)).isPresent();
    if (awarded && !record.additional()) {
      findings.add(
          new FieldError(
              "/learner",
              "ALREADY_AWARDED",
              "Another completion gave this learner this version for this term. Send"
                  + " \"additional\": true if a second badge is meant."));
    }
    return Optional.empty();
  }

  private static <T> Optional<T> attempt(List<FieldError> findings, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (Problem refused) {
      findings.addAll(
          refused.errors().isEmpty()
              ? List.of(new FieldError("", refused.type().name(), refused.getMessage()))
              : refused.errors());
      return Optional.empty();
    }
  }
}
