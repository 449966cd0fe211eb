package org.signet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.signet.auth.AdminKeyFile;
import org.signet.issuance.Credentials;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.Mode;
import org.signet.platform.Page;
import org.signet.platform.SignetConfig;
import org.signet.platform.Started;

/** What is printed when the service is up: where things are, in less than a dozen lines. */
@ApplicationScoped
class Welcome {

  private static final Logger LOG = Logger.getLogger("org.signet.demo");

  private final Demonstration demonstration;
  private final Issuers issuers;
  private final Credentials credentials;
  private final AdminKeyFile adminKey;
  private final SignetConfig config;

  Welcome(
      Demonstration demonstration,
      Issuers issuers,
      Credentials credentials,
      AdminKeyFile adminKey,
      SignetConfig config) {
    this.demonstration = demonstration;
    this.issuers = issuers;
    this.credentials = credentials;
    this.adminKey = adminKey;
    this.config = config;
  }

  void print(@Observes Started started) {
    if (config.mode().filter(mode -> mode == Mode.TRIAL).isEmpty()) {
      LOG.infof("Signet is ready at %s", config.baseUrl());
      return;
    }
    System.out.println("\nSignet is ready.");
    badge().ifPresent(id -> line("A badge", config.baseUrl() + "/credentials/" + id));
    line("Verify", config.baseUrl() + "/verify");
    line("API", config.baseUrl() + "/q/swagger-ui");
    line("Admin key", "in the file " + adminKey.path());
    if (demonstration.isWanted()) {
      System.out.printf(
          "  Post one more completion:%n"
              + "  curl -H \"Authorization: Bearer $(cat %s)\" -H 'Content-Type: application/json' \\%n"
              + "    --data-binary @%s %s/v1/completions%n",
          adminKey.path(), demonstration.tryIt(), config.baseUrl());
    }
  }

  private Optional<UUID> badge() {
    List<UUID> demo = issuers.findBySlug(Demonstration.SLUG).map(Issuer::id).stream().toList();
    return credentials.list(demo, Page.of(null, "1"), 1).stream()
        .map(Credentials.Stored::id)
        .findFirst();
  }

  private static void line(String what, String where) {
    System.out.printf("  %-10s %s%n", what, where);
  }
}
