package org.signet.jsonld;

/**
 * One reason why a JSON-LD document cannot be covered by a signature.
 *
 * @param code the stable machine-readable reason
 * @param pointer JSON pointer (RFC 6901) to the member at fault in the document as it was given
 * @param detail for people; names members, never values
 */
public record Violation(Code code, String pointer, String detail) {
  /** The rules of safe mode. */
  public enum Code {
    /** A property or type that no context defines, or a leaf that does not reach the quads. */
    UNSIGNED_TERM,
    /** An identifier without a scheme. */
    NON_ABSOLUTE_IRI,
    /** An identifier that RFC 3987 does not allow, or a blank node label. */
    INVALID_IRI,
    /** A context that is not pinned, or not allowed in this kind of document. */
    CONTEXT_NOT_ALLOWED,
    /** Allowed contexts, but not the required ones in the required order. */
    CONTEXT_ORDER,
    /** A context below the root where none may stand. */
    NESTED_CONTEXT,
    /** Keywords, value objects, JSON literals, maps, lists of lists. */
    JSONLD_FORM_NOT_ALLOWED,
    /** Two node objects of one id: their values could be swapped without changing a quad. */
    DUPLICATE_NODE,
    /** A null or an empty array: neither leaves a trace in the quads. */
    DROPPED_VALUE,
    /** A number that does not survive as an IEEE double, or that processors write differently. */
    NUMBER,
    /** More quads or leaves than are read. */
    LIMIT,
    /** Canonicalisation would take too many steps. */
    CANON_LIMIT,
    /** The JSON-LD processor refuses the document for another reason. */
    JSONLD_INVALID
  }
}
