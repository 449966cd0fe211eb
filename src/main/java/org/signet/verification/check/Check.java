package org.signet.verification.check;

import org.signet.verification.Finding;

/** One question about a credential. A bad credential is a finding, never an exception. */
public interface Check {

  /** The name of the check in reports. */
  String name();

  /**
   * Whether the answer hangs on it: then neither FAILED nor UNKNOWN leaves a badge valid. The
   * others are told beside the answer.
   */
  default boolean decides() {
    return true;
  }

  /** Asks. What later checks need is noted in {@code examined}. */
  Finding check(Examined examined);
}
