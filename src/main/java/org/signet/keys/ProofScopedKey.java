package org.signet.keys;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * A P-256 key that signs the many small statements of one proof and is then forgotten: ES256 with
 * deterministic nonces (RFC 6979), as VC Data Integrity ECDSA Cryptosuites 1.0 recommends. It never
 * leaves memory; BouncyCastle signs with it several times faster than the Java platform.
 */
public final class ProofScopedKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Curve CURVE = Curve.P256;

  private final ECPrivateKeyParameters key;
  private final EcKey publicKey;

  private ProofScopedKey(BigInteger d) {
    this.publicKey = EcKey.of(CURVE, CURVE.publicPoint(d));
    this.key = new ECPrivateKeyParameters(d, CURVE.domain());
  }

  /** A new key. */
  public static ProofScopedKey generate() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE.domain(), RANDOM));
    return new ProofScopedKey(
        ((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate()).getD());
  }

  /** A key from its private number, big endian; KEY_REJECTED when that is out of range. */
  public static ProofScopedKey of(byte[] d) {
    return new ProofScopedKey(new BigInteger(1, d));
  }

  /** The public half. */
  public EcKey publicKey() {
    return publicKey;
  }

  /** Signs data that is not yet hashed: r and s of 32 bytes each. */
  public byte[] sign(byte[] data) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(data, 0, data.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, key);
    BigInteger[] rs = signer.generateSignature(hash);
    byte[] signature = Arrays.copyOf(BigIntegers.asUnsignedByteArray(CURVE.size, rs[0]), 64);
    System.arraycopy(BigIntegers.asUnsignedByteArray(CURVE.size, rs[1]), 0, signature, 32, 32);
    return signature;
  }
}
