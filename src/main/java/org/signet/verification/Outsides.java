package org.signet.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.signet.fetch.FetchBudget;
import org.signet.fetch.Fetcher;

/** Makes the {@link Outside} of a verification. */
@ApplicationScoped
class Outsides {

  private final Fetcher fetcher;
  private final VerificationPool pool;

  Outsides(Fetcher fetcher, VerificationPool pool) {
    this.fetcher = fetcher;
    this.pool = pool;
  }

  /** For one that runs in the pool. */
  Outside pooled(Policy policy) {
    return new Outside(
        fetcher,
        budget(policy),
        new Outside.Waiting() {
          @Override
          public <T> T during(Supplier<T> answer) {
            return pool.waiting(answer);
          }
        });
  }

  /** For one that runs where it was asked for. */
  Outside inline(Policy policy) {
    return new Outside(
        fetcher,
        budget(policy),
        new Outside.Waiting() {
          @Override
          public <T> T during(Supplier<T> answer) {
            return answer.get();
          }
        });
  }

  private static FetchBudget budget(Policy policy) {
    return policy == Policy.OFFLINE ? FetchBudget.none() : FetchBudget.forVerification();
  }
}
