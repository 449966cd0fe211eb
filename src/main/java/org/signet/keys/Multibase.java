package org.signet.keys;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

/**
 * The two multibase encodings of Controlled Identifiers 1.0, section 2.4: {@code z} (base58 of
 * Bitcoin) and {@code u} (base64url without padding).
 */
public final class Multibase {
  /** Decoding base58 costs the square of its length; nothing that we read in it is longer. */
  private static final int MAX_BASE58 = 2_048;

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());

  private Multibase() {}

  /** {@code z} and base58. */
  public static String base58(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    StringBuilder digits = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] split = rest.divideAndRemainder(RADIX);
      digits.append(ALPHABET.charAt(split[1].intValue()));
      rest = split[0];
    }
    return "z" + "1".repeat(zeros) + digits.reverse();
  }

  /** {@code u} and base64url without padding. */
  public static String base64url(byte[] bytes) {
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Decodes {@code z…} or {@code u…}; empty when the header is another or the rest is not in the
   * alphabet.
   */
  public static Optional<byte[]> decode(String text) {
    if (text.startsWith("z")) {
      return decodeBase58(text.substring(1));
    }
    return text.startsWith("u") ? Base64Url.decode(text.substring(1)) : Optional.empty();
  }

  private static Optional<byte[]> decodeBase58(String text) {
    if (text.length() > MAX_BASE58) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value.multiply(RADIX).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
    int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
    return Optional.of(bytes);
  }
}
