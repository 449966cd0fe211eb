package org.signet.keys;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;

/** Private JSON Web Keys, as key files hold them (RFC 7518, sections 6.2.2 and 6.3.2; RFC 8037). */
public final class PrivateJwk {
  private PrivateJwk() {}

  /**
   * Reads a private JWK.
   *
   * @throws KeyRefused KEY_REJECTED when it is malformed, weak, or its public half belongs to
   *     another key
   */
  public static PrivateKey read(JsonNode jwk) {
    PublicKey stated = Jwk.publicKey(jwk);
    PrivateKey key =
        switch (jwk.path("kty").asText()) {
          case "OKP" -> new Ed25519PrivateKey(Jwk.bytes(jwk, "d"));
          case "EC" -> PrivateKeys.ec(Jwk.curve(jwk.path("crv").asText()), number(jwk, "d"));
          default -> rsa(jwk);
        };
    // the parts of an RSA key could contradict each other: only a signature tells
    byte[] probe = {1};
    if (!key.publicKey().equals(stated) || !stated.verify(probe, key.sign(probe))) {
      throw KeyRefused.rejected("a private JWK whose public half is another key's");
    }
    return key;
  }

  private static PrivateKey rsa(JsonNode jwk) {
    try {
      RSAPrivateCrtKeySpec spec =
          new RSAPrivateCrtKeySpec(
              number(jwk, "n"),
              number(jwk, "e"),
              number(jwk, "d"),
              number(jwk, "p"),
              number(jwk, "q"),
              number(jwk, "dp"),
              number(jwk, "dq"),
              number(jwk, "qi"));
      return PrivateKeys.rsa(
          (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      throw KeyRefused.rejected("not an RSA private key");
    }
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, Jwk.bytes(jwk, member));
  }
}
