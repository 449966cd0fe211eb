package org.signet.fetch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.message.MessageSupport;

/** What the headers of an answer say; RFC 9110 and RFC 9111. */
final class ResponseHead {

  /** RFC 9110, section 8.3.1. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");

  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final String SECONDS = "[0-9]{1,9}";

  private ResponseHead() {}

  /**
   * The media type without its parameters.
   *
   * @throws Failed when it is not one of those wanted, or the answer has a content coding
   */
  static String mediaType(MessageHeaders head, Wanted wanted) {
    for (Header coding : head.getHeaders("Content-Encoding")) {
      if (!"identity".equalsIgnoreCase(coding.getValue())) {
        throw new Failed(Outcome.ENCODING);
      }
    }
    Header[] types = head.getHeaders("Content-Type");
    if (types.length == 0 && wanted == Wanted.EVIDENCE) {
      return UNKNOWN_TYPE;
    }
    if (types.length != 1) {
      throw new Failed(Outcome.TYPE);
    }
    String type = types[0].getValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPE.matcher(type).matches() || !wanted.accepts(type)) {
      throw new Failed(Outcome.TYPE);
    }
    return type;
  }

  /** {@code max-age} less {@code Age}; empty when it may not be kept or nothing is said. */
  static Optional<Duration> fresh(MessageHeaders head) {
    Optional<Long> maxAge = Optional.empty();
    Iterator<HeaderElement> directives = MessageSupport.iterate(head, "Cache-Control");
    while (directives.hasNext()) {
      HeaderElement directive = directives.next();
      String name = directive.getName().toLowerCase(Locale.ROOT);
      if (name.equals("no-store") || name.equals("no-cache")) {
        return Optional.empty();
      }
      if (name.equals("max-age")
          && directive.getValue() != null
          && directive.getValue().matches(SECONDS)) {
        maxAge = Optional.of(Long.valueOf(directive.getValue()));
      }
    }
    long age =
        Arrays.stream(head.getHeaders("Age"))
            .map(Header::getValue)
            .filter(value -> value.matches(SECONDS))
            .mapToLong(Long::parseLong)
            .max()
            .orElse(0);
    return maxAge.map(seconds -> Duration.ofSeconds(Math.max(0, seconds - age)));
  }
}
