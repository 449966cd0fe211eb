package org.signet.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.json.JsonProvider;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;

/**
 * Expands a document with Titanium, writes its numbers as {@link Numbers} says, and counts,
 * independently of the walk of {@link SafeMode}, the leaves that arrived.
 */
final class Expansion {
  private static final jakarta.json.spi.JsonProvider JSON = JsonProvider.instance();

  private int leaves;

  private Expansion() {}

  /** The expanded document with its numbers as literals, and how many leaves it has. */
  record Expanded(JsonArray document, int leaves) {}

  static Expanded expand(JsonNode document) {
    try {
      JsonArray expanded =
          ExpansionProcessor.expand(
              JsonDocument.of((JsonStructure) JakartaJson.of(document)),
              PinnedLoader.options(),
              false);
      Expansion copy = new Expansion();
      JsonArray rewritten = copy.array(expanded);
      return new Expanded(rewritten, copy.leaves);
    } catch (JsonLdError e) {
      Violation.Code code =
          e.getCode() == JsonLdErrorCode.UNDEFINED_TERM
              ? Violation.Code.UNSIGNED_TERM
              : Violation.Code.JSONLD_INVALID;
      throw new LdRefused(code, "", PinnedLoader.reason(e));
    }
  }

  private JsonValue value(JsonValue value) {
    return switch (value.getValueType()) {
      case ARRAY -> array(value.asJsonArray());
      case OBJECT -> object(value.asJsonObject());
      default -> value;
    };
  }

  private JsonArray array(JsonArray array) {
    JsonArrayBuilder copy = JSON.createArrayBuilder();
    array.forEach(item -> copy.add(value(item)));
    return copy.build();
  }

  private JsonObject object(JsonObject object) {
    if (object.containsKey("@value")) {
      leaves++;
      return object.get("@value") instanceof JsonNumber number ? literal(object, number) : object;
    }
    JsonObjectBuilder copy = JSON.createObjectBuilder();
    object.forEach(
        (key, value) -> {
          switch (key) {
            case "@id" -> {
              leaves++;
              absolute(((JsonString) value).getString());
            }
            case "@type" -> {
              leaves += value.asJsonArray().size();
              value.asJsonArray().forEach(type -> absolute(((JsonString) type).getString()));
            }
            default -> {
              if (!key.startsWith("@")) {
                absolute(key);
              }
            }
          }
          copy.add(key, value(value));
        });
    return copy.build();
  }

  private static JsonObject literal(JsonObject value, JsonNumber number) {
    Numbers.Literal literal = Numbers.literal(number.doubleValue(), value.getString("@type", null));
    return JSON.createObjectBuilder()
        .add("@value", literal.lexical())
        .add("@type", literal.datatype())
        .build();
  }

  /** What is left relative here would be dropped on the way to quads. */
  private static void absolute(String iri) {
    if (!Iri.isAbsolute(iri) || iri.startsWith("_:")) {
      throw new LdRefused(
          Violation.Code.UNSIGNED_TERM, "", "an identifier that does not reach the quads");
    }
  }
}
