package org.signet.credential.baked;

/**
 * A picture from which no credential is read. The message says what was seen and repeats nothing of
 * the picture.
 */
public final class BakedRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the names are stable and may be shown to callers. */
  public enum Code {
    /** Does not begin as a PNG begins. */
    NOT_A_PNG,
    /** Is XML, but its root is no {@code svg} element of SVG's namespace. */
    NOT_AN_SVG,
    /** Broken or cut off, or with something behind its end. */
    MALFORMED_IMAGE,
    /** More than 5 MiB, 16,384 pixels on a side or 50 megapixels. */
    TOO_LARGE_IMAGE,
    /** Elements in elements, more than 96 deep. */
    TOO_DEEP,
    /** Has a DOCTYPE, which could name files and multiply text. */
    DOCTYPE,
    /** Would have another document read: XInclude or a style sheet. */
    EXTERNAL_REFERENCE,
    /** The credential is compressed, which Open Badges 3.0 forbids. */
    COMPRESSED,
    /** More than one credential: another reader might take another one. */
    TWICE,
    /** A token and a text that differ in one element: another reader might take the other one. */
    CONFLICT,
    /** The credential does not stand directly in the root element. */
    MISPLACED,
    /** The place of the credential holds something that is no text in UTF-8. */
    MALFORMED_CREDENTIAL,
    /** A picture without a credential, as far as the specifications know. */
    NO_CREDENTIAL
  }

  private final Code code;

  BakedRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }
}
