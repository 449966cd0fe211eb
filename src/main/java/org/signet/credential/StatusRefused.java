package org.signet.credential;

/** A status list or an entry that cannot be read, so that the status is not known. */
public final class StatusRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The processing errors of Bitstring Status List 1.0, section 3.5, and our limit of size. */
  public enum Code {
    /** There {@code MALFORMED_VALUE_ERROR}. */
    MALFORMED_VALUE,
    RANGE_ERROR,
    STATUS_LIST_LENGTH_ERROR,
    STATUS_VERIFICATION_ERROR,
    /** Inflates to more than 8 MiB; the specification knows no largest list. */
    STATUS_LIST_TOO_LARGE
  }

  private final Code code;

  /** A refusal; the message names no value. */
  public StatusRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }
}
