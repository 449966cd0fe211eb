package org.signet.keys;

/** A signer over a private key in memory. */
record KeySigner(PrivateKey key, String verificationMethod) implements Signer {
  @Override
  public Algorithm algorithm() {
    return key.algorithm();
  }

  @Override
  public byte[] sign(byte[] data) {
    return key.sign(data);
  }
}
