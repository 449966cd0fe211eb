package org.signet.proof;

/** A base proof from which nothing can be derived. */
public final class ProofRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProofProblem problem;

  ProofRefused(ProofProblem problem) {
    super(problem.code() + ": " + problem.detail());
    this.problem = problem;
  }

  /** What is wrong with it. */
  public ProofProblem problem() {
    return problem;
  }
}
