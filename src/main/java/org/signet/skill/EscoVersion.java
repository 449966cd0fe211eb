package org.signet.skill;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of ESCO.
 *
 * @param text two to four numbers, as {@code 1.2.0}
 */
record EscoVersion(String text) implements Comparable<EscoVersion> {

  private static final String NUMBERS = "[0-9]{1,4}(?:\\.[0-9]{1,4}){1,3}";
  private static final Pattern WHOLE = Pattern.compile("[vV]?(" + NUMBERS + ")");
  private static final Pattern IN_A_NAME =
      Pattern.compile("(?<![0-9.])[vV](" + NUMBERS + ")(?![0-9])");

  /** Reads {@code 1.2.0} or {@code v1.2.0}. */
  static Optional<EscoVersion> of(String text) {
    Matcher matcher = WHOLE.matcher(text.strip());
    return matcher.matches() ? Optional.of(new EscoVersion(matcher.group(1))) : Optional.empty();
  }

  /** Reads it out of {@code ESCO dataset - v1.2.0 - classification - en - csv.zip}. */
  static Optional<EscoVersion> inFileName(String name) {
    Matcher matcher = IN_A_NAME.matcher(name);
    return matcher.find() ? Optional.of(new EscoVersion(matcher.group(1))) : Optional.empty();
  }

  /** As it stands in {@code targetFramework}. */
  String framework() {
    return "ESCO v" + text;
  }

  @Override
  public int compareTo(EscoVersion other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  private int[] numbers() {
    return Arrays.copyOf(Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray(), 4);
  }
}
