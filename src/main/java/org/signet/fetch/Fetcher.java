package org.signet.fetch;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.signet.fetch.AnswerCache.Key;

/**
 * The one client; thread-safe, one for a service. Each call is told by the timer {@code
 * signet.fetch} with the tags {@code wanted} and {@code outcome}; addresses are told to nobody.
 */
public final class Fetcher implements AutoCloseable {

  /** By then the watch has ended the flight; this is for a machine that is out of breath. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private final InternalHosts internal;
  private final MeterRegistry metrics;
  private final long mostNanos;
  private final AnswerCache cache;
  private final CloseableHttpClient client;
  private final Flights flights;

  /**
   * @throws IllegalArgumentException when an internal host is not written as it should be
   */
  public Fetcher(FetchSettings settings, MeterRegistry metrics) {
    this(settings, metrics, InetAddress::getAllByName, Ticker.systemTicker());
  }

  /** With the name service and the time of a test. */
  Fetcher(
      FetchSettings settings, MeterRegistry metrics, PinnedResolver.Names names, Ticker ticker) {
    this.internal = new InternalHosts(settings.internalHosts());
    this.metrics = metrics;
    this.mostNanos = settings.total().plus(GRACE).toNanos();
    this.cache = new AnswerCache(settings, ticker);
    this.client = GuardedClient.of(settings, new PinnedResolver(internal, names));
    this.flights =
        new Flights(settings, new Exchange(client, internal, new Circuit(ticker)), cache);
  }

  /**
   * Fetches by GET, or answers from the cache. Blocks at most until the budget's or the fetch's own
   * time is over.
   *
   * @param wanted anything but {@link Wanted#EVIDENCE}, whose bodies are not kept
   * @throws FetchRefused with the code why nothing was fetched
   */
  public Fetched get(String url, Wanted wanted, FetchBudget budget) {
    if (wanted == Wanted.EVIDENCE) {
      throw new IllegalArgumentException("evidence is digested, not kept");
    }
    return answer(url, wanted, budget).fetched();
  }

  /** Whether {@link #get} would answer at once. */
  public boolean isKept(String url, Wanted wanted) {
    try {
      return cache.find(new Key(HttpsUrl.parse(url, internal).uri(), wanted)).isPresent();
    } catch (Failed refused) {
      return true;
    }
  }

  /**
   * Digests a file of up to 20 MiB while it streams by; see {@link #get}. Nothing is cached.
   *
   * @throws FetchRefused with the code why nothing was fetched
   */
  public Digested digest(String url, FetchBudget budget) {
    Fetched digested = answer(url, Wanted.EVIDENCE, budget).fetched();
    return new Digested(digested.url(), digested.mediaType(), digested.body());
  }

  private Answer answer(String url, Wanted wanted, FetchBudget budget) {
    long start = System.nanoTime();
    Outcome outcome = Outcome.RETRIEVED;
    try {
      if (budget.isOffline()) {
        throw new Failed(Outcome.OFFLINE);
      }
      HttpsUrl place = HttpsUrl.parse(url, internal);
      Key key = new Key(place.uri(), wanted);
      Optional<Answer> known = cache.find(key);
      if (known.isPresent()) {
        outcome = Outcome.CACHED;
        return known.get().orThrow();
      }
      if (!budget.take()) {
        throw new Failed(Outcome.LIMIT);
      }
      return await(flights.join(key, place), budget).orThrow();
    } catch (Failed e) {
      outcome = outcome == Outcome.CACHED ? outcome : e.outcome();
      throw e.outcome().refusal();
    } finally {
      metrics
          .timer(
              "signet.fetch",
              "wanted",
              wanted.name().toLowerCase(Locale.ROOT),
              "outcome",
              outcome.tag())
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private Answer await(Future<Answer> flight, FetchBudget budget) {
    long left = budget.nanosLeft();
    try {
      return flight.get(Math.min(left, mostNanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new Failed(left <= mostNanos ? Outcome.LIMIT : Outcome.TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed(Outcome.TIMEOUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a flight ends with an answer", e.getCause());
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    flights.close();
    client.close(CloseMode.IMMEDIATE);
  }
}
