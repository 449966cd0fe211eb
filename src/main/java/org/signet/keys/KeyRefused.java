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
