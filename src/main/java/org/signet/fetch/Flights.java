package org.signet.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.signet.fetch.AnswerCache.Key;

/**
 * The fetches under way, one for each thing asked for however many ask, on threads of their own:
 * whoever waits can stop waiting, and a fetch ends when its time is over whatever it hangs in.
 */
final class Flights implements AutoCloseable {

  private static final long IDLE_SECONDS = 30;

  private final FetchSettings settings;
  private final Exchange exchange;
  private final AnswerCache cache;
  private final Map<Key, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(1, daemons("signet-fetch-watch"));

  Flights(FetchSettings settings, Exchange exchange, AnswerCache cache) {
    this.settings = settings;
    this.exchange = exchange;
    this.cache = cache;
    this.threads =
        new ThreadPoolExecutor(
            0,
            settings.threads(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(), // no queue: one too many is refused
            daemons("signet-fetch"));
    watch.setRemoveOnCancelPolicy(true);
  }

  /** Joins the flight that is under way for this, or starts one. */
  Future<Answer> join(Key key, HttpsUrl url) {
    CompletableFuture<Answer> ours = new CompletableFuture<>();
    CompletableFuture<Answer> others = underWay.putIfAbsent(key, ours);
    if (others != null) {
      return others;
    }
    Optional<Answer> landed = cache.find(key); // between the caller's look and now
    if (landed.isPresent()) {
      underWay.remove(key, ours);
      ours.complete(landed.get());
    } else {
      start(key, url, ours);
    }
    return ours;
  }

  private void start(Key key, HttpsUrl url, CompletableFuture<Answer> flight) {
    try {
      threads.execute(() -> land(key, flight, fly(key, url, flight)));
    } catch (RejectedExecutionException e) {
      land(key, flight, Answer.failed(Outcome.BUSY));
    }
  }

  private Answer fly(Key key, HttpsUrl url, CompletableFuture<Answer> flight) {
    Cutoff cutoff = new Cutoff();
    Runnable timeIsOver =
        () -> {
          land(key, flight, Answer.failed(Outcome.TIMEOUT));
          cutoff.cut();
        };
    Future<?> watched =
        watch.schedule(timeIsOver, settings.total().toNanos(), TimeUnit.NANOSECONDS);
    try {
      return exchange.fetch(url, key.wanted(), cutoff);
    } catch (Failed e) {
      return Answer.failed(e.outcome());
    } catch (RuntimeException e) {
      // a library's objection to what a host sent; told like any other answer that is no HTTP
      return Answer.failed(Outcome.BROKEN);
    } finally {
      watched.cancel(false);
    }
  }

  /** The first end of a flight is the one that counts. */
  private void land(Key key, CompletableFuture<Answer> flight, Answer answer) {
    synchronized (flight) {
      if (!flight.isDone()) {
        cache.put(key, answer);
        underWay.remove(key, flight);
        flight.complete(answer);
      }
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    watch.shutdownNow();
  }
}
