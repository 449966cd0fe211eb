package org.signet.evidence;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.signet.problem.ProblemType;

/**
 * Each upload keeps a thread until all of it is there, so only some come in at a time, and who
 * sends too slowly loses the connection.
 */
@ApplicationScoped
class UploadGate {

  static final int MOST = 16;

  static final int BEFORE_BODIES = 900;
  static final long LOOK_EVERY = 1_000; // milliseconds
  private static final long LONGEST = 300; // seconds
  static final long FREE = 20; // seconds before the rate is looked at
  static final long LEAST_RATE = 8 * 1024; // bytes a second, on the whole

  private final AtomicInteger running = new AtomicInteger();
  private final Vertx vertx;

  UploadGate(Vertx vertx) {
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_BODIES);
  }

  private void admit(RoutingContext context) {
    if (context.request().method() != HttpMethod.POST
        || !context.normalizedPath().equals("/v1/evidence")) {
      context.next();
      return;
    }
    if (running.incrementAndGet() > MOST) {
      running.decrementAndGet();
      refuse(context, "Too many files are being sent in at once. Nothing was kept; send it again.");
      return;
    }
    long began = System.nanoTime();
    var left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            running.decrementAndGet();
          }
        };
    context.addEndHandler(end -> leave.run());
    vertx.setPeriodic( // not every end of an answer is told
        LOOK_EVERY,
        timer -> {
          long seconds = (System.nanoTime() - began) / 1_000_000_000;
          if (context.response().ended() || context.response().closed()) {
            vertx.cancelTimer(timer);
            leave.run();
          } else if (!context.request().isEnded()
              && isTooSlow(seconds, context.request().bytesRead())) {
            context.request().connection().close();
          }
        });
    context.next();
  }

  /** Whether so much in so many seconds is too little to wait for the rest. */
  static boolean isTooSlow(long seconds, long bytes) {
    return seconds > LONGEST || seconds > FREE && bytes < seconds * LEAST_RATE;
  }

  static void refuse(RoutingContext context, String detail) {
    context
        .response()
        .setStatusCode(ProblemType.UNAVAILABLE.status())
        .putHeader("Retry-After", "5")
        .putHeader("Connection", "close")
        .putHeader("Content-Type", "application/problem+json")
        .end(
            "{\"type\":\"%s\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\"}"
                .formatted(
                    ProblemType.UNAVAILABLE.uri(),
                    ProblemType.UNAVAILABLE.status(),
                    ProblemType.UNAVAILABLE.name(),
                    ProblemType.UNAVAILABLE.title(),
                    detail));
  }
}
