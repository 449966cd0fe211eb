package org.signet.keys;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding (RFC 4648, section 5; RFC 7515, section 2), in its one canonical
 * spelling.
 */
public final class Base64Url {
  private Base64Url() {}

  /** Encodes without padding. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Decodes; empty for padding, other characters, or bits left over that are not zero. */
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      // the decoder tolerates padding and dangling bits: only what encodes back is accepted
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
