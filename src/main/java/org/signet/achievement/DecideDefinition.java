package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.auth.Caller;
import org.signet.auth.HolderKind;
import org.signet.auth.Scope;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Moves a version along its life: draft, in review, approved, retired. The same step again is
 * harmless.
 */
@ApplicationScoped
public class DecideDefinition {

  private final Achievements achievements;
  private final ExamineDefinition examine;
  private final AchievementDocument documents;
  private final AchievementEvents events;
  private final Audit audit;
  private final Clock clock;

  DecideDefinition(
      Achievements achievements,
      ExamineDefinition examine,
      AchievementDocument documents,
      AchievementEvents events,
      Audit audit,
      Clock clock) {
    this.achievements = achievements;
    this.examine = examine;
    this.documents = documents;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Puts a draft up for approval, once it has all that approval needs. */
  @Transactional
  public void submit(UUID id, Reasons why, Caller caller) {
    AchievementEntity version = achievements.lock(id);
    if (needsMove(
        version, VersionState.DRAFT, VersionState.IN_REVIEW, "Only a draft is submitted.")) {
      refuseUnlessApprovable(id, why);
      move(version, VersionState.IN_REVIEW, "submitted", why, caller);
    }
  }

  /** Makes a draft again of a version in review. */
  @Transactional
  void returnToDraft(UUID id, Reasons why, Caller caller) {
    AchievementEntity version = achievements.lock(id);
    if (needsMove(
        version,
        VersionState.IN_REVIEW,
        VersionState.DRAFT,
        "Only a version in review is returned.")) {
      move(version, VersionState.DRAFT, "returned", why, caller);
    }
  }

  /**
   * Approves a version in review: a person does, and none who wrote it. From now on it does not
   * change, and badges are issued of it.
   */
  @Transactional
  public void approve(UUID id, Reasons why, Caller caller) {
    refuseUnlessApprover(caller);
    AchievementEntity version = achievements.lock(id);
    if (needsMove(
        version,
        VersionState.IN_REVIEW,
        VersionState.APPROVED,
        "Only a version in review is approved; POST to its address and /submit puts it up.")) {
      if (events.isAuthor(id, caller.holder())) {
        throw Problem.of(
            ProblemType.AUTHOR_CANNOT_APPROVE,
            "You wrote this version, or changed it. Another person with the scope"
                + " 'approve-definitions' approves it; a second key of yours does not help.");
      }
      refuseUnlessApprovable(id, why);
      achievements.version(id).allEditions().forEach(documents::freeze);
      version.approvedAt = now();
      move(version, VersionState.APPROVED, "approved", why, caller);
    }
  }

  /** Ends new awards of an approved version. */
  @Transactional
  void retire(UUID id, Reasons why, Caller caller) {
    refuseUnlessApprover(caller);
    AchievementEntity version = achievements.lock(id);
    if (needsMove(
        version,
        VersionState.APPROVED,
        VersionState.RETIRED,
        "Only an approved version is retired.")) {
      version.retiredAt = now();
      move(version, VersionState.RETIRED, "retired", why, caller);
    }
  }

  private static void refuseUnlessApprover(Caller caller) {
    if (caller.holder().kind() != HolderKind.PERSON || !caller.may(Scope.APPROVE_DEFINITIONS)) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "A person decides this, with a key of their own that has the scope"
              + " 'approve-definitions'.");
    }
  }

  /** Whether the step is still to be taken; from elsewhere than where it begins it is refused. */
  private static boolean needsMove(
      AchievementEntity version, VersionState from, VersionState to, String sentence) {
    VersionState state = version.life().state();
    if (state != from && state != to) {
      throw Problem.of(
          ProblemType.NOT_IN_THIS_STATE, sentence + " This one is " + state.text() + ".");
    }
    return state == from;
  }

  private void refuseUnlessApprovable(UUID id, Reasons why) {
    AchievementVersion version = achievements.version(id);
    JsonNode definition = achievements.definition(id);
    ExamineDefinition.Examined examined =
        examine.examine(definition, version.issuer(), version.editions());
    String now = DefinitionDigest.of(definition, examined.achievements());
    if (why.seen().filter(sha -> !sha.equalsIgnoreCase(now)).isPresent()) {
      throw Problem.of(
          ProblemType.DEFINITION_CHANGED,
          "The definition, or what would stand in badges, has another SHA-256 than what you looked"
              + " at: read it again.");
    }
    examined.approvable();
  }

  private void move(
      AchievementEntity version, VersionState to, String action, Reasons why, Caller caller) {
    version.state = to.text();
    achievements.flush();
    events.record(version.id, action, caller.keyId(), why);
    audit.record(
        caller.keyId(),
        "achievement." + action,
        version.id.toString(),
        why.reference().orElse(null));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
