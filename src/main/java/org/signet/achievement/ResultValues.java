package org.signet.achievement;

import java.util.Optional;
import java.util.Set;

/** What the values of an Open Badges 3.0 {@code ResultType} look like. */
public final class ResultValues {

  private static final Set<String> NUMBERS =
      Set.of("GradePointAverage", "Percent", "PredictedScore", "RawScore", "ScaledScore");
  private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,6})?";

  private ResultValues() {}

  /** Whether the values of this type are numbers. */
  public static boolean areNumbers(String resultType) {
    return NUMBERS.contains(resultType);
  }

  /**
   * The value as it stands in a badge: a number without percent sign and with a point, of Percent
   * from 0 to 100; other types' as it is. Empty when it is none.
   */
  public static Optional<String> normal(String resultType, String text) {
    String value = text.strip();
    if (!areNumbers(resultType)) {
      return Optional.of(value);
    }
    String number = value.replace(',', '.');
    if (resultType.equals("Percent")) {
      number = number.replaceFirst("[\\s\u00a0\u202f]*%$", "");
    }
    boolean inRange =
        number.matches(NUMBER)
            && (!resultType.equals("Percent")
                || (Double.parseDouble(number) >= 0 && Double.parseDouble(number) <= 100));
    return Optional.of(number).filter(n -> inRange);
  }

  /** What to send. */
  public static String advice(String resultType) {
    return resultType.equals("Percent")
        ? "Send a number from 0 to 100, as \"82.5\"."
        : "Send a number, as \"82.5\".";
  }
}
