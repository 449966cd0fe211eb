package org.signet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWK;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.json.Json;

class JwkTest {
  /** RFC 8037, appendix A.1 and A.2. */
  private static final String RFC8037 =
      """
      {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
       "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
      """;

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void publicKeyIsWrittenAndReadAgain(Algorithm algorithm) throws ParseException {
    PublicKey key = PrivateKeys.generate(algorithm).publicKey();
    ObjectNode jwk = Jwk.write(key, Optional.of("k1"));
    assertThat(jwk.get("kid").textValue()).isEqualTo("k1");
    assertThat(jwk.get("alg").textValue()).isEqualTo(algorithm.jose());
    assertThat(Jwk.read(jwk)).isEqualTo(key);
    assertThat(JWK.parse(Json.write(jwk)).isPrivate()).isFalse();
  }

  @Test
  void keyOfRfc8037IsReadWithItsPrivatePart() {
    PrivateKey key = PrivateJwk.read(json(RFC8037));
    assertThat(Jwk.write(key.publicKey(), Optional.empty()).get("x").textValue())
        .isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    // appendix A.4: the signature over this signing input
    byte[] signature =
        key.sign(
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64Url.encode(signature))
        .isEqualTo(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
  }

  @Test
  void privatePartIsRefusedWhereAPublicKeyBelongs() {
    assertRejected(json(RFC8037));
    ObjectNode publicPart = json(RFC8037);
    publicPart.remove("d");
    assertThat(Jwk.read(publicPart).algorithm()).isEqualTo(Algorithm.EDDSA);
    assertRejected(json("{\"kty\":\"oct\",\"k\":\"AAAA\"}"));
  }

  @Test
  void privateKeyWithAnotherPublicHalfIsRefused() {
    ObjectNode jwk = json(RFC8037);
    PublicKey other = PrivateKeys.generate(Algorithm.EDDSA).publicKey();
    jwk.set("x", Jwk.write(other, Optional.empty()).get("x"));
    assertThat(catchThrowableOfType(KeyRefused.class, () -> PrivateJwk.read(jwk))).isNotNull();
  }

  @Test
  void weakRsaKeysAreRefused() {
    BigInteger large = BigInteger.ONE.shiftLeft(2_047).setBit(0);
    BigInteger exponent = BigInteger.valueOf(65_537);
    assertThat(RsaKey.of(large, exponent).modulus()).isEqualTo(large);
    for (int bits : new int[] {512, 1_024, 2_047, 8_193}) {
      assertThat(rsa(BigInteger.ONE.shiftLeft(bits - 1).setBit(0), exponent)).isNotNull();
    }
    assertThat(rsa(large.clearBit(0), exponent)).isNotNull();
    for (BigInteger e :
        new BigInteger[] {
          BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3), BigInteger.valueOf(65_538), large
        }) {
      assertThat(rsa(large, e)).isNotNull();
    }
  }

  @Test
  void keysForAnotherUseAreRefused() {
    ObjectNode jwk = Jwk.write(PrivateKeys.generate(Algorithm.ES256).publicKey(), Optional.empty());
    assertRejected(jwk.deepCopy().put("use", "enc"));
    assertRejected(jwk.deepCopy().put("alg", "ES384"));
    assertRejected(jwk.deepCopy().put("alg", 1));
    ObjectNode signs = jwk.deepCopy();
    signs.putArray("key_ops").add("sign");
    assertRejected(signs);
    ObjectNode verifies = jwk.deepCopy();
    verifies.putArray("key_ops").add("verify");
    assertThat(Jwk.read(verifies).algorithm()).isEqualTo(Algorithm.ES256);
  }

  @Test
  void malformedKeysAreRefused() {
    ObjectNode jwk = Jwk.write(PrivateKeys.generate(Algorithm.ES256).publicKey(), Optional.empty());
    assertRejected(jwk.deepCopy().put("y", jwk.get("x").textValue()));
    assertRejected(jwk.deepCopy().put("x", jwk.get("x").textValue() + "="));
    assertRejected(jwk.deepCopy().put("x", "AA"));
    assertRejected(jwk.deepCopy().put("crv", "P-521"));
    assertRejected(jwk.deepCopy().put("crv", "secp256k1"));
    assertRejected(jwk.deepCopy().put("kty", "ec"));
    assertRejected(json("{}"));
  }

  private static KeyRefused rsa(BigInteger modulus, BigInteger exponent) {
    return catchThrowableOfType(KeyRefused.class, () -> RsaKey.of(modulus, exponent));
  }

  private static void assertRejected(ObjectNode jwk) {
    KeyRefused refused = catchThrowableOfType(KeyRefused.class, () -> Jwk.read(jwk));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(KeyRefused.Code.KEY_REJECTED);
  }

  private static ObjectNode json(String text) {
    return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }
}
