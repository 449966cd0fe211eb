package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Points in time as tokens write them: seconds since 1970 (RFC 7519, section 2). */
final class NumericDate {
  private NumericDate() {}

  /** A number of seconds, its fraction cut off; empty for everything else. */
  static Optional<Instant> read(JsonNode seconds) {
    try {
      return seconds.isNumber() && seconds.canConvertToLong()
          ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A whole number of seconds, however it is spelled: what {@code nbf} and {@code exp} of a
   * credential are.
   */
  static Optional<Instant> whole(JsonNode seconds) {
    return seconds.isNumber() && seconds.decimalValue().stripTrailingZeros().scale() <= 0
        ? read(seconds)
        : Optional.empty();
  }
}
