package org.signet.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is known of the file of a piece of evidence. */
public enum EvidenceState {
  /** The signature covers the file's digest; the file was not looked at. */
  PINNED,
  /** The issuer signed no digest, so the file may be another by now. */
  NOT_PINNED,
  /** The file is the one whose digest was signed. */
  UNCHANGED,
  /** The file is another. */
  CHANGED,
  /** The file could not be had. */
  NOT_RETRIEVED,
  /** It is kept here, and the learner has not released it; it is not looked at. */
  NOT_RELEASED,
  /** It is kept here, and the institution shows it to nobody; it is not looked at. */
  WITHHELD,
  /** There is no file: all of it stands in the badge. */
  TEXT_ONLY;

  /** Whether a link to the file leads anywhere. */
  public boolean isOpen() {
    return this != NOT_RELEASED && this != WITHHELD;
  }

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
