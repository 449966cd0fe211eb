package org.signet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signet.fetch.FetchBudget;
import org.signet.fetch.Fetcher;
import org.signet.fetch.TestHosts;
import org.signet.fetch.Wanted;

class FetchProducerTest {

  private static final String HOSTS = "signet.fetch.internal-hosts";
  private static final String CERTIFICATES = "signet.fetch.trusted-certificates";

  @Test
  void settingsReachTheClient() {
    try (TestHosts hosts = TestHosts.start();
        Fetcher fetcher = fetcher(hosts.properties())) {
      hosts.serve("a.test", "/", 200, "application/json", "{}");
      assertThat(fetcher.get("https://a.test/", Wanted.JWK, FetchBudget.forVerification()).body())
          .hasSize(2);
    }
  }

  @Test
  void withoutSettingsTheClientIsThereAsWell() {
    try (Fetcher fetcher = fetcher(Map.of())) {
      assertThat(fetcher).isNotNull();
    }
  }

  @Test
  void badSettingsAreRefusedInWordsOfTheOperator() {
    assertThatThrownBy(() -> fetcher(Map.of(HOSTS, "lms.example.edu, 10.0.0.1")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SIGNET_FETCH_INTERNAL_HOSTS")
        .hasMessageContaining("'10.0.0.1' is none of name, *.suffix");
    assertThatThrownBy(() -> fetcher(Map.of(CERTIFICATES, "pom.xml")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SIGNET_FETCH_TRUSTED_CERTIFICATES");
    assertThatThrownBy(() -> fetcher(Map.of(CERTIFICATES, "no-such-file.pem")))
        .isInstanceOf(Refusal.class)
        .hasMessage("SIGNET_FETCH_TRUSTED_CERTIFICATES names a file that cannot be read.");
  }

  private static Fetcher fetcher(Map<String, String> settings) {
    SignetConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SignetConfig.class)
            .withDefaultValues(settings)
            .withDefaultValue("signet.base-url", "http://localhost:8080")
            .withDefaultValue("signet.data-dir", "target")
            .build()
            .getConfigMapping(SignetConfig.class);
    return new FetchProducer(config).fetcher(new SimpleMeterRegistry());
  }
}
