package org.signet.keys;

/**
 * A public key that was checked when it was made: whoever holds one may verify with it. Made from
 * {@link Multikey}, {@link Jwk} or {@link DidKey}.
 */
public sealed interface PublicKey permits Ed25519Key, EcKey, RsaKey {
  /** The one algorithm that this key is used with. */
  Algorithm algorithm();

  /**
   * Verifies a raw signature over data that is not yet hashed. False for every signature that is
   * not exactly right, a wrong length, a DER encoding or a non-canonical number among them; never
   * an exception.
   */
  boolean verify(byte[] data, byte[] signature);
}
