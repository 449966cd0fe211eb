package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A value object: a value with its language or datatype.
 *
 * @param value a string, number or boolean
 * @param datatype absolute IRI, or null
 * @param suffix what follows the text in N-Quads
 */
record ValueObject(JsonNode value, String datatype, String suffix) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  /** Reads one; null when {@code safe} was told what is wrong with it. */
  static ValueObject read(JsonNode object, Context context, SafeMode safe) {
    JsonNode value = object.get("@value");
    String language = null;
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
        case "@type" -> {
          datatype = text == null ? null : context.expand(text, true);
          good &= safe.iri(datatype);
        }
        default -> {
          // @direction and @index leave no trace in the quads, anything else is no value object
          safe.form("not a member of a value");
          good = false;
        }
      }
      safe.at.pop();
    }
    if (language != null && datatype != null) {
      safe.form("a value with a language and a datatype");
      good = false;
    }
    if (!good) {
      return null;
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
