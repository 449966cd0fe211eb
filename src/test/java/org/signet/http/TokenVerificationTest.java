package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Enveloped;
import org.signet.proof.Jws;
import org.signet.proof.JwsReader;
import org.signet.proof.Tokens;
import org.signet.proof.VcJwt;

/** Tokens of ours and of strangers, at the employer's door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TokenVerificationTest {
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES384);
  private static final PrivateKey HOLDER = PrivateKeys.generate(Algorithm.EDDSA);
  private static final String DID = DidKey.did(KEY.publicKey());
  private static final String JOSE = "\"typ\":\"vc+jwt\"";

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "ES256", "ES384", "EdDSA"})
  void issuerChoosesTheAlgorithmOfItsTokens(String algorithm) {
    String badge = TestClient.newInstitution(algorithm).badge();
    String token = anonymous().get(badge + ".jwt").then().statusCode(200).extract().asString();
    Jws jws = JwsReader.read(token, java.util.Optional.of(TestClient.BASE));
    assertThat(jws.algorithm().jose()).isEqualTo(algorithm);
    verify(token).body("verified", equalTo(true), "checks[0].code", equalTo("VC_JWT"));
    verify(Json.write(Enveloped.CREDENTIAL.around(token))).body("verified", equalTo(true));
  }

  @Test
  void strangersTokenVerifiesHoweverItNamesItsKey() {
    String fragment = DID.substring("did:key:".length());
    for (String kid : new String[] {DID, DID + "#" + fragment, "#" + fragment, fragment}) {
      verify(Tokens.sign(KEY, JOSE + ",\"kid\":\"" + kid + "\"", badge()))
          .body("verified", equalTo(true));
    }
    verify(Tokens.sign(KEY, JOSE, badge())).body("verified", equalTo(true));
    verify(VcJwt.sign(badge(), KEY.signer(DidKey.verificationMethod(KEY.publicKey()))))
        .body("verified", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:issuer.example, https://evil.example/keys/1, issuerKey, failed, KEY_NOT_TRUSTED",
    "did:web:issuer.example, https://issuer.example/keys/1, issuerKey, unknown, KEY_NOT_FETCHED",
    "https://issuer.example/1, https://issuer.example/keys/1, issuerKey, unknown, KEY_NOT_FETCHED",
    "https://issuer.example/1, https://issuer.example:8443/k, issuerKey, failed, KEY_NOT_TRUSTED",
    "did:web:issuer.example, did:web:evil.example#k, issuerKey, failed, ISSUER_KEY_MISMATCH",
    "did:web:issuer.example, key-1, issuerKey, unknown, KEY_NOT_FETCHED",
    "did:key:zSelf, https://evil.example/keys/1, issuerKey, failed, KEY_NOT_TRUSTED",
    "did:key:zSelf, #z6MkfQBYQFaG5LLScnkLc6E8AYmmA1jgM8TvXovvn3X8iUQp, issuerKey, failed, KEY_MISMATCH",
  })
  void keyThatIsNotTheIssuersIsNeverTrusted(
      String issuer, String kid, String check, String outcome, String code) {
    String id = issuer.equals("did:key:zSelf") ? DID : issuer;
    ObjectNode badge = with(small(), "/issuer/id", "\"" + id + "\"");
    verify(Tokens.sign(KEY, JOSE + ",\"kid\":\"" + kid + "\"", badge))
        .body("verified", equalTo(false))
        .body("checks.find { it.check == '" + check + "' }.outcome", equalTo(outcome))
        .body("checks.find { it.check == '" + check + "' }.code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "/exp, 1780477201, validity, EXPIRED",
    "/iat, 4000000000, proof, PROOF_TIME",
    "/sub, '\"urn:x\"', proof, CLAIM_MISMATCH",
    "/credentialSubject/achievement/name, '\"PhD\"', proof, SIGNATURE_INVALID"
  })
  void tokenThatClaimsOtherwiseIsNotVerified(
      String pointer, String value, String check, String code) {
    ObjectNode badge = with(badge(), "/validUntil", "\"2999-01-01T00:00:00Z\"");
    String good = Tokens.sign(KEY, JOSE, badge);
    String altered = Tokens.sign(KEY, JOSE, with(badge, pointer, value));
    boolean forged = code.equals("SIGNATURE_INVALID");
    verify(
            forged
                ? altered.substring(0, altered.lastIndexOf('.'))
                    + good.substring(good.lastIndexOf('.'))
                : altered)
        .body("verified", equalTo(false))
        .body("checks.find { it.check == '" + check + "' }.code", equalTo(code));
  }

  @Test
  void presentationIsVerifiedWithTheBadgeInIt() {
    String token = Tokens.sign(KEY, JOSE, badge());
    ObjectNode presentation = presentation(token);
    String presented = Tokens.sign(HOLDER, "\"typ\":\"vp+jwt\"", presentation);
    for (String sent :
        new String[] {presented, Json.write(Enveloped.PRESENTATION.around(presented))}) {
      verify(sent)
          .body("verified", equalTo(true))
          .body("checks[1].check", equalTo("presentation"))
          .body("checks[1].code", equalTo("SIGNED_BY_HOLDER"));
    }
    verify(Tokens.sign(KEY, "\"typ\":\"vp+jwt\"", presentation))
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"))
        .body("checks[1].code", equalTo("PRESENTATION_INVALID"));
    verify(
            Tokens.sign(
                HOLDER, "\"typ\":\"vp+jwt\"", with(presentation, "/iss", "\"did:web:h.example\"")))
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks[1].code", equalTo("HOLDER_UNKNOWN"));
    ObjectNode tampered = presentation(token.substring(0, token.length() - 8) + "AAAAAAAA");
    verify(Tokens.sign(HOLDER, "\"typ\":\"vp+jwt\"", tampered))
        .body("verified", equalTo(false))
        .body("checks.find { it.check == 'proof' }.code", equalTo("SIGNATURE_INVALID"));
  }

  @Test
  void envelopeThatAddsSomethingIsNotGenuine() {
    ObjectNode envelope = Enveloped.CREDENTIAL.around(Tokens.sign(KEY, JOSE, badge()));
    verify(Json.write(envelope.put("name", "Honours")))
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"))
        .body("checks.code", equalTo(java.util.List.of("ENVELOPE_MALFORMED")));
  }

  @ParameterizedTest
  @CsvSource({
    "eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d, NOT_A_JWS",
    "eyJhbGciOiJFUzI1NiJ9, NOT_A_JWS",
    "eyJhbGciOiJFUzI1NiJ9.e30=.AA, NOT_A_JWS",
    "eyJhbGciOiJFUzI1NiJ9.e30.AA., NOT_A_JWS"
  })
  void whatLooksLikeATokenAndIsNoneIsRefused(String body, String code) {
    anonymous()
        .contentType("text/plain")
        .body(body)
        .post("/verify")
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }

  private static ObjectNode badge() {
    return with(small(), "/issuer/id", "\"" + DID + "\"");
  }

  private static ObjectNode presentation(String token) {
    ObjectNode presentation =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
             "aud":"https://employer.example","nonce":"n-1"}""");
    presentation.put("iss", DidKey.did(HOLDER.publicKey()));
    presentation.putArray("verifiableCredential").add(Enveloped.CREDENTIAL.around(token));
    return presentation;
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
