package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value object: a value with its language, base direction or datatype. The direction becomes part
 * of a datatype ({@code rdfDirection} {@code i18n-datatype}, JSON-LD 1.1 API, section 8.2.2): the
 * specifications of the cryptosuites do not say what is to become of it, by default it would leave
 * no trace in the quads, and this is what the libraries of Digital Bazaar sign
 * (w3c/vc-data-integrity issue 366).
 *
 * @param value a string, number or boolean
 * @param datatype absolute IRI, or null
 * @param suffix what follows the text in N-Quads
 */
record ValueObject(JsonNode value, String datatype, String suffix) {
  private static final String I18N = "https://www.w3.org/ns/i18n#";
  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  /** Reads one; null when {@code safe} was told what is wrong with it. */
  static ValueObject read(JsonNode object, Context context, SafeMode safe) {
    JsonNode value = object.get("@value");
    String language = null;
    String direction = null;
    String datatype = null;
    boolean good = true;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String text = member.getValue().textValue();
      safe.at.push(member.getKey());
      switch (member.getKey()) {
        case "@value" -> good &= isScalar(value, safe);
        case "@language" -> {
          language = text;
          if (text == null || !value.isTextual() || !isLanguage(text)) {
            safe.form("not the language of a string");
            good = false;
          }
        }
        case "@direction" -> {
          direction = text;
          if (text == null || !value.isTextual() || !DIRECTIONS.contains(text)) {
            safe.form("not the direction of a string");
            good = false;
          }
        }
        case "@type" -> {
          datatype = text == null ? null : context.expand(text, true);
          good &= safe.iri(datatype);
        }
        default -> {
          // @index leaves no trace in the quads, anything else is no value object
          safe.form("not a member of a value");
          good = false;
        }
      }
      safe.at.pop();
    }
    if ((language != null || direction != null) && datatype != null) {
      safe.form("a value with a language or direction and a datatype");
      good = false;
    }
    if (!good) {
      return null;
    }
    if (direction != null) {
      String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
      return new ValueObject(value, null, Term.datatypeSuffix(I18N + tag + "_" + direction));
    }
    boolean isBare = datatype == null && value.isBoolean();
    String type = isBare ? Numbers.BOOLEAN : datatype;
    return new ValueObject(
        value, datatype, type == null ? Term.suffix(language) : Term.datatypeSuffix(type));
  }

  /** What is no tag must not be written behind a text: it could end the quad and start another. */
  static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }

  private static boolean isScalar(JsonNode value, SafeMode safe) {
    if (value.isNull()) {
      safe.dropped("null");
    } else if (value.isContainerNode()) {
      safe.form("a value that is no scalar");
    } else {
      return true;
    }
    return false;
  }
}
