package org.signet.auth;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.signet.problem.ProblemType;

/**
 * How many bytes of anybody's bodies are held at a time, of each client and all together: a picture
 * is held whole, and many senders of large ones must not fill the memory that issuing needs. Who
 * takes too long to send loses the connection.
 */
@ApplicationScoped
class BodyBudget {

  private static final int BEFORE_BODIES = 900;
  private static final long LARGEST_BODY = 6 << 20;
  private static final long MOST =
      Math.min(64L << 20, Math.max(4 * LARGEST_BODY, Runtime.getRuntime().maxMemory() / 8));
  private static final long MOST_OF_A_CLIENT = MOST / 2;

  /** What one who does not say how much it will be is counted with. */
  private static final long UNSAID = 2 << 20;

  /** In milliseconds; by then a body is there, and one that was sent is verified. */
  private static final long LONGEST = 20_000;

  /** In milliseconds: not every end of an answer is told. */
  private static final long LOOK_EVERY = 500;

  private static final String ALL = "";

  private final Map<String, Long> held = new ConcurrentHashMap<>();
  private final Vertx vertx;

  BodyBudget(Vertx vertx) {
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_BODIES);
  }

  private void admit(RoutingContext context) {
    String path = context.normalizedPath();
    if (!path.equals("/verify") && !path.equals("/verify/batch") && !path.startsWith("/vc-api/")) {
      context.next();
      return;
    }
    String client = Limits.network(context.request().remoteAddress().hostAddress());
    long bytes = length(context.request().getHeader("Content-Length"));
    if (bytes > LARGEST_BODY) {
      context.next(); // which refuses it
      return;
    }
    long ofClient = hold(client, bytes);
    long ofAll = hold(ALL, bytes);
    if (ofClient > MOST_OF_A_CLIENT || ofAll > MOST) {
      release(client, bytes);
      release(ALL, bytes);
      refuse(context, ofClient > MOST_OF_A_CLIENT);
      return;
    }
    var released = new AtomicBoolean();
    Runnable release =
        () -> {
          if (released.compareAndSet(false, true)) {
            release(client, bytes);
            release(ALL, bytes);
          }
        };
    long late = System.nanoTime() + LONGEST * 1_000_000;
    long timer =
        vertx.setPeriodic(
            LOOK_EVERY,
            look -> {
              boolean over = context.response().ended() || context.response().closed();
              if (over || System.nanoTime() > late) {
                vertx.cancelTimer(look);
                release.run();
                if (!over && !context.request().isEnded()) {
                  context.request().connection().close();
                }
              }
            });
    context.addEndHandler(
        end -> {
          vertx.cancelTimer(timer);
          release.run();
        });
    context.next();
  }

  private long hold(String whose, long bytes) {
    return held.merge(whose, bytes, Long::sum);
  }

  private void release(String whose, long bytes) {
    held.computeIfPresent(whose, (key, all) -> all > bytes ? Long.valueOf(all - bytes) : null);
  }

  private static void refuse(RoutingContext context, boolean client) {
    String type = client ? "too-many-requests" : "unavailable";
    int status = client ? 429 : 503;
    context
        .response()
        .setStatusCode(status)
        .putHeader("Retry-After", "2")
        .putHeader("Content-Type", "application/problem+json")
        .end(
            "{\"type\":\"urn:signet:problem:%s\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\"}"
                .formatted(
                    type,
                    status,
                    client ? "TOO_MANY_REQUESTS" : "UNAVAILABLE",
                    (client ? ProblemType.TOO_MANY_REQUESTS : ProblemType.UNAVAILABLE).title(),
                    "Too much is being sent in at once. Try again."));
  }

  private static long length(String contentLength) {
    if (contentLength == null) {
      return UNSAID;
    }
    try {
      return Math.max(0, Long.parseLong(contentLength.strip()));
    } catch (NumberFormatException e) {
      return UNSAID;
    }
  }
}
