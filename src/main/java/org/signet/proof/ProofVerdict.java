package org.signet.proof;

import java.util.List;

/**
 * The outcome over all proofs of a document.
 *
 * @param good the proofs that are good
 * @param problems what is wrong with the others: warnings beside a good one, reasons without
 */
public record ProofVerdict(List<DataIntegrityProof> good, List<ProofProblem> problems) {
  /** Copies the lists. */
  public ProofVerdict {
    good = List.copyOf(good);
    problems = List.copyOf(problems);
  }

  /** True when one proof is good: of a set, one suffices. */
  public boolean verified() {
    return !good.isEmpty();
  }
}
