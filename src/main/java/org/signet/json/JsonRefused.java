package org.signet.json;

/**
 * Text that {@link Json#parse} does not let in. The message says where and why and never repeats
 * what was sent, except the name of a duplicate key.
 */
public final class JsonRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a text was refused; the names are stable and may be shown to callers. */
  public enum Code {
    NOT_UTF8,
    BOM,
    DUPLICATE_KEY,
    TRAILING_DATA,
    DEPTH,
    STRING_TOO_LONG,
    NAME_TOO_LONG,
    NUMBER_TOO_LONG,
    TOO_LARGE,
    LONE_SURROGATE,
    NOT_JSON
  }

  private final Code code;

  JsonRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }
}
