package org.signet.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as credentials write them: xsd:dateTimeStamp (VCDM 2.0, section 4.9). */
public final class Times {
  private static final Pattern STAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private Times() {}

  /**
   * Reads a dateTimeStamp, with {@code Z} or an offset, to the nanosecond; empty when it is none.
   */
  public static Optional<Instant> parse(String text) {
    if (text == null || !STAMP.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Writes whole seconds in UTC: {@code 2026-06-03T09:00:00Z}. */
  public static String write(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
  }
}
