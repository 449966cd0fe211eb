package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.signet.jsonld.Contexts;
import org.signet.jsonld.Iri;
import org.signet.keys.Multibase;
import org.signet.proof.Times;

/** The forms of single values (Open Badges 3.0, section B.7, "derived types"). */
final class Scalars {
  private static final String EXTENSION = "ext:";
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern JWS =
      Pattern.compile("[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Set<String> BADGES = Set.of("AchievementCredential", "OpenBadgeCredential");

  private static final Pattern OPEN_BADGES =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.[0-9]\\.[0-9])?\\.json");

  private Scalars() {}

  /** The test of a form by its name in the table. */
  static Predicate<JsonNode> of(String form) {
    return switch (form) {
      case "context" -> value -> isBadgeContext(value, Contexts.CREDENTIALS_V2);
      case "contextV1" -> value -> isBadgeContext(value, Contexts.CREDENTIALS_V1);
      case "recordContext" -> Scalars::isRecordContext;
      case "badge" -> Scalars::isSignedBadge;
      case "contexts" -> value -> isContext(value, Contexts.CREDENTIALS_V2);
      case "number" -> JsonNode::isNumber;
      case "natural" -> Scalars::isNatural;
      case "boolean" -> JsonNode::isBoolean;
      case "text" -> text(text -> !text.isEmpty());
      case "iri" -> text(Iri::isAbsolute);
      case "dateTime" -> text(text -> Times.parse(text).isPresent());
      case "date" -> text(Scalars::isDate);
      case "language" -> text(LANGUAGE.asMatchPredicate());
      case "index" -> text(INDEX.asMatchPredicate());
      case "jws" -> text(JWS.asMatchPredicate());
      case "country" -> text(COUNTRY.asMatchPredicate());
      case "multibase" -> text(Multibase::isMultibase);
      default -> throw new IllegalStateException("the model has no form " + form);
    };
  }

  /** The test of an enumeration; one that may be extended lists {@code ext:}. */
  static Predicate<JsonNode> oneOf(Set<String> values) {
    boolean extended = values.contains(EXTENSION);
    return text(
        text -> text.startsWith(EXTENSION) ? extended && isExtension(text) : values.contains(text));
  }

  private static Predicate<JsonNode> text(Predicate<String> test) {
    return value -> value.isTextual() && test.test(value.textValue());
  }

  /** True for {@code ext:} and at least one of {@code a-zA-Z0-9._-}. */
  private static boolean isExtension(String text) {
    for (int i = EXTENSION.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z')
          && (c < 'A' || c > 'Z')
          && (c < '0' || c > '9')
          && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() > EXTENSION.length();
  }

  /** 2.0 is a spelling of 2, for JSON Schema as for JSON-LD. */
  private static boolean isNatural(JsonNode value) {
    return value.isIntegralNumber()
        ? value.bigIntegerValue().signum() > 0
        : value.isNumber() && value.doubleValue() > 0 && value.doubleValue() % 1 == 0;
  }

  private static boolean isBadgeContext(JsonNode value, String first) {
    return isContext(value, first)
        && value.size() > 1
        && OPEN_BADGES.matcher(value.get(1).textValue()).matches();
  }

  private static boolean isRecordContext(JsonNode value) {
    return isContext(value, Contexts.CREDENTIALS_V2)
        && Contexts.CLR.equals(value.path(1).textValue())
        && OPEN_BADGES.matcher(value.path(2).asText()).matches();
  }

  /** Which is held against its own class where it is verified by itself. */
  private static boolean isSignedBadge(JsonNode value) {
    boolean badge = false;
    for (JsonNode type : value.path("type")) {
      badge |= BADGES.contains(type.asText());
    }
    return badge && !value.path("proof").isEmpty();
  }

  /** A list of texts, the first of which is this. Which contexts are known is not asked here. */
  private static boolean isContext(JsonNode value, String first) {
    if (!value.isArray() || !first.equals(value.path(0).textValue())) {
      return false;
    }
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        return false;
      }
    }
    return true;
  }

  static boolean isDate(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
