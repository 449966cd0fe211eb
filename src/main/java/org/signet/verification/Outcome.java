package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one check found. Unknown is not valid. */
public enum Outcome {
  PASSED,
  FAILED,
  /** Could not be checked. */
  UNKNOWN,
  /** Does not apply, or an earlier check failed. */
  SKIPPED;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
