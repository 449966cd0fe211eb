package org.signet.credential;

/**
 * One way in which a document is not of its shape.
 *
 * @param code the stable machine-readable reason
 * @param pointer JSON pointer (RFC 6901) to the member at fault; the object itself when a member is
 *     missing
 * @param detail for people; names members, never values
 */
public record Finding(Code code, String pointer, String detail) {
  /** The reasons. */
  public enum Code {
    /** Not of the model: a property too many, one missing, a wrong type or form. */
    SCHEMA,
    /** A related resource whose digest is not that of the resource. */
    DIGEST_MISMATCH
  }
}
