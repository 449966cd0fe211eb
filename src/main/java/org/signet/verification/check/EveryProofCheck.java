package org.signet.verification.check;

import org.signet.proof.ProofProblem;
import org.signet.proof.ProofVerdict;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * {@link ProofCheck}, where of several proofs every one must be good: who verifies documents that
 * are no badges has agreed with nobody on which proof of a set counts.
 */
final class EveryProofCheck implements Check {

  private final ProofCheck ofToken = new ProofCheck();

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public Finding check(Examined examined) {
    if (examined.jwt().isPresent()) {
      return ofToken.check(examined);
    }
    Finding finding = of(ProofCheck.verdict(examined));
    if (finding.outcome() == Outcome.PASSED) {
      examined.setProven();
    }
    return finding;
  }

  /** Passed when there is a proof and nothing is wrong with any. */
  static Finding of(ProofVerdict verdict) {
    if (!verdict.problems().isEmpty()) {
      ProofProblem first = verdict.problems().get(0);
      return Findings.failed("proof", first.code().name(), first.pointer(), first.detail());
    }
    return verdict.verified()
        ? Findings.of("proof", Outcome.PASSED, "SIGNATURE_GOOD")
        : Findings.skipped("proof");
  }
}
