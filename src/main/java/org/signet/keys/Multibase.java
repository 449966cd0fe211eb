package org.signet.keys;

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
  private static final int RADIX = 58;

  /** As many digits as fit into half a long, so that one division finds them all. */
  private static final int DIGITS = 5;

  private static final long DIVISOR = 58L * 58 * 58 * 58 * 58;

  private Multibase() {}

  /** {@code z} and base58. */
  public static String base58(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    int[] number = limbs(bytes, zeros);
    // each byte takes 1.37 digits; they are found from the last to the first, five at a time
    char[] digits = new char[(bytes.length - zeros) * 138 / 100 + DIGITS];
    int first = digits.length;
    for (int start = 0; start < number.length; ) {
      long rest = 0;
      for (int i = start; i < number.length; i++) {
        long value = rest << 32 | number[i] & 0xffffffffL;
        number[i] = (int) (value / DIVISOR);
        rest = value % DIVISOR;
      }
      while (start < number.length && number[start] == 0) {
        start++;
      }
      for (int i = 0; i < DIGITS && (rest > 0 || start < number.length); i++) {
        digits[--first] = ALPHABET.charAt((int) (rest % RADIX));
        rest /= RADIX;
      }
    }
    return "z" + "1".repeat(zeros) + new String(digits, first, digits.length - first);
  }

  /** The number that the bytes are, 32 bits at a time, the highest first. */
  private static int[] limbs(byte[] bytes, int from) {
    int[] limbs = new int[(bytes.length - from + 3) / 4];
    for (int i = bytes.length - 1, at = 0; i >= from; i--, at++) {
      limbs[limbs.length - 1 - at / 4] |= (bytes[i] & 0xff) << at % 4 * 8;
    }
    return limbs;
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

  /** Whether {@link #decode} would answer, without the work of decoding. */
  public static boolean isMultibase(String text) {
    if (!text.startsWith("z")) {
      return decode(text).isPresent();
    }
    for (int i = 1; i < text.length(); i++) {
      if (ALPHABET.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.length() - 1 <= MAX_BASE58;
  }

  private static Optional<byte[]> decodeBase58(String text) {
    if (text.length() > MAX_BASE58) {
      return Optional.empty();
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] number = new byte[text.length() - zeros];
    int first = number.length;
    for (int at = zeros; at < text.length(); at++) {
      int rest = ALPHABET.indexOf(text.charAt(at));
      if (rest < 0) {
        return Optional.empty();
      }
      for (int i = number.length - 1; i >= first || rest > 0; i--) {
        int value = (number[i] & 0xff) * RADIX + rest;
        number[i] = (byte) value;
        rest = value >>> 8;
        first = Math.min(first, i);
      }
    }
    byte[] bytes = new byte[zeros + number.length - first];
    System.arraycopy(number, first, bytes, zeros, number.length - first);
    return Optional.of(bytes);
  }
}
