package org.signet.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;

/** An RSA public key: 2048 to 8192 bits, exponent odd and from 65537 to 64 bits. */
public final class RsaKey implements PublicKey {
  private static final int MIN_BITS = 2_048;

  /**
   * Verification grows with the square of the modulus; a stranger's key must not cost more than
   * this.
   */
  private static final int MAX_BITS = 8_192;

  private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);

  private final BigInteger modulus;
  private final BigInteger exponent;
  private final java.security.PublicKey platformKey;

  private RsaKey(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
    this.modulus = modulus;
    this.exponent = exponent;
    this.platformKey =
        KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  /** A key from modulus and exponent; KEY_REJECTED when it is too weak, too large or no RSA key. */
  public static RsaKey of(BigInteger modulus, BigInteger exponent) {
    if (modulus.signum() <= 0
        || modulus.bitLength() < MIN_BITS
        || modulus.bitLength() > MAX_BITS
        || !modulus.testBit(0)) {
      throw KeyRefused.rejected("an RSA modulus that is not odd and of 2048 to 8192 bits");
    }
    if (exponent.compareTo(MIN_EXPONENT) < 0
        || exponent.bitLength() > Long.SIZE
        || !exponent.testBit(0)) {
      throw KeyRefused.rejected("an RSA exponent that is not odd and at least 65537");
    }
    try {
      return new RsaKey(modulus, exponent);
    } catch (GeneralSecurityException e) {
      throw KeyRefused.rejected("not an RSA key");
    }
  }

  /** The modulus n. */
  public BigInteger modulus() {
    return modulus;
  }

  /** The exponent e. */
  public BigInteger exponent() {
    return exponent;
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.RS256;
  }

  @Override
  public boolean verify(byte[] data, byte[] signature) {
    if (signature.length != (modulus.bitLength() + 7) / 8) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(platformKey);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RsaKey key
        && modulus.equals(key.modulus)
        && exponent.equals(key.exponent);
  }

  @Override
  public int hashCode() {
    return modulus.hashCode();
  }

  @Override
  public String toString() {
    return "RSA " + modulus.bitLength() + " bits";
  }
}
