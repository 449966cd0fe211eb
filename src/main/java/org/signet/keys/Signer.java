package org.signet.keys;

/** Something that signs: a key in a sealed file, a token, a cloud service. */
public interface Signer {
  /** What {@link #sign} makes. */
  Algorithm algorithm();

  /**
   * The verification method as it is written into proofs: an absolute URL, for a DID with its
   * fragment.
   */
  String verificationMethod();

  /**
   * Signs {@code data}, which is not yet hashed.
   *
   * @return the raw signature in the form that {@link Algorithm} names
   */
  byte[] sign(byte[] data);
}
