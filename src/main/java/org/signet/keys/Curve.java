package org.signet.keys;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The NIST curves P-256 and P-384. */
enum Curve {
  P256("P-256", "secp256r1", 32, Algorithm.ES256),
  P384("P-384", "secp384r1", 48, Algorithm.ES384);

  /** The value of a JWK's {@code crv}. */
  final String jose;

  /** The name by which the Java platform knows the curve. */
  final String standardName;

  /** Length of a coordinate, and of r and of s, in bytes. */
  final int size;

  final Algorithm algorithm;

  private final X9ECParameters parameters;
  private final ECDomainParameters domain;

  Curve(String jose, String standardName, int size, Algorithm algorithm) {
    this.jose = jose;
    this.standardName = standardName;
    this.size = size;
    this.algorithm = algorithm;
    this.parameters = CustomNamedCurves.getByName(standardName);
    this.domain = new ECDomainParameters(parameters);
  }

  ECDomainParameters domain() {
    return domain;
  }

  /** The hash that goes with the curve. */
  Digest digest() {
    return this == P256 ? new SHA256Digest() : new SHA384Digest();
  }

  byte[] hash(byte[] data) {
    try {
      return MessageDigest.getInstance(this == P256 ? "SHA-256" : "SHA-384").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-2", e);
    }
  }

  BigInteger order() {
    return parameters.getN();
  }

  /**
   * A point from its compressed or uncompressed form (SEC 1); KEY_REJECTED when it is not one of
   * this curve.
   */
  ECPoint decode(byte[] encoded) {
    try {
      ECPoint point = parameters.getCurve().decodePoint(encoded).normalize();
      if (!point.isInfinity() && point.isValid()) {
        return point;
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      // said below
    }
    throw KeyRefused.rejected("not a point of " + jose);
  }

  /** The public point of a private number; KEY_REJECTED when it is not between 1 and the order. */
  ECPoint publicPoint(BigInteger d) {
    if (d.signum() <= 0 || d.compareTo(order()) >= 0) {
      throw KeyRefused.rejected("not a private key of " + jose);
    }
    return parameters.getG().multiply(d).normalize();
  }

  /**
   * True when both halves are numbers from 1 to the order, exclusive: all-zero signatures are none.
   */
  boolean isSignature(byte[] signature) {
    return signature.length == 2 * size
        && isScalar(Arrays.copyOf(signature, size))
        && isScalar(Arrays.copyOfRange(signature, size, 2 * size));
  }

  private boolean isScalar(byte[] bytes) {
    BigInteger value = new BigInteger(1, bytes);
    return value.signum() > 0 && value.compareTo(order()) < 0;
  }
}
