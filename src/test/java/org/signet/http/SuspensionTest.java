package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** A second status entry, for issuers that opt in, and the revoked badges by name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuspensionTest {

  private static final String POLICY =
      "{\"approvalRequired\":true,\"includeName\":true,\"suspension\":true}";

  @Test
  void suspendedBadgeIsNotVerifiedUntilItIsReinstated() {
    TestClient college = TestClient.newInstitutionWithPolicy(POLICY);
    String badge = college.badge();
    ObjectNode credential = fetch(badge);
    assertThat(credential.at("/credentialStatus/0/statusPurpose").asText()).isEqualTo("revocation");
    assertThat(credential.at("/credentialStatus/1/statusPurpose").asText()).isEqualTo("suspension");
    verify(credential).body("verdict", equalTo("valid"));
    deed(college, badge, "suspend").statusCode(200).body("state", equalTo("suspended"));
    deed(college, badge, "suspend").statusCode(200).body("reason", equalTo("r"));
    verify(credential)
        .body("verified", equalTo(false), "verdict", equalTo("suspended"))
        .body("answer.en", containsString("suspended by localhost"))
        .body("checks.find { it.check == 'status' }.code", equalTo("SUSPENDED"));
    deed(college, badge, "reinstate").statusCode(200).body("state", equalTo("active"));
    verify(credential).body("verdict", equalTo("valid"));
  }

  @Test
  void revocationWinsOverSuspensionAndStays() {
    TestClient college = TestClient.newInstitutionWithPolicy(POLICY);
    String badge = college.badge();
    deed(college, badge, "suspend").statusCode(200);
    deed(college, badge, "revoke").statusCode(200);
    verify(fetch(badge)).body("verdict", equalTo("revoked"));
    deed(college, badge, "suspend").statusCode(409).body("code", equalTo("REVOCATION_IS_FINAL"));
    deed(college, badge, "reinstate").statusCode(409).body("code", equalTo("REVOCATION_IS_FINAL"));
  }

  @Test
  void badgeWithoutTheSecondEntryCannotBeSuspended() {
    TestClient college = TestClient.newInstitution();
    String badge = college.badge();
    assertThat(fetch(badge).get("credentialStatus").isObject()).isTrue();
    deed(college, badge, "suspend").statusCode(409).body("code", equalTo("SUSPENSION_NOT_OFFERED"));
    verify(fetch(badge)).body("verdict", equalTo("valid"));
  }

  @Test
  void revokedBadgesAreListedByNameWithoutReasons() {
    TestClient college = TestClient.newInstitutionWithPolicy(POLICY);
    String revoked = college.badge();
    String suspended = college.badge();
    deed(college, revoked, "revoke").statusCode(200);
    deed(college, suspended, "suspend").statusCode(200);
    anonymous()
        .get("/revocations/" + college.slug)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("id", endsWith("/revocations/" + college.slug))
        .body("issuer", equalTo(fetch(revoked).at("/issuer/id").textValue()))
        .body("revokedCredential.size()", equalTo(1))
        .body("revokedCredential[0]", equalTo(java.util.Map.of("id", revoked, "revoked", true)));
    anonymous().get("/revocations/nobody").then().statusCode(404);
  }

  private static ValidatableResponse deed(TestClient college, String badge, String deed) {
    String path = "/v1/credentials/" + badge.substring(badge.lastIndexOf('/') + 1) + "/" + deed;
    return post(college.staff(), path, read("{\"reason\":\"r\"}")).then();
  }

  private static ValidatableResponse verify(ObjectNode credential) {
    return anonymous()
        .contentType("application/json")
        .body(credential.toString())
        .post("/verify")
        .then()
        .statusCode(200);
  }
}
