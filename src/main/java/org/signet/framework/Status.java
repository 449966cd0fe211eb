package org.signet.framework;

import java.util.Locale;

/** How an element of the framework stands. */
public enum Status {
  MET,
  /** Absent, and asked for only where it is possible. */
  RECOMMENDED_NOT_MET,
  /** Absent, and mandatory. */
  MISSING;

  /** As it stands in a report: {@code met}, {@code recommended_not_met} or {@code missing}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
