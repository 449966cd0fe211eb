package org.signet.keys;

/** A key, or a name of a key, that is not accepted. Never carries key material. */
public final class KeyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the names are stable. */
  public enum Code {
    /** Not a key of a kind that is known, or a weak or malformed one. */
    KEY_REJECTED,
    /** A did:key URL whose fragment is another key. */
    KEY_MISMATCH,
    /** A did:web identifier that is malformed or names a forbidden host. */
    DID_REJECTED,
    /** The document at a DID's or issuer's address is about somebody else. */
    DID_MISMATCH,
    /** The document has no such key. */
    KEY_NOT_IN_DID_DOCUMENT,
    /** The document names a key that somebody else controls. */
    CONTROLLER_MISMATCH,
    /** The document does not let the key do this. */
    PURPOSE_NOT_AUTHORIZED,
    /** The document says that the key is no longer to be trusted. */
    KEY_REVOKED,
    /** Sealed with another master key, for another key id, or damaged. */
    UNSEALING_FAILED
  }

  private final Code code;

  KeyRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  static KeyRefused rejected(String message) {
    return new KeyRefused(Code.KEY_REJECTED, message);
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }
}
