package org.signet.platform;

import java.net.URI;
import java.util.Set;

/**
 * Two modes of Signet's own: the packaged jar always runs Quarkus' production profile.
 *
 * <p>{@code TRIAL} allows an embedded database, demonstration data, plain http and example keys,
 * and warns of each. {@code PRODUCTION} refuses to start with any of them.
 */
public enum Mode {
  TRIAL,
  PRODUCTION;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The mode when none is configured: trial only where nobody else can be misled. */
  static Mode byDefault(URI baseUrl, boolean databaseConfigured) {
    return isLoopback(baseUrl) && !databaseConfigured ? TRIAL : PRODUCTION;
  }

  static boolean isLoopback(URI baseUrl) {
    return baseUrl.getHost() != null && LOOPBACK.contains(baseUrl.getHost());
  }
}
