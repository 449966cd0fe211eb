package org.signet.auth;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of anybody's bodies are held at a time, all together: a picture is held whole, and
 * many senders of large ones must not fill the memory that issuing needs.
 */
@ApplicationScoped
class BodyBudget {

  private static final int BEFORE_BODIES = 900;
  private static final long LARGEST_BODY = 6 << 20;
  private static final long MOST =
      Math.min(64L << 20, Math.max(2 * LARGEST_BODY, Runtime.getRuntime().maxMemory() / 8));

  private final AtomicLong held = new AtomicLong();

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_BODIES);
  }

  private void admit(RoutingContext context) {
    String path = context.normalizedPath();
    if (!path.equals("/verify") && !path.equals("/verify/batch") && !path.startsWith("/vc-api/")) {
      context.next();
      return;
    }
    long bytes = length(context.request().getHeader("Content-Length"));
    if (held.addAndGet(bytes) > MOST) {
      held.addAndGet(-bytes);
      context.response().setStatusCode(503).putHeader("Retry-After", "2");
      context
          .response()
          .putHeader("Content-Type", "application/problem+json")
          .end(
              "{\"type\":\"urn:signet:problem:unavailable\",\"status\":503,\"code\":\"UNAVAILABLE\","
                  + "\"title\":\"The service cannot do this right now\","
                  + "\"detail\":\"Too much is being sent in at once. Try again.\"}");
      return;
    }
    context.addEndHandler(end -> held.addAndGet(-bytes));
    context.next();
  }

  /** Whoever does not say how much it will be is counted as sending the most. */
  private static long length(String contentLength) {
    if (contentLength == null) {
      return LARGEST_BODY;
    }
    try {
      return Math.min(LARGEST_BODY, Math.max(0, Long.parseLong(contentLength.strip())));
    } catch (NumberFormatException e) {
      return LARGEST_BODY;
    }
  }
}
