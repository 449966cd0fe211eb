package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signet.fetch.FetchRefused;
import org.signet.problem.Problem;

class VerificationPoolTest {

  private final VerificationPool pool = new VerificationPool();
  private final CountDownLatch answered = new CountDownLatch(1);

  @AfterEach
  void stop() {
    answered.countDown();
    pool.stop();
  }

  @Test
  void whoWaitsForASlowHostKeepsNobodyFromVerifying() throws Exception {
    List<CompletableFuture<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      waiting.add(pool.submit(() -> pool.waiting(this::slow)).toCompletableFuture());
    }
    for (int i = 0; i < 100; i++) {
      String done = pool.submit(() -> "done").toCompletableFuture().get(1, TimeUnit.MINUTES);
      assertThat(done).isEqualTo("done");
    }
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void oneTooManyWaitsForNobody() throws Exception {
    for (int i = 0; i < 64; i++) {
      pool.submit(() -> pool.waiting(this::slow));
    }
    CompletableFuture<String> refused = new CompletableFuture<>();
    while (!refused.isDone()) { // until all the others wait
      refused =
          pool.submit(
                  () -> {
                    try {
                      return pool.waiting(() -> "at once");
                    } catch (FetchRefused busy) {
                      return busy.code().name();
                    }
                  })
              .toCompletableFuture();
      if (refused.get(1, TimeUnit.MINUTES).equals("at once")) {
        refused = new CompletableFuture<>();
      }
    }
    assertThat(refused.get()).isEqualTo("NOT_RETRIEVED");
  }

  @Test
  void moreThanThereAreThreadsForAreRefusedAtOnce() {
    for (int i = 0; i < 128; i++) {
      pool.submit(this::slow);
    }
    assertThatThrownBy(() -> pool.submit(() -> "")).isInstanceOf(Problem.class);
  }

  private String slow() {
    try {
      answered.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }
}
