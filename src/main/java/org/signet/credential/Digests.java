package org.signet.credential;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.signet.keys.Multibase;

/**
 * {@code digestMultibase} of related resources: multibase of the multihash of SHA-256 (VCDM 2.0,
 * section 5.3; Controlled Identifiers 1.0, section 2.5).
 */
public final class Digests {
  /** The multihash header of SHA-256: function 0x12, length 32. */
  private static final byte[] SHA2_256 = {0x12, 0x20};

  private static final int LENGTH = 32;

  private Digests() {}

  /** {@code zQm…} of a SHA-256 hash of 32 bytes. */
  public static String digestMultibase(byte[] sha256) {
    if (sha256.length != LENGTH) {
      throw new IllegalArgumentException("SHA-256 has 32 bytes");
    }
    byte[] multihash = Arrays.copyOf(SHA2_256, SHA2_256.length + LENGTH);
    System.arraycopy(sha256, 0, multihash, SHA2_256.length, LENGTH);
    return Multibase.base58(multihash);
  }

  /**
   * The SHA-256 in a {@code digestMultibase}, in base58 or base64url; empty when it is no multihash
   * of SHA-256.
   */
  public static Optional<byte[]> sha256(String digestMultibase) {
    return Multibase.decode(digestMultibase)
        .filter(
            bytes ->
                bytes.length == SHA2_256.length + LENGTH
                    && bytes[0] == SHA2_256[0]
                    && bytes[1] == SHA2_256[1])
        .map(bytes -> Arrays.copyOfRange(bytes, SHA2_256.length, bytes.length));
  }

  /** SHA-256 of everything in the stream, which is read to its end and not closed. */
  public static byte[] sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
