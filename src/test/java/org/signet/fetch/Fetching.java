package org.signet.fetch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/** A fetcher with hosts, names and a time of its own. */
final class Fetching implements AutoCloseable {

  final TestHosts hosts = TestHosts.start();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final List<String> namesAsked = new ArrayList<>();
  private final Map<String, ConcurrentLinkedDeque<String[]>> names = new ConcurrentHashMap<>();
  private final AtomicLong nanos = new AtomicLong();
  private final int closedPort;
  Fetcher fetcher;

  Fetching() {
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    restart(Duration.ofSeconds(20), 64);
  }

  /** A new fetcher, which knows nothing yet. */
  void restart(Duration total, int threads, String... moreInternal) {
    FetchSettings s = hosts.settings();
    List<String> internal = new ArrayList<>(List.of(moreInternal));
    internal.add("down.test=127.0.0.1:" + closedPort);
    internal.addAll(s.internalHosts());
    if (fetcher != null) {
      fetcher.close();
    }
    fetcher =
        new Fetcher(
            new FetchSettings(
                internal,
                s.trusted(),
                s.connect(),
                total,
                threads,
                s.cacheBytes(),
                s.leastFresh(),
                s.mostFresh(),
                s.failed()),
            metrics,
            this::resolve,
            nanos::get);
  }

  /** The same with a fetcher that is closed elsewhere. */
  Fetching with(Fetcher other) {
    fetcher.close();
    fetcher = other;
    return this;
  }

  /** What the name service says the next time; the last answer stays. */
  void name(String host, String... literals) {
    names.computeIfAbsent(host, h -> new ConcurrentLinkedDeque<>()).add(literals);
  }

  void later(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** The code and the outcome that the metrics tell, as {@code LIMIT large}; or {@code OK}. */
  String get(String url, Wanted wanted, FetchBudget budget) {
    List<String> before = outcomes();
    try {
      if (wanted == Wanted.EVIDENCE) {
        fetcher.digest(url, budget);
      } else {
        fetcher.get(url, wanted, budget);
      }
      return "OK";
    } catch (FetchRefused e) {
      List<String> after = outcomes();
      before.forEach(after::remove);
      return e.code()
          + " "
          + after.get(0).replace(wanted.name().toLowerCase(Locale.ROOT) + " ", "");
    }
  }

  String get(String url, Wanted wanted) {
    return get(url, wanted, FetchBudget.of(100, Duration.ofSeconds(60)));
  }

  String get(String url) {
    return get(url, Wanted.JWK);
  }

  /** Each call so far, as {@code jwk retrieved}. */
  List<String> outcomes() {
    List<String> calls = new ArrayList<>();
    metrics
        .find("signet.fetch")
        .timers()
        .forEach(
            timer -> {
              for (long i = 0; i < timer.count(); i++) {
                calls.add(timer.getId().getTag("wanted") + " " + timer.getId().getTag("outcome"));
              }
            });
    return calls;
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    namesAsked.add(host);
    ConcurrentLinkedDeque<String[]> answers = names.get(host);
    if (answers == null) {
      throw new UnknownHostException(host);
    }
    String[] literals = answers.size() > 1 ? answers.poll() : answers.peek();
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }

  @Override
  public void close() {
    fetcher.close();
    hosts.close();
  }
}
