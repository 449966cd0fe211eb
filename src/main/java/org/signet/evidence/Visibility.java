package org.signet.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may open a file; its name and narrative stand in the badge whatever is chosen here. */
public enum Visibility {
  /** Whoever has its address, as it stands in the badge. */
  PUBLIC_LINK,
  /** Nobody until the learner grants it, and nobody again when the learner withdraws that. */
  LEARNER_DECIDES,
  /** The institution alone. */
  WITHHELD;

  /** By what is written in requests. */
  static final Map<String, Visibility> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(Visibility::text, Function.identity()));

  /** As written in requests, answers and rows. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Visibility> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
