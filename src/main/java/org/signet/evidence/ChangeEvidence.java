package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.auth.Caller;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * What staff may change of a file. The institution may always show less; it cannot show what is a
 * learner's to show.
 */
@ApplicationScoped
class ChangeEvidence {

  private final EvidenceFiles files;
  private final EvidenceUses uses;
  private final EvidenceContent content;
  private final Audit audit;

  ChangeEvidence(EvidenceFiles files, EvidenceUses uses, EvidenceContent content, Audit audit) {
    this.files = files;
    this.uses = uses;
    this.content = content;
    this.audit = audit;
  }

  /** Sets who may open the file. */
  @Transactional
  EvidenceFile setVisibility(UUID id, Visibility wish, Caller caller) {
    EvidenceFile file = files.findAndLock(id).orElseThrow(Problem::notFound);
    if (file.visibility() == wish) {
      return file;
    }
    if (wish == Visibility.PUBLIC_LINK && file.learner().isPresent()) {
      throw Problem.of(
          ProblemType.LEARNER_DECIDES,
          "A learner's completion names the file: only the learner can show it. Send"
              + " learner_decides or withheld.");
    }
    giveToItsLearner(file, wish);
    audit.record(caller.keyId(), "evidence.visibility", id.toString(), wish.text());
    return files.find(id).orElseThrow();
  }

  /** It holds from now on; the file becomes its one learner's, and never one of several's. */
  private void giveToItsLearner(EvidenceFile file, Visibility wish) {
    List<String> learners = uses.learnersOf(file.id());
    if (learners.size() > 1 && wish == Visibility.LEARNER_DECIDES) {
      throw Problem.of(
          ProblemType.EVIDENCE_IN_USE,
          "Badges of several learners name the file, so no one of them decides. Send withheld.");
    }
    files.setVisibility(file.id(), wish);
    if (learners.size() == 1 && file.learner().isEmpty()) {
      files.bind(file.id(), learners.get(0));
    }
  }

  /** Deletes a file that no badge and no completion that waits names. */
  @Transactional
  void delete(UUID id, Caller caller) {
    EvidenceFile file = files.findAndLock(id).orElseThrow(Problem::notFound);
    if (uses.isAwaited(file.issuerId(), files.url(id))) {
      throw Problem.of(
          ProblemType.EVIDENCE_IN_USE,
          "A completion that waits for approval names the file: reject the completion first.");
    }
    if (uses.countCredentialsOf(id) > 0) {
      throw Problem.of(
          ProblemType.EVIDENCE_IN_USE,
          "A badge has the file's digest in it. Withhold the file instead: visibility withheld.");
    }
    content.giveUp(file);
    files.delete(id);
    audit.record(caller.keyId(), "evidence.deleted", id.toString());
  }
}
