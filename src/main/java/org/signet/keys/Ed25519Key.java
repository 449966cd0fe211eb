package org.signet.keys;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key, RFC 8032: a point of full order. */
public final class Ed25519Key implements PublicKey {
  private final byte[] encoded;

  private Ed25519Key(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * A key from its 32 bytes.
   *
   * @throws KeyRefused KEY_REJECTED for another length, a non-canonical point, or a point of small
   *     or mixed order
   */
  public static Ed25519Key of(byte[] encoded) {
    if (encoded.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(encoded, 0)) {
      throw KeyRefused.rejected("not an Ed25519 public key of full order");
    }
    return new Ed25519Key(encoded.clone());
  }

  /** The 32 bytes. */
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.EDDSA;
  }

  @Override
  public boolean verify(byte[] data, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, encoded, 0, data, 0, data.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519Key key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "Ed25519 " + HexFormat.of().formatHex(encoded);
  }
}
