package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code name} and {@code description}: a string, a language value object, or a list of these (VCDM
 * 2.0, sections 4.6 and 11.1).
 */
final class VcdmText {
  private static final Set<String> MEMBERS = Set.of("@value", "@language", "@direction");
  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  private VcdmText() {}

  /** Checks both properties of an object. */
  static void check(JsonNode object, VcdmFindings found) {
    found.optional(object, "name", value -> found.each(value, one -> text(one, found)));
    found.optional(object, "description", value -> found.each(value, one -> text(one, found)));
  }

  private static void text(JsonNode value, VcdmFindings found) {
    if (value.isTextual()) {
      return;
    }
    if (!value.isObject()) {
      found.report("not a string or a language value object");
      return;
    }
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                found.optional(
                    value, name, other -> found.report("not a member of a language value object"));
              }
            });
    found.required(value, "@value", text -> check(text.isTextual(), "not a string", found));
    found.optional(
        value,
        "@language",
        tag ->
            check(
                tag.isTextual() && LANGUAGE.matcher(tag.textValue()).matches(),
                "not a language tag",
                found));
    found.optional(
        value,
        "@direction",
        direction -> check(DIRECTIONS.contains(direction.asText()), "neither ltr nor rtl", found));
  }

  private static void check(boolean good, String detail, VcdmFindings found) {
    if (!good) {
      found.report(detail);
    }
  }
}
