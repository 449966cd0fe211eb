package org.signet.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;

/** An RSA private key: the Java platform signs with it. */
final class RsaPrivateKey implements PrivateKey {
  private final java.security.PrivateKey key;
  private final PublicKey publicKey;

  RsaPrivateKey(java.security.PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
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
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(key);
      signer.update(data);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checked key that does not sign", e);
    }
  }

  @Override
  public byte[] encoded() {
    return key.getEncoded();
  }

  @Override
  public String toString() {
    return algorithm().jose() + " private key";
  }
}
