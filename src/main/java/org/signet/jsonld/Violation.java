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
    /** A property that no context defines. */
    UNSIGNED_TERM,
    /** A type that no context defines. */
    UNDEFINED_TYPE("UNSIGNED_TERM"),
    /** An identifier without a scheme. */
    NON_ABSOLUTE_IRI,
    /** An identifier that RFC 3987 does not allow. */
    INVALID_IRI,
    /** A blank node label where an identifier belongs. */
    BLANK_NODE_ID("INVALID_IRI"),
    /** A context that is not pinned, or not allowed in this kind of document. */
    CONTEXT_NOT_ALLOWED,
    /** Allowed contexts, but not the required ones in the required order. */
    CONTEXT_ORDER,
    /** A context below the root where none may stand. */
    NESTED_CONTEXT,
    /** A context that gives a protected term another meaning. */
    PROTECTED_TERM,
    /** Keywords, value objects, JSON literals, maps, lists of lists. */
    JSONLD_FORM_NOT_ALLOWED,
    /** Two node objects of one id: their values could be swapped without changing a quad. */
    DUPLICATE_NODE,
    /** A value that leaves no trace in the quads: null, an empty array, a node without a quad. */
    DROPPED_VALUE,
    /** A number that does not survive as an IEEE double, or that processors write differently. */
    NUMBER,
    /** More quads or leaves than are read. */
    LIMIT,
    /** Canonicalisation would take too many steps. */
    CANON_LIMIT,
    /** Other verifiers would give up canonicalising it; not said when verifying. */
    NODES_TOO_ALIKE,
    /** Text that other verifiers of single statements take for a label; not said when verifying. */
    LABEL_IN_TEXT,
    /** The JSON-LD processor refuses a context for another reason. */
    JSONLD_INVALID;

    private final String verdict;

    Code() {
      this.verdict = name();
    }

    Code(String verdict) {
      this.verdict = verdict;
    }

    /** The code under which a verification report tells it: what matters to who reads reports. */
    public String verdict() {
      return verdict;
    }
  }
}
