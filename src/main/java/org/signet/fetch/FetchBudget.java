package org.signet.fetch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much one verification may fetch, however much its document names. Thread-safe; begins to run
 * when it is made. What the cache answers costs nothing.
 */
public final class FetchBudget {

  private static final int VERIFICATION_FETCHES = 8;
  private static final Duration VERIFICATION_TIME = Duration.ofSeconds(5);

  private final boolean offline;
  private final AtomicInteger fetches;
  private final long start = System.nanoTime();
  private final long nanos;

  private FetchBudget(boolean offline, int fetches, Duration time) {
    this.offline = offline;
    this.fetches = new AtomicInteger(fetches);
    this.nanos = time.toNanos();
  }

  /**
   * @param fetches that are not answered by the cache
   * @param time from now on, in which they must all be done
   */
  public static FetchBudget of(int fetches, Duration time) {
    return new FetchBudget(false, fetches, time);
  }

  /** Eight fetches and five seconds. */
  public static FetchBudget forVerification() {
    return of(VERIFICATION_FETCHES, VERIFICATION_TIME);
  }

  /** Policy {@code offline}: whatever is asked for is refused as {@code OFFLINE}. */
  public static FetchBudget none() {
    return new FetchBudget(true, 0, Duration.ZERO);
  }

  boolean isOffline() {
    return offline;
  }

  /** Whether one more fetch is within the budget; if so it is counted. */
  boolean take() {
    return nanosLeft() > 0 && fetches.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /** Zero or less when the time is over. */
  long nanosLeft() {
    return nanos - (System.nanoTime() - start);
  }
}
