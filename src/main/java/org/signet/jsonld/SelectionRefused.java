package org.signet.jsonld;

/**
 * A JSON pointer (RFC 6901) by which nothing can be selected, or a list of them that is too long.
 */
public final class SelectionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the names are stable. */
  public enum Code {
    /** Not a JSON pointer. */
    POINTER_MALFORMED,
    /** The document has nothing there. */
    POINTER_UNMATCHED,
    /**
     * It goes into something that is only signed as a whole: an object with a context of its own, a
     * value with its language or datatype, a list.
     */
    POINTER_NOT_SEPARABLE,
    /** No pointer at all where something has to be shown. */
    NOTHING_SELECTED,
    /** More, or longer, pointers than are read. */
    LIMIT
  }

  private final Code code;
  private final String pointer;

  /**
   * @param pointer the one at fault, as it was given; empty when it is none of them alone
   */
  public SelectionRefused(Code code, String pointer, String detail) {
    super(code + ": " + detail);
    this.code = code;
    this.pointer = pointer;
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }

  /** The pointer at fault, as it was given. */
  public String pointer() {
    return pointer;
  }
}
