package org.signet.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.signet.keys.MasterKey;

/**
 * Codes in links that are a right of their own, as a partner's invitation. A code is the id of what
 * it opens and a message authentication code of 128 bits, in base64url without padding (43
 * characters): it stands in no table, can be told again, and cannot be made from a copy of the
 * database. Counting the edition up makes every earlier code of the same thing worthless.
 */
@ApplicationScoped
public class SecretLinks {

  private static final int ID = 16;
  private static final int MAC = 16;

  private final MasterKey master;

  SecretLinks(MasterKey master) {
    this.master = master;
  }

  /**
   * The code.
   *
   * @param purpose what the link is for; a code for one purpose opens nothing for another
   */
  public String code(String purpose, UUID id, int edition) {
    byte[] bytes =
        ByteBuffer.allocate(ID + MAC)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(mac(purpose, id, edition))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The id that a code names, genuine or not: to look its edition up. */
  public static Optional<UUID> idOf(String code) {
    return bytes(code)
        .map(ByteBuffer::wrap)
        .map(buffer -> new UUID(buffer.getLong(), buffer.getLong()));
  }

  /**
   * Whether a code is the one of this edition, in its one spelling. Takes the same time for every
   * code of its length.
   */
  public boolean isGenuine(String code, String purpose, UUID id, int edition) {
    return MessageDigest.isEqual(utf8(code), utf8(code(purpose, id, edition)));
  }

  private static byte[] utf8(String code) {
    return code.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] mac(String purpose, UUID id, int edition) {
    return Arrays.copyOf(master.mac("link " + purpose, id + " " + edition), MAC);
  }

  private static Optional<byte[]> bytes(String code) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(code);
      return Optional.of(bytes).filter(all -> all.length == ID + MAC);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
