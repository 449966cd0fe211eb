package org.signet.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as credentials write them: xsd:dateTimeStamp (VCDM 2.0, section 4.9). */
public final class Times {
  private static final Pattern STAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private static final String WHOLE_SECONDS = "0000-00-00T00:00:00Z";

  private Times() {}

  /**
   * Reads a dateTimeStamp, with {@code Z} or an offset, to the nanosecond; empty when it is none.
   */
  public static Optional<Instant> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (isWholeSeconds(text)) {
        return Optional.of(wholeSeconds(text));
      }
      return STAMP.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * True when the text has the form that {@link #write} writes; says nothing of whether there is
   * such a day.
   */
  public static boolean isWholeSeconds(String text) {
    if (text.length() != WHOLE_SECONDS.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char form = WHOLE_SECONDS.charAt(i);
      char c = text.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return true;
  }

  /** The formatter of the platform takes twenty times as long for this, the form of most times. */
  private static Instant wholeSeconds(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** Writes whole seconds in UTC: {@code 2026-06-03T09:00:00Z}. */
  public static String write(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
  }
}
