package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Tokens;

/** Badges of VCDM 1.1, and the schemas that badges name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstModelTest {
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.EDDSA);
  private static final String DID = DidKey.did(KEY.publicKey());
  private static final String METHOD = DidKey.verificationMethod(KEY.publicKey());
  private static final String TOKEN = "\"typ\":\"JWT\",\"kid\":\"" + METHOD + "\"";

  @Test
  void badgeInAVcClaimIsVerifiedWithItsOwnDates() {
    verify(Tokens.sign(KEY, TOKEN, Tokens.claimsOfFirstModel(badge())))
        .body("verified", equalTo(true), "verdict", equalTo("valid"))
        .body("answer.en", containsString("Signed by " + DID))
        .body("summary.validity.validFrom", equalTo("2026-06-03T09:00:00Z"));
  }

  @Test
  void badgeWithAnEmbeddedProofIsVerifiedWithItsOwnDates() {
    ObjectNode badge = badge().put("expirationDate", "2999-01-01T00:00:00Z");
    ObjectNode signed = sign(badge);
    verify(Json.write(signed))
        .body("verified", equalTo(true))
        .body("summary.validity.validUntil", equalTo("2999-01-01T00:00:00Z"));
    anonymous()
        .multiPart("badge", Json.write(signed))
        .multiPart("lang", "en")
        .post("/verify")
        .then()
        .statusCode(200)
        .body(containsString("3 June 2026"), containsString("1 January 2999"));
    verify(Json.write(with(signed, "/credentialSubject/achievement/name", "\"PhD\"")))
        .body("verified", equalTo(false))
        .body("checks.find { it.check == 'proof' }.code", equalTo("SIGNATURE_INVALID"));
  }

  @Test
  void expiryAndBeginningAreThoseOfTheFirstModel() {
    ObjectNode expired = Tokens.claimsOfFirstModel(badge()).put("exp", 1_780_477_201L);
    verify(Tokens.sign(KEY, TOKEN, expired))
        .body("verdict", equalTo("expired"))
        .body("checks.find { it.check == 'validity' }.pointer", equalTo("/expirationDate"));
    verify(Json.write(sign(badge().put("issuanceDate", "2999-01-01T00:00:00Z"))))
        .body("verdict", equalTo("not_yet_valid"))
        .body("checks.find { it.check == 'validity' }.pointer", equalTo("/issuanceDate"));
  }

  @Test
  void vcClaimWithABadgeOfTheSecondModelIsRefused() {
    ObjectNode second = with(small(), "/issuer/id", "\"" + DID + "\"");
    verify(Tokens.sign(KEY, TOKEN, Tokens.claimsOfFirstModel(second)))
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"))
        .body("checks[0].code", equalTo("VC_CLAIM_NOT_ALLOWED"));
  }

  @ParameterizedTest
  @CsvSource({
    "/name, , schema, SCHEMA",
    "/validFrom, '\"2026-06-03T09:00:00Z\"', schema, SCHEMA",
    "/@context/1, '\"https://evil.example/context.json\"', context, CONTEXT_NOT_ALLOWED",
    "/evilNote, '\"Honours\"', terms, UNSIGNED_TERM"
  })
  void badgeThatIsNotOfTheFirstModelIsRefused(
      String pointer, String value, String check, String code) {
    ObjectNode altered = with(badge(), pointer, value);
    verify(Tokens.sign(KEY, TOKEN, Tokens.claimsOfFirstModel(altered)))
        .body("verified", equalTo(false))
        .body("checks.find { it.check == '" + check + "' }.code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "json/ob_v3p0_achievementcredential_schema.json, passed, OPEN_BADGES_3, true",
    "json-ld/ob_v3p0_anyachievementcredential_schema.json, passed, OPEN_BADGES_3, true",
    "json/ob_v3p0_endorsementcredential_schema.json, failed, CREDENTIAL_SCHEMA, false",
    "json/ob_v3p0_profile_schema.json, passed, UNKNOWN_SCHEMA, true"
  })
  void schemaThatABadgeNamesIsHonouredWhereItIsKnownAndToldWhereNot(
      String path, String outcome, String code, boolean verified) {
    String id = "https://purl.imsglobal.org/spec/ob/v3p0/schema/" + path;
    for (String type : new String[] {"1EdTechJsonSchemaValidator2019", "JsonSchema"}) {
      ObjectNode badge = with(small(), "/issuer/id", "\"" + DID + "\"");
      ((ArrayNode) badge.get("@context")).add(Contexts.OPEN_BADGES_EXTENSIONS);
      badge.putArray("credentialSchema").addObject().put("id", id).put("type", type);
      verify(Tokens.sign(KEY, "\"typ\":\"vc+jwt\"", badge))
          .body("verified", equalTo(verified))
          .body("checks.find { it.check == 'schema' }.outcome", equalTo(outcome))
          .body("checks.find { it.check == 'schema' }.code", equalTo(code));
    }
  }

  private static ObjectNode badge() {
    return with(Tokens.badgeOfFirstModel(), "/issuer/id", "\"" + DID + "\"");
  }

  private static ObjectNode sign(ObjectNode badge) {
    ObjectNode secured = badge.deepCopy();
    ((ArrayNode) secured.get("@context")).add("https://w3id.org/security/data-integrity/v2");
    return DataIntegrity.sign(
        secured,
        Cryptosuite.EDDSA_RDFC_2022,
        KEY.signer(METHOD),
        Instant.parse("2026-06-03T09:00:00Z"),
        ContextProfile.OPEN_BADGES_1_1);
  }

  private static ValidatableResponse verify(String body) {
    return anonymous()
        .contentType("application/octet-stream")
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify")
        .then()
        .statusCode(200);
  }
}
