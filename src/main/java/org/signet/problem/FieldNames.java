package org.signet.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was probably meant by a field that nobody knows. */
final class FieldNames {

  private FieldNames() {}

  /** The field that is spelled nearly so: capitals, hyphens and a plural do not count. */
  static Optional<String> meant(String name, Stream<String> known) {
    return known.filter(other -> folded(other).equals(folded(name))).findFirst();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]|s$", "");
  }
}
