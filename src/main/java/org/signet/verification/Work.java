package org.signet.verification;

import org.signet.jsonld.Canonical;

/**
 * How much may be spent on canonicalising all that one request holds: its badges, their
 * endorsements, and the lists that they name. Counted in steps, so that a slow machine judges
 * alike.
 */
public final class Work {

  private static final int MOST_STEPS = 2 * Canonical.MAX_STEPS;

  private int steps;
  private int most = MOST_STEPS;

  /** A record takes as much again as the badges in it. */
  void allowRecord() {
    most = MOST_STEPS + Canonical.MAX_RECORD_STEPS;
  }

  /**
   * @throws org.signet.jsonld.LdRefused CANON_LIMIT when it is spent
   */
  public void check() {
    if (steps > most) {
      throw Canonical.tooMany();
    }
  }

  /** Counts what a document took. */
  public void took(int more) {
    steps += more;
  }
}
