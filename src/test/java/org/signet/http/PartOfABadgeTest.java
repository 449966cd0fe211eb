package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.EcdsaSd2023;

/** Badges of which the holder shows a part: what is missing may only be hidden. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartOfABadgeTest {

  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);

  @Test
  void badgeThatHidesItsStatusIsNotVerified() {
    ObjectNode part = part(List.of("/credentialSubject"));
    anonymous()
        .contentType("application/json")
        .body(part.toString())
        .post("/verify")
        .then()
        .statusCode(200)
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks.find { it.check == 'proof' }.code", equalTo("PART_SHOWN"))
        .body("checks.find { it.check == 'status' }.code", equalTo("STATUS_HIDDEN"));
  }

  @Test
  void oneOfTwoEntriesOfStatusSaysNothingAsTheOtherIsHidden() {
    ObjectNode badge = badge();
    badge.putArray("credentialStatus").add(entry("revocation")).add(entry("suspension"));
    ObjectNode hidden =
        derived(
            badge,
            List.of("/issuer", "/validFrom"),
            List.of("/credentialSubject", "/credentialStatus/1"));
    anonymous()
        .body(hidden.toString())
        .post("/verify")
        .then()
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks.find { it.check == 'status' }.code", equalTo("STATUS_HIDDEN"));
    ObjectNode whole =
        derived(
            badge,
            List.of("/issuer", "/validFrom", "/credentialStatus"),
            List.of("/credentialSubject"));
    anonymous()
        .body(whole.toString())
        .post("/verify")
        .then()
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks.find { it.check == 'status' }.code", equalTo("STATUS_RETRIEVAL_ERROR"));
  }

  private static ObjectNode entry(String purpose) {
    return TestClient.read(
        """
        {"type":"BitstringStatusListEntry","statusPurpose":"%s","statusListIndex":"7",
         "statusListCredential":"https://part.test/nowhere/%s"}"""
            .formatted(purpose, purpose));
  }

  @Test
  void changedPartIsNotGenuine() {
    ObjectNode part = part(List.of("/credentialSubject"));
    ((ObjectNode) part.at("/credentialSubject/achievement")).put("name", "Doctor of Medicine");
    anonymous()
        .contentType("application/json")
        .body(part.toString())
        .post("/verify")
        .then()
        .statusCode(200)
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"));
  }

  private static ObjectNode part(List<String> shown) {
    return derived(badge(), List.of("/issuer", "/validFrom"), shown);
  }

  private static ObjectNode badge() {
    return TestClient.read(
        """
            {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-111111111111","type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":{"id":"%s","type":["Profile"],"name":"Example University"},
             "validFrom":"2026-01-01T00:00:00Z","validUntil":"2026-02-01T00:00:00Z",
             "credentialSubject":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-222222222222","type":["AchievementSubject"],
               "achievement":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-333333333333","type":["Achievement"],
                 "name":"A","description":"A","criteria":{"narrative":"A"}}}}"""
            .formatted(DidKey.did(KEY.publicKey())));
  }

  private static ObjectNode derived(ObjectNode badge, List<String> mandatory, List<String> shown) {
    ObjectNode signed =
        EcdsaSd2023.sign(
            badge,
            KEY.signer(DidKey.verificationMethod(KEY.publicKey())),
            Instant.parse("2026-01-01T00:00:00Z"),
            mandatory,
            ContextProfile.OPEN_BADGES);
    return EcdsaSd2023.derive(
        signed, (ObjectNode) signed.get("proof"), shown, ContextProfile.OPEN_BADGES);
  }
}
