package org.signet.credential;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.keys.Multibase;

/**
 * The digest of a related resource, out of either of its forms (VCDM 2.0, section 5.3).
 *
 * @param algorithm as Java names it: {@code SHA-256}, {@code SHA3-384}
 * @param bytes as many as the algorithm has
 */
record VcdmDigest(String algorithm, byte[] bytes) {
  private static final Pattern SRI =
      Pattern.compile("sha(256|384|512)-([A-Za-z0-9+/_-]{1,100})={0,2}");

  /** Codes of multihash (Controlled Identifiers 1.0, section 2.5). */
  private static final Map<Integer, String> MULTIHASH =
      Map.of(0x12, "SHA-256", 0x20, "SHA-384", 0x13, "SHA-512", 0x16, "SHA3-256", 0x15, "SHA3-384");

  private static final int SHA_256 = 32;

  /** Reads {@code digestSRI}: {@code sha384-} and base64. */
  static Optional<VcdmDigest> ofSri(String text) {
    Matcher sri = SRI.matcher(text);
    if (!sri.matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sri.group(2).replace('-', '+').replace('_', '/'));
      return of("SHA-" + sri.group(1), bytes);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads {@code digestMultibase}: a multihash, or 32 bytes alone, which are a SHA-256 (so the
   * W3C's own test suite writes it).
   */
  static Optional<VcdmDigest> ofMultibase(String text) {
    return Multibase.decode(text)
        .flatMap(
            bytes -> {
              if (bytes.length == SHA_256) {
                return of("SHA-256", bytes);
              }
              if (bytes.length < 2 || bytes[1] != bytes.length - 2) {
                return Optional.empty();
              }
              return Optional.ofNullable(MULTIHASH.get(bytes[0] & 0xff))
                  .flatMap(name -> of(name, Arrays.copyOfRange(bytes, 2, bytes.length)));
            });
  }

  private static Optional<VcdmDigest> of(String algorithm, byte[] bytes) {
    int bits = Integer.parseInt(algorithm.substring(algorithm.indexOf('-') + 1));
    return bytes.length * 8 == bits
        ? Optional.of(new VcdmDigest(algorithm, bytes))
        : Optional.empty();
  }

  /** True when the other is the same digest by the same algorithm. */
  boolean isSame(VcdmDigest other) {
    return algorithm.equals(other.algorithm) && Arrays.equals(bytes, other.bytes);
  }
}
