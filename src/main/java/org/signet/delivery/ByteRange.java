package org.signet.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, 14.1.2), as players of films ask for; of several, or of what is not
 * understood, all is sent instead.
 *
 * @param from the first byte
 * @param to the last byte, inclusive
 */
record ByteRange(long from, long to) {

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Asked for beyond the end. */
  static final class NotThere extends Exception {
    private static final long serialVersionUID = 1L;

    NotThere() {
      super("no such range", null, false, false);
    }
  }

  /**
   * What a header asks for.
   *
   * @param header {@code Range}, or null
   * @param size of the whole in bytes
   * @throws NotThere when none of it is there: status 416
   */
  static Optional<ByteRange> of(String header, long size) throws NotThere {
    Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return Optional.empty();
    }
    long last = size - 1;
    if (range.group(1).isEmpty()) {
      long length = Math.min(size, Long.parseLong(range.group(2)));
      if (length == 0) {
        throw new NotThere();
      }
      return Optional.of(new ByteRange(size - length, last));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(range.group(2)));
    if (from > last) {
      throw new NotThere();
    }
    return to < from ? Optional.empty() : Optional.of(new ByteRange(from, to));
  }

  long length() {
    return to - from + 1;
  }
}
