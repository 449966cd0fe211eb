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

  /** For one that runs in {@link VerificationPool#submit}. */
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

  private static FetchBudget budget(Policy policy) {
    return policy == Policy.OFFLINE ? FetchBudget.none() : FetchBudget.forVerification();
  }
}
