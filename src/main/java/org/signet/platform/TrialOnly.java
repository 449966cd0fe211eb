package org.signet.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What trial mode allows and production refuses, each with its remedy. */
final class TrialOnly {

  private TrialOnly() {}

  /** One sentence for each such thing in this configuration. */
  static List<String> in(Config config, Mode mode, boolean databaseConfigured) {
    List<String> found = new ArrayList<>();
    URI baseUrl = config.getValue("signet.base-url", URI.class);
    if (!"https".equals(baseUrl.getScheme()) || Mode.isLoopback(baseUrl)) {
      found.add(
          "The base URL is "
              + baseUrl
              + ", which nobody else can trust: set SIGNET_BASE_URL to the public https address.");
    }
    if (!databaseConfigured) {
      found.add(
          "The database is embedded: set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME"
              + " and QUARKUS_DATASOURCE_PASSWORD to a PostgreSQL of your own.");
    }
    Optional<Boolean> demo = config.getOptionalValue("signet.demo", Boolean.class);
    if (demo.orElse(mode == Mode.TRIAL)) {
      found.add("The demonstration institution is on: set SIGNET_DEMO=false.");
    }
    if (config.getOptionalValue("signet.demo-key-files", String.class).isPresent()) {
      found.add("Example keys are configured: unset SIGNET_DEMO_KEY_FILES.");
    }
    if (config.getOptionalValue(TrialHttps.PORT, String.class).isPresent()) {
      found.add(
          "The certificate of https is one that nobody vouches for: unset SIGNET_HTTPS_PORT and let"
              + " a proxy in front, or quarkus.tls, have a real one.");
    }
    if (config.getOptionalValue("signet.master-key", String.class).isEmpty()) {
      found.add(
          "The master key is a file in the data directory: set SIGNET_MASTER_KEY to 32 random bytes"
              + " in base64 ('openssl rand -base64 32') and keep a copy.");
    }
    return found;
  }
}
