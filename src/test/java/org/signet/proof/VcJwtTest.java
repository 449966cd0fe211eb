package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.json.Json;
import org.signet.jsonld.Badges;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.JwtRefused.Code;

class VcJwtTest {
  private static final String KID = "https://badges.example.edu/keys/k1";
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void signedCredentialVerifiesAndComesBackAsItWas(Algorithm algorithm) {
    PrivateKey key = algorithm == Algorithm.ES256 ? KEY : PrivateKeys.generate(algorithm);
    ObjectNode credential = with(small(), "/validUntil", "\"2030-01-01T00:00:00Z\"");
    VcJwt jwt = VcJwtReader.read(VcJwt.sign(credential, key.signer(KID)));
    assertThat(jwt.algorithm()).isEqualTo(algorithm);
    assertThat(jwt.kid()).contains(KID);
    assertThat(jwt.isSignedBy(key.publicKey())).isTrue();
    assertThat(jwt.isSignedBy(PrivateKeys.generate(algorithm).publicKey())).isFalse();
    assertThat(VcJwtClaims.mismatches(jwt.payload())).isEmpty();
    assertThat(jwt.credential()).isEqualTo(credential);
  }

  @Test
  void headerAndClaimsAreThoseOfOpenBadges() {
    String[] parts = VcJwt.sign(small(), KEY.signer(KID)).split("\\.");
    assertThat(new String(Base64Url.decode(parts[0]).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + KID + "\"}");
    ObjectNode payload = Json.parseObject(Base64Url.decode(parts[1]).orElseThrow());
    assertThat(payload.get("iss").textValue()).isEqualTo("did:web:badges.example.edu");
    assertThat(payload.get("jti").textValue())
        .isEqualTo("https://badges.example.edu/credentials/1");
    assertThat(payload.get("sub").textValue())
        .isEqualTo("urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c");
    assertThat(payload.get("nbf").longValue()).isEqualTo(1780477200L);
    assertThat(payload.has("exp")).isFalse();
    assertThat(payload.has("vc")).isFalse();
  }

  @Test
  void nimbusVerifiesWhatWeSign() throws Exception {
    PrivateKey rsa = PrivateKeys.generate(Algorithm.RS256);
    JWSVerifier rs256 =
        new RSASSAVerifier(RSAKey.parse(Json.write(Jwk.write(rsa.publicKey(), Optional.empty()))));
    assertThat(SignedJWT.parse(VcJwt.sign(small(), rsa.signer(KID))).verify(rs256)).isTrue();
    JWSVerifier es256 =
        new ECDSAVerifier(ECKey.parse(Json.write(Jwk.write(KEY.publicKey(), Optional.empty()))));
    assertThat(SignedJWT.parse(VcJwt.sign(small(), KEY.signer(KID))).verify(es256)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "none", "None", "rs256", "RS512", "PS256", "ES256K", "dir", ""})
  void otherAlgorithmsAreNotAllowed(String alg) {
    assertRefused(
        header("{\"alg\":\"" + alg + "\",\"kid\":\"" + KID + "\"}"), Code.ALG_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jku\":\"https://a.example\"",
        "\"x5u\":\"https://a.example\"",
        "\"x5c\":[]",
        "\"crit\":[\"b64\"],\"b64\":false",
        "\"crit\":[\"exp\"]",
        "\"zip\":\"DEF\"",
        "\"typ\":\"JOSE\"",
        "\"typ\":\"at+jwt\"",
        "\"enc\":\"A128GCM\"",
        "\"p2c\":1"
      })
  void otherHeadersAreNotAllowed(String member) {
    assertRefused(
        header("{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"," + member + "}"),
        Code.HEADER_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "' OR 1=1--",
        "file:///etc/passwd",
        "http://127.0.0.1:8080/q/health",
        "k1",
        "",
        "https://",
        "https://user@host.example/k",
        "https://a.example\\\\@b.example/",
        "did:example:a#k"
      })
  void kidThatIsNoUrlOfAKeyIsNotAllowed(String kid) {
    assertRefused(header("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}"), Code.KEY_URL_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        KID,
        "did:web:a.example#k1",
        "https://a.example:8443/k?",
        "https://a.example/did.json#k"
      })
  void kidThatIsAUrlOfAKeyIsRead(String kid) {
    String compact = header("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}");
    if (kid.endsWith("?")) {
      assertRefused(compact, Code.KEY_URL_NOT_ALLOWED);
    } else {
      assertThat(VcJwtReader.read(compact).kid()).contains(kid);
    }
  }

  @Test
  void keyInTheHeaderMustBePublicAndAgreeWithTheOneThatIsFound() {
    ObjectNode jwk = Jwk.write(KEY.publicKey(), Optional.empty());
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\",\"jwk\":" + Json.write(jwk) + "}";
    VcJwt jwt = VcJwtReader.read(header(header));
    assertThat(jwt.conflictsWith(KEY.publicKey())).isFalse();
    assertThat(jwt.conflictsWith(PrivateKeys.generate(Algorithm.ES256).publicKey())).isTrue();
    assertRefused(
        header("{\"alg\":\"ES256\",\"jwk\":" + Json.write(jwk.put("d", "AA")) + "}"),
        Code.KEY_REJECTED);
    assertRefused(header("{\"alg\":\"ES256\"}"), Code.HEADER_CONFLICT);
  }

  @Test
  void whatIsNotACompactJwsIsRefused() {
    String good = VcJwt.sign(small(), KEY.signer(KID));
    String[] parts = good.split("\\.");
    for (String token :
        new String[] {
          "",
          "a",
          "a.b",
          good + ".",
          "." + good,
          good + ".a",
          parts[0] + "." + parts[1],
          good + "=",
          parts[0] + "=." + parts[1] + "." + parts[2],
          good + "\n",
          " " + good,
          good.replace(".", ". "),
          good + "\u0000",
          parts[0] + ".." + parts[2],
          "eyJ+." + parts[1] + "." + parts[2],
          "a.b.c.d.e",
          header("{\"alg\":\"ES256\",\"alg\":\"ES256\",\"kid\":\"" + KID + "\"}"),
          header("[]"),
          header("{")
        }) {
      assertRefused(token, Code.NOT_A_JWS);
    }
    assertThat(VcJwtReader.read(good).isSignedBy(KEY.publicKey())).isTrue();
  }

  @Test
  void derAndZeroSignaturesDoNotVerify() {
    String[] parts = VcJwt.sign(small(), KEY.signer(KID)).split("\\.");
    for (int length : new int[] {0, 64, 70}) {
      String token = parts[0] + "." + parts[1] + "." + Base64Url.encode(new byte[length]);
      assertThat(VcJwtReader.read(token).isSignedBy(KEY.publicKey())).isFalse();
    }
    PrivateKey rsa = PrivateKeys.generate(Algorithm.RS256);
    VcJwt jwt = VcJwtReader.read(VcJwt.sign(small(), KEY.signer(KID)));
    assertThat(jwt.isSignedBy(rsa.publicKey())).isFalse();
  }

  @Test
  void vcClaimIsNotAllowed() {
    ObjectNode payload = small();
    payload.putObject("vc");
    assertRefused(
        token("{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"}", payload), Code.VC_CLAIM_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "iss,\"did:web:evil.example\"",
    "jti,\"urn:x\"",
    "sub,\"urn:x\"",
    "nbf,1780477201",
    "nbf,1780477200.5",
    "nbf,\"1780477200\"",
    "exp,\"x\"",
    "iss,",
    "jti,",
    "sub,",
    "nbf,"
  })
  void claimThatDoesNotRepeatTheCredentialIsNamed(String claim, String value) {
    ObjectNode payload = with(claims(), "/" + claim, value);
    assertThat(VcJwtClaims.mismatches(payload)).containsExactly(claim);
    assertThat(VcJwtClaims.mismatches(claims())).isEmpty();
  }

  @Test
  void loneExpirySetsValidUntilAndAContradictionIsAMismatch() {
    ObjectNode payload = with(claims(), "/exp", "1893456000");
    assertThat(VcJwtClaims.mismatches(payload)).isEmpty();
    assertThat(VcJwtClaims.credential(payload).get("validUntil").textValue())
        .isEqualTo("2030-01-01T00:00:00Z");
    ObjectNode later = with(payload, "/validUntil", "\"2031-01-01T00:00:00Z\"");
    assertThat(VcJwtClaims.mismatches(later)).containsExactly("exp");
    ObjectNode lacking = with(claims(), "/validUntil", "\"2031-01-01T00:00:00Z\"");
    assertThat(VcJwtClaims.mismatches(lacking)).containsExactly("exp");
  }

  @Test
  void credentialWithoutWhatTheClaimsRepeatIsNotSigned() {
    for (String pointer : new String[] {"/id", "/issuer", "/credentialSubject/id", "/validFrom"}) {
      assertThatThrownBy(() -> VcJwt.sign(with(small(), pointer, null), KEY.signer(KID)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () ->
                VcJwt.sign(
                    with(small(), "/validFrom", "\"2026-06-03T09:00:00.5Z\""), KEY.signer(KID)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ObjectNode claims() {
    String[] parts = VcJwt.sign(small(), KEY.signer(KID)).split("\\.");
    return Json.parseObject(Base64Url.decode(parts[1]).orElseThrow());
  }

  private static String header(String header) {
    return token(header, Badges.small());
  }

  private static String token(String header, ObjectNode payload) {
    return encode(header)
        + "."
        + encode(Json.write(payload))
        + "."
        + Base64Url.encode(new byte[64]);
  }

  private static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String compact, Code code) {
    JwtRefused refused = catchThrowableOfType(JwtRefused.class, () -> VcJwtReader.read(compact));
    assertThat(refused).as(compact).isNotNull();
    assertThat(refused.code()).as(compact).isEqualTo(code);
  }
}
