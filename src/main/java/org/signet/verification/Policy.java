package org.signet.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be known for a badge to be called verified. */
public enum Policy {
  /** Everything, from wherever it is to be had. */
  STRICT,
  /** What can be known without asking another host; the rest is told as not checked. */
  OFFLINE;

  /** By its name in requests, {@code strict} or {@code offline}. */
  static Optional<Policy> of(String name) {
    return Stream.of(values())
        .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
