package org.signet.skill;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an address that is named as a skill. */
public enum SkillStatus {
  /** A skill of the ESCO that is loaded here. */
  KNOWN,
  /** It was one; ESCO has withdrawn it. */
  OBSOLETE,
  /** It has the form of one, and is not loaded here. */
  UNKNOWN,
  /** No skill of ESCO has such an address. */
  NOT_A_SKILL_URI;

  /** As it stands in a report. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
