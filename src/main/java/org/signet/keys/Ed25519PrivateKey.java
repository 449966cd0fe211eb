package org.signet.keys;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key: a seed of 32 bytes. BouncyCastle's low-level code is as fast as native.
 */
final class Ed25519PrivateKey implements PrivateKey {
  /** Everything of the PKCS#8 form before the seed (RFC 8410, section 7). */
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final Ed25519Key publicKey;

  Ed25519PrivateKey(byte[] seed) {
    if (seed.length != Ed25519.SECRET_KEY_SIZE) {
      throw KeyRefused.rejected("not an Ed25519 private key of 32 bytes");
    }
    this.seed = seed.clone();
    byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(this.seed, 0, point, 0);
    this.publicKey = Ed25519Key.of(point);
  }

  /** True when these bytes have the PKCS#8 form of this kind of key. */
  static boolean isPkcs8(byte[] encoded) {
    return encoded.length == PKCS8.length + Ed25519.SECRET_KEY_SIZE
        && Arrays.equals(encoded, 0, PKCS8.length, PKCS8, 0, PKCS8.length);
  }

  static Ed25519PrivateKey ofPkcs8(byte[] encoded) {
    return new Ed25519PrivateKey(Arrays.copyOfRange(encoded, PKCS8.length, encoded.length));
  }

  byte[] seed() {
    return seed.clone();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.EDDSA;
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] data) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, publicKey.encoded(), 0, data, 0, data.length, signature, 0);
    return signature;
  }

  @Override
  public byte[] encoded() {
    byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
    System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
    return encoded;
  }

  @Override
  public String toString() {
    return "Ed25519 private key";
  }
}
