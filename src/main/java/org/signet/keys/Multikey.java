package org.signet.keys;

import java.util.Arrays;

/**
 * Multikey: multibase of multicodec of a public key (Controlled Identifiers 1.0, section 2.2.2).
 */
public final class Multikey {
  /** The multicodecs as unsigned varints: ed25519-pub 0xed, p256-pub 0x1200, p384-pub 0x1201. */
  private static final byte[] ED25519 = {(byte) 0xed, 0x01};

  private static final byte[] P256 = {(byte) 0x80, 0x24};
  private static final byte[] P384 = {(byte) 0x81, 0x24};

  private Multikey() {}

  /**
   * Writes a {@code publicKeyMultibase}, always in base58 ({@code z6Mk…}, {@code zDna…}, {@code
   * z82L…}).
   *
   * @throws IllegalArgumentException for an RSA key, which has no Multikey form
   */
  public static String encode(PublicKey key) {
    return Multibase.base58(bytes(key));
  }

  /** The bytes that {@link #encode} writes: multicodec and key. */
  public static byte[] bytes(PublicKey key) {
    if (key instanceof Ed25519Key ed25519) {
      return bytes(ED25519, ed25519.encoded());
    }
    if (key instanceof EcKey ec) {
      return bytes(ec.curve() == Curve.P256 ? P256 : P384, ec.compressed());
    }
    throw new IllegalArgumentException("RSA keys have no Multikey");
  }

  /**
   * Reads a {@code publicKeyMultibase} in base58.
   *
   * @throws KeyRefused KEY_REJECTED when it is anything but a good key of one of the three kinds
   */
  public static PublicKey decode(String multibase) {
    if (!multibase.startsWith("z")) {
      throw KeyRefused.rejected("not a Multikey in base58");
    }
    return of(
        Multibase.decode(multibase)
            .orElseThrow(() -> KeyRefused.rejected("not a Multikey in base58")));
  }

  /** A key from the bytes that {@link #bytes} makes; KEY_REJECTED as {@link #decode} does. */
  public static PublicKey of(byte[] bytes) {
    if (bytes.length <= 2) {
      throw KeyRefused.rejected("not a Multikey");
    }
    byte[] codec = Arrays.copyOf(bytes, 2);
    byte[] key = Arrays.copyOfRange(bytes, 2, bytes.length);
    if (Arrays.equals(codec, ED25519)) {
      return Ed25519Key.of(key);
    }
    if (Arrays.equals(codec, P256)) {
      return EcKey.of(Curve.P256, compressed(key, Curve.P256));
    }
    if (Arrays.equals(codec, P384)) {
      return EcKey.of(Curve.P384, compressed(key, Curve.P384));
    }
    throw KeyRefused.rejected("a Multikey of an unknown kind");
  }

  private static byte[] compressed(byte[] point, Curve curve) {
    if (point.length != curve.size + 1) {
      throw KeyRefused.rejected("not a compressed point of " + curve.jose);
    }
    return point;
  }

  private static byte[] bytes(byte[] codec, byte[] key) {
    byte[] bytes = Arrays.copyOf(codec, codec.length + key.length);
    System.arraycopy(key, 0, bytes, codec.length, key.length);
    return bytes;
  }
}
