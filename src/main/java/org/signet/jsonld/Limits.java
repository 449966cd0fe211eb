package org.signet.jsonld;

/**
 * How much one document may make.
 *
 * @param quads most quads
 * @param steps most steps of canonicalisation. A quad of a blank node takes one; blank nodes that
 *     all point at each other take a number that grows with its factorial, which this stops
 */
record Limits(int quads, int steps) {
  static final Limits CREDENTIAL = new Limits(Canonical.MAX_QUADS, Canonical.MAX_STEPS);

  /** A hundred badges of two hundred quads, their proofs, and the record itself. */
  static final Limits RECORD = new Limits(25_000, Canonical.MAX_RECORD_STEPS);

  LdRefused tooManySteps() {
    return new LdRefused(
        Violation.Code.CANON_LIMIT, "", "not canonicalised within " + steps + " steps");
  }
}
