package org.signet.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;

/** An EC or RSA private key that the Java platform signs with. */
final class PlatformPrivateKey implements PrivateKey {
  private final java.security.PrivateKey key;
  private final PublicKey publicKey;
  private final String signature;

  PlatformPrivateKey(java.security.PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
    this.signature = publicKey instanceof EcKey ec ? ec.curve().signature : "SHA256withRSA";
  }

  java.security.PrivateKey platformKey() {
    return key;
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
      Signature signer = Signature.getInstance(signature);
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
