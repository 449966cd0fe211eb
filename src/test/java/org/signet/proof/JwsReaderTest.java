package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.signet.jsonld.Badges.small;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.Jwk;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.JwtRefused.Code;

class JwsReaderTest {
  private static final String KID = "https://badges.example.edu/keys/k1";
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);

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
        "\"typ\":\"JOSE\"",
        "\"typ\":\"at+jwt\"",
        "\"typ\":5",
        "\"cty\":\"JWT\"",
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
        "",
        "keys/k1",
        "k 1",
        "..",
        "#",
        "https://",
        "https://user@host.example/k",
        "https://a.example/k?",
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
        "did:key:z6MkfQBYQFaG5LLScnkLc6E8AYmmA1jgM8TvXovvn3X8iUQp",
        "#key-1",
        "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
        "https://a.example:8443/k",
        "https://a.example/did.json#k"
      })
  void kidThatIsAUrlOfAKeyIsRead(String kid) {
    String compact = header("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}");
    assertThat(JwsReader.read(compact).kid()).contains(kid);
  }

  @Test
  void keyInTheHeaderMustBePublicAndAgreeWithTheOneThatIsFound() {
    ObjectNode jwk = Jwk.write(KEY.publicKey(), Optional.empty());
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\",\"jwk\":" + Json.write(jwk) + "}";
    Jws jwt = JwsReader.read(header(header));
    assertThat(jwt.conflictsWith(KEY.publicKey())).isFalse();
    assertThat(jwt.conflictsWith(PrivateKeys.generate(Algorithm.ES256).publicKey())).isTrue();
    assertRefused(
        header("{\"alg\":\"ES256\",\"jwk\":" + Json.write(jwk.put("d", "AA")) + "}"),
        Code.KEY_REJECTED);
    for (String typ : new String[] {"", ",\"typ\":\"JWT\""}) {
      assertRefused(header("{\"alg\":\"ES256\"" + typ + "}"), Code.HEADER_CONFLICT);
    }
    assertThat(JwsReader.read(header("{\"alg\":\"ES256\",\"typ\":\"vc+jwt\"}")).kid()).isEmpty();
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
          header("{\"alg\":\"ES256\",\"kid\":\"" + KID + "\",\"zip\":\"DEF\"}"),
          header("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}"),
          header("{\"alg\":\"ES256\",\"alg\":\"ES256\",\"kid\":\"" + KID + "\"}"),
          header("[]"),
          header("{")
        }) {
      assertRefused(token, Code.NOT_A_JWS);
    }
    assertThat(JwsReader.read(good).isSignedBy(KEY.publicKey())).isTrue();
  }

  @Test
  void derAndZeroSignaturesDoNotVerify() {
    String[] parts = VcJwt.sign(small(), KEY.signer(KID)).split("\\.");
    for (int length : new int[] {0, 64, 70}) {
      String token = parts[0] + "." + parts[1] + "." + Base64Url.encode(new byte[length]);
      assertThat(JwsReader.read(token).isSignedBy(KEY.publicKey())).isFalse();
    }
    PrivateKey rsa = PrivateKeys.generate(Algorithm.RS256);
    Jws jwt = JwsReader.read(VcJwt.sign(small(), KEY.signer(KID)));
    assertThat(jwt.isSignedBy(rsa.publicKey())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "JWT, JWT",
    "jwt, JWT",
    "vc+jwt, CREDENTIAL",
    "application/vc+jwt, CREDENTIAL",
    "vc+ld+jwt, CREDENTIAL",
    "vp+jwt, PRESENTATION"
  })
  void typeIsAMediaTypeWithOrWithoutItsFirstHalf(String typ, Jws.Type type) {
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\",\"typ\":\"" + typ + "\"}";
    assertThat(JwsReader.read(header(header)).type()).contains(type);
  }

  @Test
  void typeAndContentMayNotContradictEachOther() {
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\",\"typ\":\"vc+jwt\",\"cty\":\"%s\"}";
    assertThat(JwsReader.read(header(header.formatted("vc"))).type()).contains(Jws.Type.CREDENTIAL);
    assertRefused(header(header.formatted("vp")), Code.HEADER_CONFLICT);
  }

  private static String header(String header) {
    return encode(header)
        + "."
        + encode(Json.write(small()))
        + "."
        + Base64Url.encode(new byte[64]);
  }

  private static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String compact, Code code) {
    JwtRefused refused = catchThrowableOfType(JwtRefused.class, () -> JwsReader.read(compact));
    assertThat(refused).as(compact).isNotNull();
    assertThat(refused.code()).as(compact).isEqualTo(code);
  }
}
