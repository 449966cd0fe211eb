package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts that take their time, and callers that wait for them. */
class WaitingTest {

  private static final Duration SHORT = Duration.ofMillis(700);

  private final Fetching fetching = new Fetching();
  private final TestHosts hosts = fetching.hosts;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final List<Thread> callers = new ArrayList<>();

  @AfterEach
  void stop() {
    go.countDown();
    fetching.close();
  }

  @Test
  void hostThatDoesNotAnswerIsGivenUp() {
    fetching.restart(SHORT, 64);
    hosts.serve("a.test", "/", waiting());
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED timeout");
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED cached");
  }

  @Test
  void bodyThatDripsIsGivenUp() {
    fetching.restart(SHORT, 1);
    byte[] body = new byte[100_000];
    hosts.serveSlowly("a.test", "/", "application/json", body, Duration.ofMillis(20));
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED timeout");
    theThreadIsFreeAgain();
  }

  @Test
  void nameThatDripsThroughTheHandshakeIsGivenUp() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fetching.restart(SHORT, 1, "mute.test=127.0.0.1:" + mute.getLocalPort());
      Thread server = new Thread(() -> drip(mute));
      server.start();
      assertThat(fetching.get("https://mute.test/")).isEqualTo("NOT_RETRIEVED timeout");
      theThreadIsFreeAgain();
      server.join();
    }
  }

  @Test
  void callersBudgetOfTimeEndsItsWaitAndNotTheFlight() throws Exception {
    hosts.serve("a.test", "/", waiting());
    FetchBudget little = FetchBudget.of(1, Duration.ofMillis(300));
    assertThat(fetching.get("https://a.test/", Wanted.JWK, little)).isEqualTo("LIMIT limit");
    FutureTask<String> other = caller("https://a.test/", Wanted.JWK);
    untilCallersWait();
    go.countDown();
    assertThat(other.get()).isEqualTo("{}");
    assertThat(hosts.requests()).hasSize(1);
  }

  @Test
  void budgetWithoutTimeFetchesNothing() {
    hosts.serve("a.test", "/", 200, "application/json", "{}");
    FetchBudget over = FetchBudget.of(8, Duration.ZERO);
    assertThat(fetching.get("https://a.test/", Wanted.JWK, over)).isEqualTo("LIMIT limit");
    assertThat(hosts.requests()).isEmpty();
  }

  @Test
  void whatIsBeingFetchedIsWaitedForAndNotFetchedTwice() throws Exception {
    hosts.serve("a.test", "/", waiting());
    List<FutureTask<String>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      // evidence is not kept, so one that came late would fetch again
      all.add(caller("https://a.test/", Wanted.EVIDENCE));
    }
    untilCallersWait();
    go.countDown();
    for (FutureTask<String> caller : all) {
      assertThat(caller.get()).isEqualTo("32 bytes");
    }
    assertThat(hosts.requests()).hasSize(1);
  }

  @Test
  void oneFetchTooManyIsRefusedAndNotRemembered() throws Exception {
    fetching.restart(Duration.ofSeconds(20), 1);
    hosts.serve("a.test", "/", waiting());
    hosts.serve("b.test", "/", 200, "application/json", "{}");
    FutureTask<String> first = caller("https://a.test/", Wanted.JWK);
    asked.await();
    assertThat(fetching.get("https://b.test/")).isEqualTo("NOT_RETRIEVED busy");
    go.countDown();
    assertThat(first.get()).isEqualTo("{}");
    theThreadIsFreeAgain();
  }

  private HttpHandler waiting() {
    return exchange -> {
      asked.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
    };
  }

  private FutureTask<String> caller(String url, Wanted wanted) {
    FetchBudget budget = FetchBudget.of(1, Duration.ofSeconds(60));
    FutureTask<String> task =
        new FutureTask<>(
            () ->
                wanted == Wanted.EVIDENCE
                    ? fetching.fetcher.digest(url, budget).sha256().length + " bytes"
                    : new String(
                        fetching.fetcher.get(url, wanted, budget).body(), StandardCharsets.UTF_8));
    Thread thread = new Thread(task);
    callers.add(thread);
    thread.start();
    return task;
  }

  private void untilCallersWait() throws InterruptedException {
    asked.await();
    for (Thread caller : callers) {
      while (caller.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(1);
      }
    }
  }

  /** The end of the answer is told before the end of its thread. */
  private void theThreadIsFreeAgain() {
    hosts.serve("b.test", "/", 200, "application/json", "{}");
    String answer = "NOT_RETRIEVED busy";
    while (answer.equals("NOT_RETRIEVED busy")) {
      answer = fetching.get("https://b.test/");
    }
    assertThat(answer).isEqualTo("OK");
  }

  /** A TLS record that begins and goes on byte by byte, until the client hangs up. */
  private static void drip(ServerSocket server) {
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      in.read(new byte[1000]);
      socket.getOutputStream().write(new byte[] {22, 3, 3, 63, 0});
      while (true) {
        socket.getOutputStream().write(2);
        Thread.sleep(20);
      }
    } catch (IOException e) {
      // hung up, as expected
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
