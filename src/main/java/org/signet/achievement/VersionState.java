package org.signet.achievement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a version is in its life. */
public enum VersionState {
  /** Being written; nobody outside sees it. */
  DRAFT,
  /** Put up for approval; it does not change meanwhile. */
  IN_REVIEW,
  /** Badges are issued of it; it never changes again. */
  APPROVED,
  /** No more badges are issued; it stays readable for those that were. */
  RETIRED;

  /** As it stands in answers and rows. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether anyone may read it. */
  public boolean isPublic() {
    return this == APPROVED || this == RETIRED;
  }

  static Optional<VersionState> find(String text) {
    return Arrays.stream(values()).filter(state -> state.text().equals(text)).findFirst();
  }

  static VersionState of(String text) {
    return find(text).orElseThrow();
  }
}
