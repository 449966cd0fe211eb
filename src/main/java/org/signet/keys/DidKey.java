package org.signet.keys;

/**
 * {@code did:key}, the DID that is its key: {@code did:key:z6Mk…}, with verification method {@code
 * #z6Mk…}.
 */
public final class DidKey {
  private static final String PREFIX = "did:key:";

  private DidKey() {}

  /** The DID of a key. */
  public static String did(PublicKey key) {
    return PREFIX + Multikey.encode(key);
  }

  /** The verification method of a key: the DID, {@code #}, and the Multikey again. */
  public static String verificationMethod(PublicKey key) {
    return did(key) + "#" + Multikey.encode(key);
  }

  /** True for everything that starts as a did:key does. */
  public static boolean isDidKey(String did) {
    return did.startsWith(PREFIX);
  }

  /**
   * The key of a DID, or of a DID URL whose fragment is the same key again.
   *
   * @throws KeyRefused KEY_MISMATCH when the fragment is another; KEY_REJECTED when it is no
   *     did:key or no good key
   */
  public static PublicKey resolve(String didUrl) {
    if (!isDidKey(didUrl)) {
      throw KeyRefused.rejected("not a did:key");
    }
    int hash = didUrl.indexOf('#');
    String multikey = didUrl.substring(PREFIX.length(), hash < 0 ? didUrl.length() : hash);
    if (hash >= 0 && !didUrl.substring(hash + 1).equals(multikey)) {
      throw new KeyRefused(
          KeyRefused.Code.KEY_MISMATCH, "the fragment of the did:key is another key");
    }
    return Multikey.decode(multikey);
  }
}
