package org.signet.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECPrivateKeySpec;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * An ECDSA private key. Its nonces are those of RFC 6979, so that no generator of random numbers
 * can give it away. BouncyCastle's low-level code signs faster than the platform's (docs/adr/0007).
 */
final class EcPrivateKey implements PrivateKey {
  private final EcKey publicKey;
  private final ECPrivateKeyParameters parameters;

  /** KEY_REJECTED when {@code d} is not between 1 and the order of the curve. */
  EcPrivateKey(Curve curve, BigInteger d) {
    this.publicKey = EcKey.of(curve, curve.publicPoint(d));
    this.parameters = new ECPrivateKeyParameters(d, curve.domain());
  }

  @Override
  public Algorithm algorithm() {
    return publicKey.algorithm();
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] data) {
    Curve curve = publicKey.curve();
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(curve.digest()));
    signer.init(true, parameters);
    BigInteger[] rs = signer.generateSignature(curve.hash(data));
    byte[] signature = new byte[2 * curve.size];
    BigIntegers.asUnsignedByteArray(rs[0], signature, 0, curve.size);
    BigIntegers.asUnsignedByteArray(rs[1], signature, curve.size, curve.size);
    return signature;
  }

  @Override
  public byte[] encoded() {
    try {
      return KeyFactory.getInstance("EC")
          .generatePrivate(
              new ECPrivateKeySpec(parameters.getD(), EcKey.parameters(publicKey.curve())))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checked key that has no PKCS#8", e);
    }
  }

  @Override
  public String toString() {
    return algorithm().jose() + " private key";
  }
}
