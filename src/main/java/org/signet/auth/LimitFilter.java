package org.signet.auth;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** One request of anybody is counted before its body is looked at. */
final class LimitFilter {

  private final Limits limits;

  LimitFilter(Limits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter
  @Limited
  void count(HttpServerRequest request) {
    limits.count(request.remoteAddress().hostAddress(), 1);
  }
}
