package org.signet.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * How often those may ask who need no key: each client, and all together. Counted on this node, in
 * memory, and forgotten soon.
 */
@ApplicationScoped
public class Limits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CLIENTS = 100_000;

  private final Cache<String, Bucket> clients =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(MINUTE).build();
  private final Bucket all;
  private final int perClient;

  Limits(SignetConfig config) {
    this.perClient = config.limits().perClient();
    this.all = bucket(config.limits().overall());
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }

  /**
   * Counts what a client asks for.
   *
   * @param client its address
   * @param things how many things are asked for at once
   * @throws Problem TOO_MANY_REQUESTS with {@code Retry-After} in seconds
   */
  public void count(String client, int things) {
    take(clients.get(network(client), key -> bucket(perClient)), Math.min(things, perClient));
    take(all, things);
  }

  private static void take(Bucket bucket, int things) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(things);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "Wait " + seconds + " s. Several badges can be sent at once to /verify/batch.")
          .withHeader("Retry-After", String.valueOf(seconds));
    }
  }

  /** By what a client is counted: who has one address of IPv6 has 2^64 of them. */
  public static String network(String client) {
    int groups = 0;
    for (int i = 0; i < client.length(); i++) {
      if (client.charAt(i) == ':' && ++groups == 4) {
        return client.substring(0, i);
      }
    }
    return client;
  }
}
