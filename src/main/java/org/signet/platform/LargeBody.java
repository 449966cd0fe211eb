package org.signet.platform;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets the bodies of one address be larger than all others, where they are read as they come.
 * Quarkus has one limit for all paths, {@code quarkus.http.limits.max-body-size}, which stays what
 * it is for the others: here the length that it would look at is taken away before it looks, and
 * the limit that it leaves for whoever reads is set to a larger one.
 */
public final class LargeBody {

  /** Quarkus looks at the length at 2; a larger number is earlier. */
  private static final int BEFORE_THE_LIMIT = 3;

  private static final int AFTER_THE_LIMIT = 1;
  private static final String LIMIT = "io.quarkus.max-request-size";

  private final String path;
  private final long most;
  private final long mostSaid;

  private LargeBody(String path, long most, long mostSaid) {
    this.path = path;
    this.most = most;
    this.mostSaid = mostSaid;
  }

  /**
   * For POST to this path.
   *
   * @param most bytes that can be read; whoever reads refuses in words before
   * @param mostSaid a {@code Content-Length} beyond this is refused without reading
   */
  public static void allow(Filters filters, String path, long most, long mostSaid) {
    var allowed = new LargeBody(path, most, mostSaid);
    filters.register(allowed::forgetLength, BEFORE_THE_LIMIT);
    filters.register(allowed::allowMore, AFTER_THE_LIMIT);
  }

  private void forgetLength(RoutingContext context) {
    if (isMeant(context) && length(context) <= mostSaid) {
      context.request().headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    }
    context.next();
  }

  private void allowMore(RoutingContext context) {
    if (isMeant(context)) {
      context.put(LIMIT, most);
    }
    context.next();
  }

  private boolean isMeant(RoutingContext context) {
    return context.request().method() == HttpMethod.POST && context.normalizedPath().equals(path);
  }

  private static long length(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
