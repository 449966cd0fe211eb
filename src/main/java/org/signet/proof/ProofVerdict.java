package org.signet.proof;

import java.util.List;
import java.util.Optional;

/**
 * The outcome over all proofs of a document.
 *
 * @param good the first proof that is good, if any is
 * @param problems what is wrong with the others: warnings beside a good one, reasons without
 */
public record ProofVerdict(Optional<DataIntegrityProof> good, List<ProofProblem> problems) {
  /** Copies the list. */
  public ProofVerdict {
    problems = List.copyOf(problems);
  }

  /** True when one proof is good. */
  public boolean verified() {
    return good.isPresent();
  }
}
