package org.signet.skill;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The download of ESCO is larger than any other body, and is read as it comes. Quarkus has one
 * limit for all paths, {@code quarkus.http.limits.max-body-size}, which stays what it is for the
 * others: here the length that it would look at is taken away before it looks, and the limit that
 * it leaves for whoever reads is set to a larger one.
 */
@ApplicationScoped
class ImportBodyLimit {

  private static final String PATH = "/v1/skills/import";

  /** Quarkus looks at the length at 2; a larger number is earlier. */
  private static final int BEFORE_THE_LIMIT = 3;

  private static final int AFTER_THE_LIMIT = 1;
  private static final String LIMIT = "io.quarkus.max-request-size";

  void register(@Observes Filters filters) {
    filters.register(ImportBodyLimit::forgetLength, BEFORE_THE_LIMIT);
    filters.register(ImportBodyLimit::allowMore, AFTER_THE_LIMIT);
  }

  private static void forgetLength(RoutingContext context) {
    if (isImport(context) && length(context) <= EscoDownload.LARGEST) {
      context.request().headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    }
    context.next();
  }

  private static void allowMore(RoutingContext context) {
    if (isImport(context)) {
      context.put(LIMIT, EscoDownload.LARGEST + 1); // one more is refused in our words
    }
    context.next();
  }

  private static boolean isImport(RoutingContext context) {
    return context.request().method() == HttpMethod.POST && context.normalizedPath().equals(PATH);
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
