package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.signet.json.Json;
import org.signet.keys.Base64Url;
import org.signet.keys.PrivateKey;

/** Tokens of any making, bad ones above all. */
final class Token {

  /** How a SHA-256 hash begins in PKCS #1 v1.5 (RFC 8017, section 9.2). */
  private static final byte[] DIGEST_INFO =
      java.util.HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  private Token() {}

  /** A token with this header and payload as JSON text, whatever they are. */
  static String of(String header, String payload, UnaryOperator<byte[]> signature) {
    String input = part(header) + "." + part(payload);
    byte[] signed = signature.apply(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signed);
  }

  /** The same, signed by a key. */
  static String of(String header, ObjectNode payload, PrivateKey key) {
    return of(header, Json.write(payload), key::sign);
  }

  /** What the token of the fixture says, with changes. */
  static ObjectNode payload(String... changes) {
    return payloadOf(Fixture.token(), changes);
  }

  static ObjectNode payloadOf(String token, String... changes) {
    byte[] json = Base64Url.decode(token.split("\\.")[1]).orElseThrow();
    return Edit.with(Json.parseObject(json), changes);
  }

  /** An issuer's key in the form that VC-JWT names it. */
  static String header(String alg, String kid) {
    return "{\"alg\":\"" + alg + "\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
  }

  static byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RS256 by arithmetic alone, which works with every key, however weak. */
  static byte[] rs256(BigInteger modulus, BigInteger exponent, byte[] data) {
    int length = (modulus.bitLength() + 7) / 8;
    byte[] padded = new byte[length];
    Arrays.fill(padded, (byte) 0xff);
    padded[0] = 0;
    padded[1] = 1;
    byte[] hash = TestKeys.sha256(data);
    System.arraycopy(hash, 0, padded, length - 32, 32);
    System.arraycopy(DIGEST_INFO, 0, padded, length - 32 - DIGEST_INFO.length, 19);
    padded[length - 33 - DIGEST_INFO.length] = 0;
    byte[] signature = new BigInteger(1, padded).modPow(exponent, modulus).toByteArray();
    byte[] fixed = new byte[length];
    int digits = Math.min(signature.length, length);
    System.arraycopy(signature, signature.length - digits, fixed, length - digits, digits);
    return fixed;
  }

  /** r and s of a raw ES256 signature as ASN.1. */
  static byte[] der(byte[] raw) {
    byte[] r = new BigInteger(1, Arrays.copyOf(raw, 32)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray();
    byte[] der = new byte[6 + r.length + s.length];
    der[0] = 0x30;
    der[1] = (byte) (4 + r.length + s.length);
    der[2] = 2;
    der[3] = (byte) r.length;
    System.arraycopy(r, 0, der, 4, r.length);
    der[4 + r.length] = 2;
    der[5 + r.length] = (byte) s.length;
    System.arraycopy(s, 0, der, 6 + r.length, s.length);
    return der;
  }

  static String part(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
