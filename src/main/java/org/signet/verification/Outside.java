package org.signet.verification;

import java.util.function.Supplier;
import org.signet.fetch.Digested;
import org.signet.fetch.FetchBudget;
import org.signet.fetch.FetchRefused;
import org.signet.fetch.Fetched;
import org.signet.fetch.Fetcher;
import org.signet.fetch.Wanted;

/**
 * What one verification may ask of other hosts: within its budget, and giving way while it waits.
 */
public final class Outside {

  private final Fetcher fetcher;
  private final FetchBudget budget;
  private final Waiting waiting;

  /** How to wait for another host without keeping others from verifying. */
  interface Waiting {
    <T> T during(Supplier<T> answer);
  }

  Outside(Fetcher fetcher, FetchBudget budget, Waiting waiting) {
    this.fetcher = fetcher;
    this.budget = budget;
    this.waiting = waiting;
  }

  /** {@link Fetcher#get}; what it refuses is told by {@link FetchRefused}. */
  public Fetched get(String url, Wanted wanted) {
    return fetcher.isKept(url, wanted)
        ? fetcher.get(url, wanted, budget)
        : waiting.during(() -> fetcher.get(url, wanted, budget));
  }

  /** {@link Fetcher#digest}. */
  public Digested digest(String url) {
    return waiting.during(() -> fetcher.digest(url, budget));
  }

  /** The same verification, which asks nobody any more. */
  public Outside closed() {
    return new Outside(fetcher, FetchBudget.none(), waiting);
  }
}
