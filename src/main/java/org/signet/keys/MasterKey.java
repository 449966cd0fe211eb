package org.signet.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals private keys for storage: AES-256 in GCM (NIST SP 800-38D) with a random nonce and the
 * key's id as associated data, so that a sealed key cannot be put in another one's place. The
 * sealed form is a version byte (1), a nonce of 12 bytes, and the ciphertext with its tag of 16
 * bytes.
 */
public final class MasterKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte VERSION = 1;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private MasterKey(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * A master key from 32 bytes in hex or in base64 (either alphabet, padding optional).
   *
   * @throws KeyRefused KEY_REJECTED when the text is not 32 bytes
   */
  public static MasterKey of(String text) {
    byte[] bytes = null;
    try {
      bytes =
          text.length() == 2 * KEY_BYTES
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      // said below
    }
    if (bytes == null || bytes.length != KEY_BYTES) {
      throw KeyRefused.rejected("a master key is 32 bytes in hex or base64");
    }
    return new MasterKey(bytes);
  }

  /** A new random master key, as base64: what {@link #of} reads. */
  public static String generate() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Seals a key under its id. */
  public byte[] seal(PrivateKey privateKey, String keyId) {
    byte[] plain = privateKey.encoded();
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, nonce, keyId).doFinal(plain);
      byte[] sealed = new byte[1 + NONCE_BYTES + cipherText.length];
      sealed[0] = VERSION;
      System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
      System.arraycopy(cipherText, 0, sealed, 1 + NONCE_BYTES, cipherText.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Opens what {@link #seal} made for the same id; UNSEALING_FAILED for everything else. */
  public PrivateKey open(byte[] sealed, String keyId) {
    byte[] plain = null;
    try {
      // the platform throws something unchecked when there is less than a tag
      if (sealed.length > 1 + NONCE_BYTES + TAG_BITS / 8 && sealed[0] == VERSION) {
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        plain =
            cipher(Cipher.DECRYPT_MODE, nonce, keyId)
                .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        return PrivateKeys.decode(plain);
      }
    } catch (GeneralSecurityException e) {
      // said below
    } finally {
      if (plain != null) {
        Arrays.fill(plain, (byte) 0);
      }
    }
    throw new KeyRefused(
        KeyRefused.Code.UNSEALING_FAILED,
        "sealed by another master key, for another id, or damaged");
  }

  /**
   * A message authentication code of a text for a purpose, by a key of that purpose: HMAC-SHA256
   * (RFC 2104), 32 bytes. Whoever has the database and not this key can make none.
   */
  public byte[] mac(String purpose, String text) {
    byte[] ofPurpose = hmac(key, "signet " + purpose);
    return hmac(new SecretKeySpec(ofPurpose, HMAC), text);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String keyId) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "master key";
  }
}
