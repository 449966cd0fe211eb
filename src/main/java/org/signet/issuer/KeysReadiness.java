package org.signet.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.signet.keys.KeyRefused;
import org.signet.platform.SignetConfig;

/** Whether the issuers' keys can be opened, and where the key that seals them is. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {

  private final IssuerKeys keys;
  private final SignetConfig config;

  KeysReadiness(IssuerKeys keys, SignetConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("issuer keys");
    try {
      keys.openOne();
    } catch (KeyRefused e) {
      return response
          .down()
          .withData(
              "remedy",
              "SIGNET_MASTER_KEY is not the one that sealed the keys in this database: restore it.")
          .build();
    }
    if (config.masterKey().isEmpty()) {
      response.withData(
          "warning",
          "The master key is a file in the data directory: set SIGNET_MASTER_KEY and keep a copy.");
    }
    return response.up().build();
  }
}
