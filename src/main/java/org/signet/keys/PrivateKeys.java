package org.signet.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Makes private keys: new ones, and stored ones from their bytes. */
public final class PrivateKeys {
  /** Bits of a new RSA key. */
  private static final int RSA_BITS = 3_072;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateKeys() {}

  /** A new key for an algorithm; RSA keys have 3072 bits. */
  public static PrivateKey generate(Algorithm algorithm) {
    try {
      return switch (algorithm) {
        case EDDSA -> {
          byte[] seed = new byte[32];
          RANDOM.nextBytes(seed);
          yield new Ed25519PrivateKey(seed);
        }
        case ES256 -> generateEc(Curve.P256);
        case ES384 -> generateEc(Curve.P384);
        case RS256 -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(RSA_BITS, RANDOM);
          yield rsa((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        }
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java platform lacks " + algorithm.jose(), e);
    }
  }

  /** An Ed25519 key from its seed of 32 bytes; KEY_REJECTED for another length. */
  public static PrivateKey ed25519(byte[] seed) {
    return new Ed25519PrivateKey(seed);
  }

  /**
   * An EC key from its private number, big-endian; KEY_REJECTED when it is none of the curve's.
   *
   * @param algorithm ES256 or ES384
   */
  public static PrivateKey ec(Algorithm algorithm, byte[] d) {
    for (Curve curve : Curve.values()) {
      if (curve.algorithm == algorithm) {
        return ec(curve, new BigInteger(1, d));
      }
    }
    throw KeyRefused.rejected("not an algorithm of an EC key");
  }

  /** A key from its PKCS#8 DER; KEY_REJECTED when it is none of the four kinds, or a weak one. */
  public static PrivateKey decode(byte[] pkcs8) {
    if (Ed25519PrivateKey.isPkcs8(pkcs8)) {
      return Ed25519PrivateKey.ofPkcs8(pkcs8);
    }
    for (String kind : new String[] {"EC", "RSA"}) {
      try {
        java.security.PrivateKey key =
            KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        if (key instanceof ECPrivateKey ec) {
          return ec(ec);
        }
        if (key instanceof RSAPrivateCrtKey rsa) {
          return rsa(rsa);
        }
      } catch (GeneralSecurityException e) {
        // not of this kind
      }
    }
    throw KeyRefused.rejected("not a private key in PKCS#8");
  }

  /** A key from its private number; the public point is computed. */
  static PrivateKey ec(Curve curve, BigInteger d) {
    return new EcPrivateKey(curve, d);
  }

  static PrivateKey rsa(RSAPrivateCrtKey key) {
    return new RsaPrivateKey(key, RsaKey.of(key.getModulus(), key.getPublicExponent()));
  }

  private static PrivateKey ec(ECPrivateKey key) {
    for (Curve curve : Curve.values()) {
      if (key.getParams().getOrder().equals(curve.order())) {
        return ec(curve, key.getS());
      }
    }
    throw KeyRefused.rejected("an EC key on an unknown curve");
  }

  private static PrivateKey generateEc(Curve curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve.standardName), RANDOM);
    return ec((ECPrivateKey) generator.generateKeyPair().getPrivate());
  }
}
