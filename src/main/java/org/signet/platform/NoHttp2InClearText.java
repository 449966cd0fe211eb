package org.signet.platform;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * HTTP/2 is spoken over TLS alone. RFC 9113 has given up the upgrade from HTTP/1.1: a large file
 * was once seen to arrive broken after one, and by one a request gets past the rules of a proxy.
 */
@ApplicationScoped
class NoHttp2InClearText implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
