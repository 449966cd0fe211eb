package org.signet.jsonld;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A JSON-LD document in the canonical form of its RDF dataset (RDF Dataset Canonicalization,
 * RDFC-1.0), made under safe mode: whoever holds one of these knows that every leaf of the document
 * is in it.
 */
public final class Canonical {
  /** Most quads of one document that is no record of others. */
  public static final int MAX_QUADS = 2_000;

  /**
   * Most steps of canonicalisation. A quad of a blank node takes one; blank nodes that all point at
   * each other take a number that grows with its factorial, which this stops at six.
   */
  public static final int MAX_STEPS = 50_000;

  /** The same for a Comprehensive Learner Record with all that is in it. */
  public static final int MAX_RECORD_STEPS = 250_000;

  private final Quads quads;
  private final Rdfc.Result result;

  private Canonical(Quads quads, Hash hash) {
    this.quads = quads;
    this.result = Rdfc.canonicalize(quads, hash, UnaryOperator.identity());
  }

  /** {@link #of(ObjectNode, ContextProfile, Hash)} with SHA-256. */
  public static Canonical of(ObjectNode document, ContextProfile profile) {
    return of(document, profile, Hash.SHA_256);
  }

  /**
   * Canonicalises a document, given compact and without its proof.
   *
   * @param hash labels the blank nodes and makes the hash of the whole
   * @throws LdRefused when safe mode finds anything that a signature would not cover, or a limit is
   *     reached
   */
  public static Canonical of(ObjectNode document, ContextProfile profile, Hash hash) {
    return new Canonical(ToQuads.of(document, profile, at -> 0), hash);
  }

  /** All violations of safe mode; empty when {@link #of} would answer. */
  public static List<Violation> violations(ObjectNode document, ContextProfile profile) {
    try {
      of(document, profile);
      return List.of();
    } catch (LdRefused refused) {
      return refused.violations();
    }
  }

  /**
   * Throws when objects without an id are so alike, inside and out, that verifiers with the default
   * limit of rdf-canonize give up: such a document must not be signed.
   *
   * @throws LdRefused NODES_TOO_ALIKE
   */
  public void requireVerifiableElsewhere() {
    requireVerifiableElsewhere(result);
  }

  static void requireVerifiableElsewhere(Rdfc.Result result) {
    if (result.tooAlike()) {
      throw new LdRefused(
          Violation.Code.NODES_TOO_ALIKE,
          "",
          "repeats objects without an id within repeated objects: leave the copies out, or give"
              + " them an id");
    }
  }

  /** CANON_LIMIT, for who canonicalises several documents and has done enough. */
  public static LdRefused tooMany() {
    return Limits.CREDENTIAL.tooManySteps();
  }

  /** How many steps it took, of {@link #MAX_STEPS}. */
  public int steps() {
    return result.steps();
  }

  /** Canonical N-Quads, UTF-8, one quad a line, each line ended by LF; a new array. */
  public byte[] nquads() {
    return quads.lines();
  }

  /** The hash of {@link #nquads}. */
  public byte[] hash() {
    return result.hash().clone();
  }
}
