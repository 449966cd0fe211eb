package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

class VcJwtTest {
  private static final String KID = "https://badges.example.edu/keys/k1";
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void signedCredentialVerifiesAndComesBackAsItWas(Algorithm algorithm) {
    PrivateKey key = algorithm == Algorithm.ES256 ? KEY : PrivateKeys.generate(algorithm);
    ObjectNode credential = with(small(), "/validUntil", "\"2030-01-01T00:00:00Z\"");
    VcJwt jwt = VcJwt.of(JwsReader.read(VcJwt.sign(credential, key.signer(KID))));
    assertThat(jwt.jws().algorithm()).isEqualTo(algorithm);
    assertThat(jwt.jws().kid()).contains(KID);
    assertThat(jwt.isSignedBy(key.publicKey())).isTrue();
    assertThat(jwt.isSignedBy(PrivateKeys.generate(algorithm).publicKey())).isFalse();
    assertThat(jwt.mismatches()).isEmpty();
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
}
