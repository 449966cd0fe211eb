package org.signet.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Leaves a host alone that failed five times in a row, for thirty seconds. Only what a stranger
 * cannot cause by naming a bad path of a good host is a failure: see {@link Exchange}.
 *
 * <p>It is written here because what exists (resilience4j, SmallRye) keeps its breakers by name
 * without a bound, and the names are strangers' to choose.
 */
final class Circuit {

  private static final int FAILURES = 5;
  private static final long OPEN = Duration.ofSeconds(30).toNanos();
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST_HOSTS = 10_000;

  private record Failures(int inARow, long last) {}

  private final Ticker ticker;
  private final Cache<String, Failures> hosts;

  Circuit(Ticker ticker) {
    this.ticker = ticker;
    this.hosts =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .maximumSize(MOST_HOSTS)
            .expireAfterWrite(REMEMBERED)
            .build();
  }

  boolean isOpen(String host) {
    Failures failures = hosts.getIfPresent(host);
    return failures != null
        && failures.inARow() >= FAILURES
        && ticker.read() - failures.last() < OPEN;
  }

  void failed(String host) {
    hosts
        .asMap()
        .merge(
            host,
            new Failures(1, ticker.read()),
            (before, now) -> new Failures(before.inARow() + 1, now.last()));
  }

  void answered(String host) {
    hosts.invalidate(host);
  }
}
