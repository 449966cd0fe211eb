package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.signet.jsonld.Iri;
import org.signet.keys.Multibase;
import org.signet.proof.Times;

/** The forms of single values (Open Badges 3.0, section B.7, "derived types"). */
final class Scalars {
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
  private static final Pattern EXTENDED = Pattern.compile("ext:[a-zA-Z0-9._-]+");
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern JWS =
      Pattern.compile("[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Scalars() {}

  static boolean isOf(String form, JsonNode value) {
    return switch (form) {
      case "number" -> value.isNumber();
      case "natural" -> value.isIntegralNumber() && value.bigIntegerValue().signum() > 0;
      case "boolean" -> value.isBoolean();
      default -> value.isTextual() && isText(form, value.textValue());
    };
  }

  private static boolean isText(String form, String text) {
    return switch (form) {
      case "text" -> !text.isEmpty();
      case "iri" -> Iri.isAbsolute(text);
      case "dateTime" -> Times.parse(text).isPresent();
      case "date" -> DATE.matcher(text).matches() && isDate(text);
      case "language" -> LANGUAGE.matcher(text).matches();
      case "index" -> INDEX.matcher(text).matches();
      case "jws" -> JWS.matcher(text).matches();
      case "country" -> COUNTRY.matcher(text).matches();
      case "multibase" -> Multibase.decode(text).isPresent();
      default -> throw new IllegalStateException("the model has no form " + form);
    };
  }

  /** A value of an enumeration; one that may be extended lists {@code ext:}. */
  static boolean isOneOf(Set<String> allowed, JsonNode value) {
    String text = value.isTextual() ? value.textValue() : "";
    return !text.equals("ext:")
        && (allowed.contains(text)
            || (allowed.contains("ext:") && EXTENDED.matcher(text).matches()));
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
