package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/** Endorsements are verified wherever they stand, not only in the credential's own list. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndorsementTest {

  private static final PrivateKey ISSUER = PrivateKeys.generate(Algorithm.EDDSA);
  private static final PrivateKey PARTNER = PrivateKeys.generate(Algorithm.EDDSA);
  private static final String CONTEXT =
      "\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]";

  @Test
  void endorsementInsideTheIssuerIsVerified() {
    outcome(sign(badgeWith(endorsement()), ISSUER), "passed", "ALL_GENUINE");
  }

  @Test
  void endorsementInsideTheIssuerThatWasAlteredIsTold() {
    ObjectNode altered = endorsement();
    ((ObjectNode) altered.get("credentialSubject")).put("endorsementComment", "The very best.");
    outcome(sign(badgeWith(altered), ISSUER), "failed", "ENDORSEMENT_INVALID");
  }

  @Test
  void endorsementOfSomebodyElseInsideTheIssuerIsTold() {
    ObjectNode badge = badgeWith(endorsement());
    ((ObjectNode) badge.at("/credentialSubject/achievement"))
        .set("endorsement", badge.at("/issuer/endorsement"));
    ((ObjectNode) badge.get("issuer")).remove("endorsement");
    outcome(sign(badge, ISSUER), "failed", "ENDORSEMENT_INVALID");
  }

  private static void outcome(ObjectNode badge, String outcome, String code) {
    anonymous()
        .contentType("application/octet-stream")
        .body(badge.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify")
        .then()
        .statusCode(200)
        .body("verified", equalTo(true))
        .body("checks.find { it.check == 'endorsements' }.outcome", equalTo(outcome))
        .body("checks.find { it.check == 'endorsements' }.code", equalTo(code));
  }

  private static ObjectNode badgeWith(ObjectNode endorsement) {
    ObjectNode badge =
        TestClient.read(
            """
            {%s,"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-111111111111","type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":{"id":"%s","type":["Profile"],"name":"Example University"},"validFrom":"2026-01-01T00:00:00Z",
             "credentialSubject":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-222222222222","type":["AchievementSubject"],
               "achievement":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-333333333333","type":["Achievement"],
                 "name":"A","description":"A","criteria":{"narrative":"A"}}}}"""
                .formatted(CONTEXT, DidKey.did(ISSUER.publicKey())));
    ((ObjectNode) badge.get("issuer")).putArray("endorsement").add(endorsement);
    return badge;
  }

  private static ObjectNode endorsement() {
    return sign(
        TestClient.read(
            """
            {%s,"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-444444444444","type":["VerifiableCredential","EndorsementCredential"],
             "name":"A good school","issuer":{"id":"%s","type":["Profile"]},"validFrom":"2026-01-01T00:00:00Z",
             "credentialSubject":{"id":"%s","type":["EndorsementSubject"],"endorsementComment":"Good."}}"""
                .formatted(
                    CONTEXT, DidKey.did(PARTNER.publicKey()), DidKey.did(ISSUER.publicKey()))),
        PARTNER);
  }

  private static ObjectNode sign(ObjectNode unsigned, PrivateKey key) {
    return DataIntegrity.sign(
        unsigned,
        Cryptosuite.EDDSA_RDFC_2022,
        key.signer(DidKey.verificationMethod(key.publicKey())),
        Instant.parse("2026-01-01T00:00:00Z"),
        ContextProfile.OPEN_BADGES);
  }
}
