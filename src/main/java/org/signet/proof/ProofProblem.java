package org.signet.proof;

/**
 * Why one proof is not good.
 *
 * @param code the stable machine-readable reason
 * @param pointer JSON pointer to the proof, or to its member at fault, in the secured document
 * @param detail for people; names members, never values
 */
public record ProofProblem(Code code, String pointer, String detail) implements ParsedProof {
  /** The reasons. */
  public enum Code {
    /** There is no proof at all. */
    NO_PROOF,
    /** A member is missing, of a wrong type, or not readable. */
    PROOF_MALFORMED,
    /** Another proof type or cryptosuite than those that are verified here. */
    UNSUPPORTED_SUITE,
    /** Created in the future, or expired. */
    PROOF_TIME,
    /** Made for another purpose than the one that is asked for. */
    PURPOSE_NOT_AUTHORIZED,
    /** The proof's own members are not all covered, or the document's are not. */
    UNSIGNED_TERM,
    /** The key is of a wrong kind for the suite. */
    KEY_REJECTED,
    /** Made for another domain than the one that is asked for. */
    DOMAIN_MISMATCH,
    /** Not the answer to the challenge that is asked for. */
    CHALLENGE_MISMATCH,
    /** A proof that this one builds on is not good. */
    PREVIOUS_PROOF_INVALID,
    /** No key is known for the verification method. */
    KEY_UNKNOWN,
    /** The signature is not that of this key over this document. */
    SIGNATURE_INVALID
  }
}
