package org.signet.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Public JSON Web Keys (RFC 7517, RFC 7518 section 6, RFC 8037): kinds OKP/Ed25519, EC/P-256,
 * EC/P-384 and RSA.
 */
public final class Jwk {
  /** Members of private and of symmetric keys; a JWK with one of them is no public key. */
  private static final Set<String> SECRETS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private Jwk() {}

  /** The public JWK with {@code alg} and {@code use}, and {@code kid} when given. */
  public static ObjectNode write(PublicKey key, Optional<String> kid) {
    ObjectNode jwk = JsonNodeFactory.instance.objectNode();
    if (key instanceof Ed25519Key ed25519) {
      jwk.put("kty", "OKP").put("crv", "Ed25519").put("x", Base64Url.encode(ed25519.encoded()));
    } else if (key instanceof EcKey ec) {
      byte[] point = ec.uncompressed();
      int size = ec.curve().size;
      jwk.put("kty", "EC")
          .put("crv", ec.curve().jose)
          .put("x", Base64Url.encode(Arrays.copyOfRange(point, 1, 1 + size)))
          .put("y", Base64Url.encode(Arrays.copyOfRange(point, 1 + size, 1 + 2 * size)));
    } else if (key instanceof RsaKey rsa) {
      jwk.put("kty", "RSA")
          .put("n", Base64Url.encode(unsigned(rsa.modulus())))
          .put("e", Base64Url.encode(unsigned(rsa.exponent())));
    }
    jwk.put("alg", key.algorithm().jose()).put("use", "sig");
    kid.ifPresent(id -> jwk.put("kid", id));
    return jwk;
  }

  /**
   * Reads a public JWK. Members that are not needed are ignored, except those that contradict:
   * {@code use} other than {@code sig}, an {@code alg} that is not the key's, {@code key_ops}
   * without {@code verify}.
   *
   * @throws KeyRefused KEY_REJECTED when it has a private or symmetric part, is weak, malformed or
   *     of another kind
   */
  public static PublicKey read(JsonNode jwk) {
    if (!jwk.isObject()) {
      throw KeyRefused.rejected("a JWK is an object");
    }
    for (String secret : SECRETS) {
      if (jwk.has(secret)) {
        throw KeyRefused.rejected("a JWK with a private part where a public key belongs");
      }
    }
    PublicKey key = publicKey(jwk);
    JsonNode operations = jwk.get("key_ops");
    boolean verifies = operations == null;
    if (operations != null) {
      for (JsonNode operation : operations) {
        verifies |= "verify".equals(operation.textValue());
      }
    }
    // RFC 9864 spells EdDSA with this curve "Ed25519"
    boolean alg =
        !jwk.has("alg")
            || key.algorithm().jose().equals(jwk.get("alg").textValue())
            || (key instanceof Ed25519Key && "Ed25519".equals(jwk.get("alg").textValue()));
    if (!verifies || !alg || (jwk.has("use") && !"sig".equals(jwk.get("use").textValue()))) {
      throw KeyRefused.rejected("a JWK that is for something else than verifying");
    }
    return key;
  }

  static PublicKey publicKey(JsonNode jwk) {
    String kty = jwk.path("kty").asText();
    String crv = jwk.path("crv").asText();
    if (kty.equals("OKP") && crv.equals("Ed25519")) {
      return Ed25519Key.of(bytes(jwk, "x"));
    }
    if (kty.equals("EC")) {
      Curve curve = curve(crv);
      byte[] x = bytes(jwk, "x");
      byte[] y = bytes(jwk, "y");
      if (x.length != curve.size || y.length != curve.size) {
        throw KeyRefused.rejected("a coordinate of a wrong length");
      }
      byte[] point = new byte[1 + 2 * curve.size];
      point[0] = 4;
      System.arraycopy(x, 0, point, 1, curve.size);
      System.arraycopy(y, 0, point, 1 + curve.size, curve.size);
      return EcKey.of(curve, point);
    }
    if (kty.equals("RSA")) {
      return RsaKey.of(new BigInteger(1, bytes(jwk, "n")), new BigInteger(1, bytes(jwk, "e")));
    }
    throw KeyRefused.rejected("a JWK of an unknown kind");
  }

  static Curve curve(String crv) {
    for (Curve curve : Curve.values()) {
      if (curve.jose.equals(crv)) {
        return curve;
      }
    }
    throw KeyRefused.rejected("a JWK on an unknown curve");
  }

  static byte[] bytes(JsonNode jwk, String member) {
    return Optional.ofNullable(jwk.path(member).textValue())
        .flatMap(Base64Url::decode)
        .orElseThrow(() -> KeyRefused.rejected("JWK member " + member + " is not base64url"));
  }

  static byte[] unsigned(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
