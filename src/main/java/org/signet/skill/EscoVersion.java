package org.signet.skill;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version of ESCO.
 *
 * @param text three numbers, as {@code 1.2.0}, however it was spelt: {@code 1.2} and {@code 01.2.0}
 *     are the same version
 */
record EscoVersion(String text) implements Comparable<EscoVersion> {

  private static final String NUMBERS = "[0-9]{1,4}(?:\\.[0-9]{1,4}){1,2}";
  private static final Pattern WHOLE = Pattern.compile("[vV]?(" + NUMBERS + ")");
  private static final Pattern IN_A_NAME =
      Pattern.compile("(?<![0-9.])[vV](" + NUMBERS + ")(?!\\.?[0-9])");

  EscoVersion {
    text = Arrays.stream(numbers(text)).mapToObj(String::valueOf).collect(Collectors.joining("."));
  }

  /** Reads {@code 1.2.0}, {@code v1.2.0} or {@code 1.2}. */
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
    return Arrays.compare(numbers(text), numbers(other.text));
  }

  private static int[] numbers(String text) {
    return Arrays.copyOf(Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray(), 3);
  }
}
