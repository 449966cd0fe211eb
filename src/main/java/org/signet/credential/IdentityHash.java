package org.signet.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hashed recipient of an {@code IdentityObject} (Open Badges 3.0, section B.1.13): {@code
 * sha256$} and the hex of the hash over identifier and salt.
 */
public final class IdentityHash {
  private static final int SALT_BYTES = 16;
  private static final Pattern HASH = Pattern.compile("(sha256|md5)\\$([0-9a-fA-F]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private IdentityHash() {}

  /** A new salt: 128 random bits in hex. Never used for two credentials. */
  public static String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** The hash of an e-mail address, trimmed and in lower case, with a salt that may be empty. */
  public static String ofEmail(String email, String salt) {
    return of(normal(email), salt);
  }

  /** {@code sha256$…} of an identifier as it is, with a salt that may be empty. */
  public static String of(String identifier, String salt) {
    return "sha256$" + HexFormat.of().formatHex(digest("SHA-256", identifier + salt));
  }

  /**
   * Whether an e-mail address is the one that was hashed, tried as it is, trimmed, and trimmed in
   * lower case: always all three, so that the time does not tell which. Hex in either case; {@code
   * md5$} is read because the standard allows it; an empty address or a malformed hash never
   * matches.
   */
  public static boolean matchesEmail(String email, String salt, String identityHash) {
    return matches(email, salt, identityHash) | matches(normal(email), salt, identityHash);
  }

  /** The same for an identifier of another type, tried as it is and trimmed. */
  static boolean matches(String identifier, String salt, String identityHash) {
    return isHashOf(identifier, salt, identityHash)
        | isHashOf(identifier.trim(), salt, identityHash);
  }

  private static boolean isHashOf(String identifier, String salt, String identityHash) {
    Matcher hash = HASH.matcher(identityHash);
    if (identifier.isBlank() || !hash.matches() || hash.group(2).length() % 2 != 0) {
      return false;
    }
    String algorithm = hash.group(1).equals("md5") ? "MD5" : "SHA-256";
    // isEqual takes the same time wherever the difference is
    return MessageDigest.isEqual(
        digest(algorithm, identifier + salt), HexFormat.of().parseHex(hash.group(2)));
  }

  private static String normal(String email) {
    return email.trim().toLowerCase(Locale.ROOT);
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
