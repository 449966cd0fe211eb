package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The answer in one word; {@link VerificationReport#answer} says it in a sentence. */
public enum Verdict {
  VALID,
  REVOKED,
  SUSPENDED,
  EXPIRED,
  NOT_YET_VALID,
  /** Genuine and in force, and issued to somebody else than expected. */
  OTHER_RECIPIENT,
  NOT_GENUINE,
  /** Something that the answer hangs on could not be checked. */
  UNKNOWN;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
