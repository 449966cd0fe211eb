package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.fetch.FetchBudget;
import org.signet.fetch.Fetcher;
import org.signet.fetch.TestHosts;
import org.signet.fetch.Wanted;

/** The operator's settings reach the one client. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FetchWiringTest {

  @Inject Fetcher fetcher;

  @Test
  void serviceFetchesFromInternalHostsWithCertificatesOfATrustedAuthority() {
    TestHosts hosts = TestHosts.shared();
    hosts.serve("wiring.test", "/jwk", 200, "application/jwk+json", "{\"kty\":\"OKP\"}");
    assertThat(
            fetcher
                .get("https://wiring.test/jwk", Wanted.JWK, FetchBudget.forVerification())
                .body())
        .asString()
        .isEqualTo("{\"kty\":\"OKP\"}");
    assertThat(hosts.requests("wiring.test")).containsExactly("/jwk");
  }
}
