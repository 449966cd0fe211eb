package org.signet.fuzz;

import static org.signet.fuzz.Held.held;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How much work an input may make: time of this thread on a processor, not time on the wall. */
final class Work {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Set only while fuzzing; a replay has no limit of time, because machines differ. */
  private static final long LIMIT_MS = Long.getLong("fuzz.work", Long.MAX_VALUE);

  private Work() {}

  /** Does the work; fails when it is over the limit twice, because the first time may warm up. */
  static void bounded(Runnable work) {
    if (millis(work) > LIMIT_MS) {
      long again = millis(work);
      held(again <= LIMIT_MS, "no more than " + LIMIT_MS + " ms of work, but took " + again);
    }
  }

  private static long millis(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
  }
}
