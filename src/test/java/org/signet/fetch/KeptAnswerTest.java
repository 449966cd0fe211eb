package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cache answers, what the budget counts, and when a host is left alone. */
class KeptAnswerTest {

  private final Fetching fetching = new Fetching();
  private final TestHosts hosts = fetching.hosts;

  @AfterEach
  void stop() {
    fetching.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 30",
    "no-store, 30",
    "no-cache, 30",
    "max-age=5, 30",
    "max-age=300, 300",
    "max-age=86400, 3600"
  })
  void answerIsKeptForMaxAgeWithinBounds(String cacheControl, int seconds) {
    hosts.serve(
        "a.test",
        "/",
        200,
        Map.of("Content-Type", "application/json", "Cache-Control", cacheControl),
        "{}".getBytes(StandardCharsets.UTF_8));
    fetching.get("https://a.test/");
    fetching.later(Duration.ofSeconds(seconds - 1));
    fetching.get("https://a.test/#fragment");
    assertThat(hosts.requests()).hasSize(1);
    fetching.later(Duration.ofSeconds(1));
    fetching.get("https://a.test/");
    assertThat(hosts.requests()).hasSize(2);
    assertThat(fetching.outcomes())
        .containsExactlyInAnyOrder("jwk retrieved", "jwk retrieved", "jwk cached");
  }

  @Test
  void keptAnswerIsTheSameObjectForAllSoThatWhatIsMadeOfItCanBeKeptWithIt() {
    hosts.serve("a.test", "/", 200, "application/json", "{}");
    FetchBudget budget = FetchBudget.forVerification();
    Fetched first = fetching.fetcher.get("https://a.test/", Wanted.JWK, budget);
    assertThat(fetching.fetcher.get("https://a.test/", Wanted.JWK, budget)).isSameAs(first);
    assertThat(hosts.requests()).hasSize(1);
  }

  @Test
  void failureIsKeptForFifteenSeconds() {
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED status");
    hosts.serve("a.test", "/", 200, "application/json", "{}");
    fetching.later(Duration.ofSeconds(14));
    assertThat(fetching.get("https://a.test/")).isEqualTo("NOT_RETRIEVED cached");
    fetching.later(Duration.ofSeconds(1));
    assertThat(fetching.get("https://a.test/")).isEqualTo("OK");
  }

  @Test
  void sameAddressWantedAsSomethingElseIsAnotherAnswer() {
    hosts.serve("a.test", "/", 200, "application/did+json", "{}");
    assertThat(fetching.get("https://a.test/", Wanted.DID_DOCUMENT)).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/", Wanted.JWK)).isEqualTo("NOT_RETRIEVED type");
  }

  @Test
  void budgetCountsWhatTheCacheDoesNotAnswer() {
    for (String path : new String[] {"/1", "/2", "/3"}) {
      hosts.serve("a.test", path, 200, "application/json", "{}");
    }
    FetchBudget budget = FetchBudget.of(2, Duration.ofSeconds(60));
    assertThat(fetching.get("https://a.test/1", Wanted.JWK, budget)).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/1", Wanted.JWK, budget)).isEqualTo("OK");
    assertThat(fetching.get("http://a.test/1", Wanted.JWK, budget))
        .isEqualTo("URL_NOT_ALLOWED not_allowed");
    assertThat(fetching.get("https://a.test/2", Wanted.JWK, budget)).isEqualTo("OK");
    assertThat(fetching.get("https://a.test/3", Wanted.JWK, budget)).isEqualTo("LIMIT limit");
    assertThat(fetching.get("https://a.test/2", Wanted.JWK, budget)).isEqualTo("OK");
    assertThat(hosts.requests()).containsExactly("a.test/1", "a.test/2");
  }

  @Test
  void verificationHasEightFetches() {
    FetchBudget budget = FetchBudget.forVerification();
    for (int i = 0; i < 8; i++) {
      assertThat(budget.take()).isTrue();
    }
    assertThat(budget.take()).isFalse();
    assertThat(budget.nanosLeft()).isPositive().isLessThan(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void hostThatFailedFiveTimesInARowIsLeftAloneForThirtySeconds() {
    for (int i = 0; i < 5; i++) {
      assertThat(fetching.get("https://down.test/" + i)).isEqualTo("NOT_RETRIEVED connect");
    }
    assertThat(fetching.get("https://down.test/5")).isEqualTo("NOT_RETRIEVED open");
    hosts.serve("a.test", "/", 200, "application/json", "{}");
    assertThat(fetching.get("https://a.test/")).isEqualTo("OK");
    fetching.later(Duration.ofSeconds(29));
    assertThat(fetching.get("https://down.test/5")).isEqualTo("NOT_RETRIEVED open");
    fetching.later(Duration.ofSeconds(1));
    assertThat(fetching.get("https://down.test/6")).isEqualTo("NOT_RETRIEVED connect");
    assertThat(fetching.get("https://down.test/7")).isEqualTo("NOT_RETRIEVED open");
  }

  @Test
  void oneAnswerEndsARowOfFailures() {
    hosts.serve("a.test", "/ok", 200, "application/json", "{}");
    for (int i = 0; i < 9; i++) {
      hosts.serve("a.test", "/" + i, 503, "application/json", "{}");
      assertThat(fetching.get("https://a.test/" + i)).isEqualTo("NOT_RETRIEVED status");
      if (i == 3) {
        assertThat(fetching.get("https://a.test/ok")).isEqualTo("OK");
      }
    }
    assertThat(fetching.get("https://a.test/9")).isEqualTo("NOT_RETRIEVED open");
  }

  @Test
  void badPathsOfAGoodHostAreNoFailuresOfIt() {
    for (int i = 0; i < 6; i++) {
      hosts.serve("a.test", "/" + i, 500, "text/html", "?");
      assertThat(fetching.get("https://a.test/" + i)).isEqualTo("NOT_RETRIEVED status");
      assertThat(fetching.get("https://a.test/missing" + i)).isEqualTo("NOT_RETRIEVED status");
    }
    hosts.serve("a.test", "/ok", 200, "application/json", "{}");
    assertThat(fetching.get("https://a.test/ok")).isEqualTo("OK");
  }

  @Test
  void bytesOfTheCacheAreBounded() {
    FetchSettings s = FetchSettings.defaults();
    var cache =
        new AnswerCache(
            new FetchSettings(
                s.internalHosts(),
                s.trusted(),
                s.connect(),
                s.total(),
                s.threads(),
                10_000,
                s.leastFresh(),
                s.mostFresh(),
                s.failed()),
            () -> 0);
    int kept = 0;
    for (int i = 0; i < 20; i++) {
      var url = java.net.URI.create("https://a.test/" + i);
      var key = new AnswerCache.Key(url, Wanted.JWK);
      cache.put(
          key,
          Answer.retrieved(url, "application/json", new byte[1000], java.util.Optional.empty()));
    }
    for (int i = 0; i < 20; i++) {
      var url = java.net.URI.create("https://a.test/" + i);
      kept += cache.find(new AnswerCache.Key(url, Wanted.JWK)).isPresent() ? 1 : 0;
    }
    assertThat(kept).isBetween(1, 8);
  }
}
