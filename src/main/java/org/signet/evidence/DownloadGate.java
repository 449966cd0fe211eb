package org.signet.evidence;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.signet.auth.Limits;

/**
 * Each file on its way out keeps a thread until its reader has taken all of it. So only some go out
 * at a time, a few to one network, and who takes too slowly loses the connection: whoever issues
 * and verifies has the other threads.
 */
@ApplicationScoped
class DownloadGate {

  static final int MOST = 48;
  static final int MOST_OF_ONE = 16;

  /** However many slashes: what is routed to a file passes here. */
  private static final Pattern FILES =
      Pattern.compile("/+(evidence|learner)/.*|/+v1/+evidence/+[^/]+/+content/*");

  private final AtomicInteger running = new AtomicInteger();
  private final ConcurrentHashMap<String, Integer> ofEach = new ConcurrentHashMap<>();
  private final Vertx vertx;

  DownloadGate(Vertx vertx) {
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, UploadGate.BEFORE_BODIES);
  }

  private void admit(RoutingContext context) {
    if (context.request().method() != HttpMethod.GET || !isFile(context.normalizedPath())) {
      context.next();
      return;
    }
    String network = Limits.network(context.request().remoteAddress().hostAddress());
    if (!enter(network)) {
      UploadGate.refuse(context, "Too many files are being fetched at once. Ask again.");
      return;
    }
    long began = System.nanoTime();
    var left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            leave(network);
          }
        };
    context.addEndHandler(end -> leave.run());
    vertx.setPeriodic( // not every end of an answer is told
        UploadGate.LOOK_EVERY,
        timer -> {
          long seconds = (System.nanoTime() - began) / 1_000_000_000;
          if (left.get() || context.response().ended() || context.response().closed()) {
            vertx.cancelTimer(timer);
            leave.run();
          } else if (isTooSlow(seconds, context.response().bytesWritten())) {
            context.request().connection().close();
          }
        });
    context.next();
  }

  static boolean isFile(String path) {
    return FILES.matcher(path).matches();
  }

  /** Whether there is room for one more. */
  boolean enter(String network) {
    int all = running.incrementAndGet();
    int ofThis = ofEach.merge(network, 1, Integer::sum);
    if (all <= MOST && ofThis <= MOST_OF_ONE) {
      return true;
    }
    leave(network);
    return false;
  }

  void leave(String network) {
    running.decrementAndGet();
    ofEach.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Whether so much in so many seconds is too little to wait for the rest. */
  static boolean isTooSlow(long seconds, long bytes) {
    return seconds > UploadGate.FREE && bytes < seconds * UploadGate.LEAST_RATE;
  }
}
