package org.signet.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/** An ECDSA public key on P-256 or P-384: a point that lies on its curve. */
public final class EcKey implements PublicKey {
  private final Curve curve;
  private final ECPoint point;
  private final ECPublicKeyParameters parameters;

  private EcKey(Curve curve, ECPoint point) {
    this.curve = curve;
    this.point = point;
    this.parameters = new ECPublicKeyParameters(point, curve.domain());
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
    if (!curve.isSignature(signature)) {
      return false;
    }
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, parameters);
    return verifier.verifySignature(
        curve.hash(data),
        new BigInteger(1, signature, 0, curve.size),
        new BigInteger(1, signature, curve.size, curve.size));
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
