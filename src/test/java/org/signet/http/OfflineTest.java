package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.http.Verifying.path;
import static org.signet.http.Verifying.sent;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What is known of a badge without asking anybody, and what is said not to be. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfflineTest {

  private static final String OFFLINE = "{\"policy\":\"offline\",\"checkEvidence\":true}";

  @Test
  void keyElsewhereIsNotAskedFor() {
    RemoteIssuer issuer = RemoteIssuer.web("key");
    ValidatableResponse report = verify(issuer.sign(issuer.badge()), OFFLINE);
    told(report, "unknown", "issuerKey", "unknown", "OFFLINE");
    assertThat(issuer.requests()).isEmpty();
  }

  @Test
  void listElsewhereIsNotAskedForAndTheReportSaysSo() {
    RemoteIssuer issuer = RemoteIssuer.key("list");
    ObjectNode badge = RemoteIssuer.extended(issuer.badge());
    badge.set("credentialStatus", issuer.entry("/status/1", "revocation", 1));
    badge
        .putObject("refreshService")
        .put("id", issuer.url("/refresh"))
        .put("type", "1EdTechCredentialRefresh");
    ValidatableResponse report = verify(issuer.sign(badge), OFFLINE);
    told(report, "valid", "status", "skipped", "OFFLINE");
    report
        .body("status", equalTo("not_checked"))
        .body(path("refresh", "code"), equalTo("OFFLINE"))
        .body("advice.en", containsString("Whether it was revoked since was not asked"));
    assertThat(issuer.requests()).isEmpty();
  }

  @Test
  void policyMayStandInTheAddress() {
    RemoteIssuer issuer = RemoteIssuer.web("parameter");
    anonymous()
        .body(
            issuer
                .sign(issuer.badge())
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify?policy=offline")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("unknown"), "codes[0]", equalTo("OFFLINE"));
    assertThat(issuer.requests()).isEmpty();
  }

  @Test
  void badgeOfThisServiceIsCheckedWhole() {
    String badge = TestClient.newInstitution().badge();
    verify(fetch(badge), "{\"policy\":\"offline\"}")
        .body("verified", equalTo(true), "status", equalTo("in_force"));
    verify("{\"url\":\"" + badge + "\",\"options\":{\"policy\":\"offline\"}}")
        .body("verified", equalTo(true));
  }

  @Test
  void addressElsewhereIsNotFollowed() {
    RemoteIssuer issuer = RemoteIssuer.web("address");
    issuer.serve("/badges/1", issuer.sign(issuer.badge()));
    sent("{\"url\":\"" + issuer.url("/badges/1") + "\",\"options\":{\"policy\":\"offline\"}}")
        .statusCode(422)
        .body("code", equalTo("ADDRESS_NOT_FETCHED"), "errors[0].code", equalTo("OFFLINE"));
    assertThat(issuer.requests()).isEmpty();
  }
}
