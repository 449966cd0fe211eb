package org.signet.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.signet.fetch.FetchSettings;
import org.signet.fetch.Fetcher;

/** The one way out to the network, as the operator set it. */
@Singleton
final class FetchProducer {

  private static final Logger LOG = Logger.getLogger("org.signet.platform");

  private final SignetConfig.Fetch config;

  FetchProducer(SignetConfig config) {
    this.config = config.fetch();
  }

  @Produces
  @Singleton
  Fetcher fetcher(MeterRegistry metrics) {
    FetchSettings settings =
        config
            .internalHosts()
            .map(FetchSettings.defaults()::withInternalHosts)
            .orElseGet(FetchSettings::defaults);
    Optional<Path> certificates = config.trustedCertificates();
    try {
      return new Fetcher(
          certificates.isPresent()
              ? settings.withTrustedCertificates(certificates.get())
              : settings,
          metrics);
    } catch (IOException e) {
      throw new Refusal("SIGNET_FETCH_TRUSTED_CERTIFICATES names a file that cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "SIGNET_FETCH_INTERNAL_HOSTS or SIGNET_FETCH_TRUSTED_CERTIFICATES is not good: "
              + e.getMessage()
              + ".",
          e);
    }
  }

  void close(@Disposes Fetcher fetcher) {
    fetcher.close();
  }

  /** Makes it now, so that a bad setting is told at the start; names what opens the guard. */
  void announce(@Observes StartupEvent event, Fetcher fetcher) {
    config
        .internalHosts()
        .ifPresent(
            hosts ->
                LOG.warn(
                    "SIGNET_FETCH_INTERNAL_HOSTS is set: verification may fetch from hosts with"
                        + " private addresses."));
    config
        .trustedCertificates()
        .ifPresent(
            file ->
                LOG.warn(
                    "SIGNET_FETCH_TRUSTED_CERTIFICATES is set: verification trusts authorities"
                        + " beside the JDK's."));
  }
}
