package org.signet.jsonld;

import com.apicatalog.jsonld.json.JsonProvider;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** From the tree of our front door to the tree that Titanium works on. */
final class JakartaJson {
  private static final jakarta.json.spi.JsonProvider JSON = JsonProvider.instance();

  private JakartaJson() {}

  static JsonValue of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        node.properties().forEach(member -> object.add(member.getKey(), of(member.getValue())));
        yield object.build();
      }
      case ARRAY -> {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        node.forEach(item -> array.add(of(item)));
        yield array.build();
      }
      case STRING -> JSON.createValue(node.textValue());
      case NUMBER ->
          node.isIntegralNumber()
              ? JSON.createValue(node.bigIntegerValue())
              : JSON.createValue(node.decimalValue());
      case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
      default -> JsonValue.NULL;
    };
  }
}
