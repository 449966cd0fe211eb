package org.signet.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer. What is public may be read by scripts of any site (CORS), because
 * wallets and verifiers run in browsers; what needs a key may not.
 */
@ApplicationScoped
class PublicHeaders {

  private static final int EARLY = 1000;
  private static final String PAGES =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  void register(@Observes Filters filters) {
    filters.register(this::add, EARLY);
  }

  private static boolean isFile(String path) {
    return path.startsWith("/evidence/") || path.matches("/learner/[^/]+/files/.*");
  }

  private static boolean needsKey(String path) {
    return path.startsWith("/v1/")
        || path.equals("/v1")
        || (path.startsWith("/vc-api/") && !path.endsWith("/verify"));
  }

  private void add(RoutingContext context) {
    var headers = context.response().headers();
    String path = context.normalizedPath();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    if (path.startsWith("/q/")) {
      context.next(); // Swagger UI has inline scripts of its own
      return;
    }
    if (!isFile(path)) { // files have a policy of their own
      headers.set("Content-Security-Policy", PAGES);
    }
    if (needsKey(path)) {
      context.next();
      return;
    }
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
    if (context.request().method() == HttpMethod.OPTIONS
        && context.request().getHeader("Access-Control-Request-Method") != null) {
      headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST");
      headers.set("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      headers.set("Access-Control-Max-Age", "86400");
      context.response().setStatusCode(204).end();
      return;
    }
    context.next();
  }
}
