package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** A second proof for wallets that know no cryptosuites. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LegacyProofTest {

  @Test
  void badgeHasASecondProofAndItsContextWhenTheIssuerOptedIn() {
    TestClient college =
        TestClient.newInstitutionWithPolicy("{\"includeName\":true,\"legacyProof\":true}");
    ObjectNode badge = fetch(college.badge());
    assertThat(badge.at("/@context/2").textValue())
        .isEqualTo("https://w3id.org/security/suites/ed25519-2020/v1");
    assertThat(badge.at("/proof/0/cryptosuite").textValue()).isEqualTo("eddsa-rdfc-2022");
    assertThat(badge.at("/proof/1/type").textValue()).isEqualTo("Ed25519Signature2020");
    assertVerdict(badge, true);
    ObjectNode legacyOnly = badge.deepCopy();
    legacyOnly.set("proof", badge.at("/proof/1"));
    assertVerdict(legacyOnly, true);
    legacyOnly.put("name", "Another");
    assertVerdict(legacyOnly, false);
  }

  @Test
  void otherIssuersMakeOneProof() {
    ObjectNode badge = fetch(TestClient.newInstitution().badge());
    assertThat(badge.get("@context")).hasSize(2);
    assertThat(badge.get("proof").isObject()).isTrue();
  }

  @Test
  void issuerWithAnotherKeyCannotOptIn() {
    post(
            admin(),
            "/v1/issuers",
            read(
                """
                {"slug":"legacy-p256","name":{"en":"L"},"url":"https://l.example","languages":["en-CA"],
                 "identity":{"method":"did:key","keyType":"P-256"},"policy":{"legacyProof":true}}"""))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("KEY_DIFFERS"))
        .body("errors.pointer", hasItem("/policy/legacyProof"));
  }

  private static void assertVerdict(ObjectNode badge, boolean verified) {
    anonymous()
        .contentType("application/json")
        .body(badge.toString())
        .post("/verify")
        .then()
        .statusCode(200)
        .body("verified", equalTo(verified));
  }
}
