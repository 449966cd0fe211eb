package org.signet.verification;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.signet.fetch.FetchRefused;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Where badges of strangers are verified: on threads of their own, so that nobody who issues waits
 * for them, and a few at work at a time for each processor. Who waits for another host does not
 * count as at work, and keeps but a thread.
 */
@ApplicationScoped
public class VerificationPool {

  /** Waiting costs little; work is limited by the permits. */
  private static final int MOST = 128;

  private static final String RETRY_SECONDS = "2";

  /** So many may wait for other hosts; there are always threads for those who need not. */
  private static final int MOST_WAITING = MOST / 2;

  /** Some of those at work wait for the database. */
  private static final int AT_WORK_PER_PROCESSOR = 2;

  private final Semaphore working =
      new Semaphore(AT_WORK_PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            var thread = new Thread(work, "verification");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Begins, or refuses when too many have begun.
   *
   * @throws Problem UNAVAILABLE with {@code Retry-After}
   */
  public <T> CompletionStage<T> submit(Supplier<T> verification) {
    try {
      return CompletableFuture.supplyAsync(() -> atWork(verification), threads);
    } catch (RejectedExecutionException full) {
      throw Problem.of(ProblemType.UNAVAILABLE, "Too many badges are being verified. Try again.")
          .withHeader("Retry-After", RETRY_SECONDS);
    }
  }

  private <T> T atWork(Supplier<T> verification) {
    working.acquireUninterruptibly();
    try {
      return verification.get();
    } finally {
      working.release();
    }
  }

  /**
   * Lets another work meanwhile. Only within {@link #submit}.
   *
   * @throws FetchRefused when too many are waiting
   */
  <T> T waiting(Supplier<T> answer) {
    if (!waiting.tryAcquire()) {
      throw FetchRefused.busy();
    }
    working.release();
    try {
      return answer.get();
    } finally {
      working.acquireUninterruptibly();
      waiting.release();
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
