package org.signet.verification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntFunction;
import org.signet.problem.Problem;

/** Verifies several badges, a few at a time, so that one batch leaves room for others. */
@ApplicationScoped
class VerifyBatch {

  /** How many may be sent at once. */
  static final int MOST = 50;

  private static final int AT_A_TIME = 4;

  private final VerifyCredential verify;
  private final VerificationPool pool;

  VerifyBatch(VerifyCredential verify, VerificationPool pool) {
    this.verify = verify;
    this.pool = pool;
  }

  /** An answer to each, as soon as there is one. */
  Multi<Answered> all(List<Submission> submissions) {
    return all(submissions.size(), submissions::get);
  }

  /** The same for files, each of which is read when its turn comes. */
  Multi<Answered> all(List<SentFile> files, VerificationOptions options) {
    return all(files.size(), index -> Submission.of(files.get(index).bytes(), options));
  }

  private Multi<Answered> all(int count, IntFunction<Submission> submissions) {
    return Multi.createFrom()
        .range(0, count)
        .onItem()
        .transformToUni(index -> one(index, submissions))
        .merge(AT_A_TIME);
  }

  private Uni<Answered> one(int index, IntFunction<Submission> submissions) {
    return Uni.createFrom()
        .completionStage(() -> pool.submit(() -> Answered.of(index, verify, submissions)))
        .onFailure(Problem.class)
        .recoverWithItem(problem -> Answered.of(index, problem));
  }
}
