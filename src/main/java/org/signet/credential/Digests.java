package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
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
  private static final String SRI = "sha256-";

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

  /**
   * The SHA-256 that a related resource is pinned with, by {@code digestMultibase} or {@code
   * digestSRI} (Subresource Integrity, section 3.5); empty when it is pinned with none.
   */
  public static Optional<byte[]> sha256(JsonNode relatedResource) {
    Optional<byte[]> multibase = sha256(relatedResource.path("digestMultibase").asText());
    if (multibase.isPresent()) {
      return multibase;
    }
    for (String digest : relatedResource.path("digestSRI").asText().split("\\s+")) {
      if (digest.startsWith(SRI)) {
        try {
          return Optional.of(Base64.getDecoder().decode(digest.substring(SRI.length())))
              .filter(bytes -> bytes.length == LENGTH);
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
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
