package org.signet.fetch;

/** Ends a fetch within this room. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  Failed(Outcome outcome) {
    super(outcome.tag(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
