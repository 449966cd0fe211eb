package org.signet.keys;

/**
 * A private key in memory. Its {@code toString} says the algorithm only; its encoding leaves this
 * room sealed ({@link MasterKey}) or not at all, except for example keys.
 */
public sealed interface PrivateKey permits Ed25519PrivateKey, EcPrivateKey, RsaPrivateKey {
  /** The one algorithm that this key signs with. */
  Algorithm algorithm();

  /** The public half. */
  PublicKey publicKey();

  /**
   * Signs data that is not yet hashed; the signature is in the raw form that {@link Algorithm}
   * names.
   */
  byte[] sign(byte[] data);

  /** PKCS#8 DER (RFC 5958; for Ed25519 RFC 8410). The caller wipes it. */
  byte[] encoded();

  /** A signer that writes {@code verificationMethod}, an absolute URL, into its proofs. */
  default Signer signer(String verificationMethod) {
    return new KeySigner(this, verificationMethod);
  }
}
