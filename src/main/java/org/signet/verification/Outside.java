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
  private final Work work;

  /** How to wait for another host without keeping others from verifying. */
  interface Waiting {
    <T> T during(Supplier<T> answer);
  }

  Outside(Fetcher fetcher, FetchBudget budget, Waiting waiting) {
    this(fetcher, budget, waiting, new Work());
  }

  private Outside(Fetcher fetcher, FetchBudget budget, Waiting waiting, Work work) {
    this.fetcher = fetcher;
    this.budget = budget;
    this.waiting = waiting;
    this.work = work;
  }

  /** What was spent so far on what was sent. */
  public Work work() {
    return work;
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
    return new Outside(fetcher, FetchBudget.none(), waiting, work);
  }
}
