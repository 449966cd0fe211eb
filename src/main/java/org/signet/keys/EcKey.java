package org.signet.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECPoint;

/** An ECDSA public key on P-256 or P-384: a point that lies on its curve. */
public final class EcKey implements PublicKey {
  private final Curve curve;
  private final ECPoint point;
  private final java.security.PublicKey platformKey;

  private EcKey(Curve curve, ECPoint point) {
    this.curve = curve;
    this.point = point;
    this.platformKey = platformKey(curve, point);
  }

  /**
   * A P-256 key from its point, compressed (33 bytes) or not (65 bytes); KEY_REJECTED when it is
   * none.
   */
  public static EcKey p256(byte[] point) {
    return of(Curve.P256, point);
  }

  /**
   * A P-384 key from its point, compressed (49 bytes) or not (97 bytes); KEY_REJECTED when it is
   * none.
   */
  public static EcKey p384(byte[] point) {
    return of(Curve.P384, point);
  }

  static EcKey of(Curve curve, byte[] point) {
    return new EcKey(curve, curve.decode(point));
  }

  static EcKey of(Curve curve, ECPoint point) {
    return new EcKey(curve, point);
  }

  Curve curve() {
    return curve;
  }

  /** The point, compressed (SEC 1, section 2.3.3). */
  public byte[] compressed() {
    return point.getEncoded(true);
  }

  /** The point, uncompressed: 4, x, y. */
  public byte[] uncompressed() {
    return point.getEncoded(false);
  }

  @Override
  public Algorithm algorithm() {
    return curve.algorithm;
  }

  @Override
  public boolean verify(byte[] data, byte[] signature) {
    // judged here and not only by the platform, some releases of which took two zeros for a
    // signature
    if (!curve.isSignature(signature)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(curve.signature);
      verifier.initVerify(platformKey);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static java.security.PublicKey platformKey(Curve curve, ECPoint point) {
    try {
      BigInteger x = point.getAffineXCoord().toBigInteger();
      BigInteger y = point.getAffineYCoord().toBigInteger();
      return KeyFactory.getInstance("EC")
          .generatePublic(
              new ECPublicKeySpec(new java.security.spec.ECPoint(x, y), parameters(curve)));
    } catch (GeneralSecurityException e) {
      throw KeyRefused.rejected("not a key of " + curve.jose);
    }
  }

  static ECParameterSpec parameters(Curve curve) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve.standardName));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EcKey key
        && curve == key.curve
        && Arrays.equals(compressed(), key.compressed());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(compressed());
  }

  @Override
  public String toString() {
    return curve.jose + " " + HexFormat.of().formatHex(compressed());
  }
}
