package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signet.jsonld.Contexts;

/** Writes a class of {@link Model}, and what it consists of, as JSON Schema 2019-09. */
final class SchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String OPEN_BADGES =
      "^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.[0-9]\\.[0-9])?\\.json$";
  private static final String MULTIBASE =
      "^(z[1-9A-HJ-NP-Za-km-z]{0,2048}|u([A-Za-z0-9_-]{4})*"
          + "([A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?)$";

  private final ModelTable table;
  private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

  private SchemaWriter(ModelTable table) {
    this.table = table;
  }

  static ObjectNode write(DataModel model, String name, String id, String title) {
    SchemaWriter writer = new SchemaWriter(ModelTable.of(model));
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2019-09/schema").put("$id", id);
    schema.put("title", title);
    schema.setAll(writer.reference(name));
    schema.set("$defs", NODES.objectNode().setAll(writer.definitions));
    return schema;
  }

  private ObjectNode reference(String name) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, NODES.objectNode());
      definitions.put(name, object(table.classes().get(name)));
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode object(ModelTable.Type type) {
    ObjectNode properties = NODES.objectNode();
    List<String> required = new ArrayList<>();
    if (type.hasType()) {
      properties.set("type", types(type));
      required.add("type");
    }
    type.properties()
        .forEach(
            (name, property) -> {
              properties.set(name, values(property));
              if (property.required()) {
                required.add(name);
              }
            });
    ObjectNode schema = NODES.objectNode().put("type", "object");
    schema.set("properties", properties);
    schema.set("required", texts(required));
    return schema.put("additionalProperties", false);
  }

  /** One name or a list without repetition, with one of each set of alternatives. */
  private static ObjectNode types(ModelTable.Type type) {
    ObjectNode name = NODES.objectNode();
    ObjectNode list = NODES.objectNode().put("type", "array");
    if (type.choosesType()) {
      name.put("type", "string");
      list.set("items", name.deepCopy());
    } else {
      Set<String> all = new TreeSet<>();
      type.types().forEach(all::addAll);
      name.set("enum", texts(all));
      list.set("items", name.deepCopy());
      ArrayNode each = NODES.arrayNode();
      type.types()
          .forEach(
              alternatives ->
                  each.addObject()
                      .putObject("contains")
                      .set("enum", texts(new TreeSet<>(alternatives))));
      list.set("allOf", each);
    }
    list.put("minItems", 1).put("uniqueItems", true);
    boolean oneWillDo = type.types().size() == 1;
    return oneWillDo ? anyOf(List.of(name, list)) : list;
  }

  private ObjectNode values(ModelTable.Property property) {
    ObjectNode one = anyOf(property.forms().stream().map(this::form).toList());
    if (!property.many()) {
      return one;
    }
    ObjectNode list = NODES.objectNode().put("type", "array");
    list.set("items", one);
    list.put("minItems", 1);
    return property.compact() ? anyOf(List.of(one, list)) : list;
  }

  private ObjectNode form(String name) {
    if (table.classes().containsKey(name)) {
      return reference(name);
    }
    if (table.enums().containsKey(name)) {
      return choice(table.enums().get(name));
    }
    ObjectNode text = NODES.objectNode().put("type", "string");
    return switch (name) {
      case "context" -> context(Contexts.CREDENTIALS_V2, true);
      case "contextV1" -> context(Contexts.CREDENTIALS_V1, true);
      case "contexts" -> context(Contexts.CREDENTIALS_V2, false);
      case "number" -> NODES.objectNode().put("type", "number");
      case "natural" -> NODES.objectNode().put("type", "integer").put("minimum", 1);
      case "boolean" -> NODES.objectNode().put("type", "boolean");
      case "text" -> text.put("minLength", 1);
      case "iri" -> text.put("format", "iri");
      case "dateTime" -> text.put("format", "date-time");
      case "date" -> text.put("format", "date");
      case "language" ->
          text.put("pattern", "^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$");
      case "index" -> text.put("pattern", "^(0|[1-9][0-9]{0,18})$");
      case "jws" -> text.put("pattern", "^[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+$");
      case "country" -> text.put("pattern", "^[A-Z]{2}$");
      case "multibase" -> text.put("pattern", MULTIBASE);
      default -> throw new IllegalStateException("no schema for form " + name);
    };
  }

  /** An enumeration; one that may be extended lists {@code ext:}. */
  private static ObjectNode choice(Set<String> values) {
    Set<String> named = new java.util.LinkedHashSet<>(values);
    boolean extended = named.remove("ext:");
    ObjectNode choice = NODES.objectNode();
    choice.set("enum", texts(named));
    ObjectNode extension =
        NODES.objectNode().put("type", "string").put("pattern", "^ext:[a-zA-Z0-9._-]+$");
    return extended ? anyOf(List.of(choice, extension)) : choice;
  }

  private static ObjectNode context(String first, boolean badge) {
    ObjectNode text = NODES.objectNode().put("type", "string");
    ObjectNode list = NODES.objectNode().put("type", "array");
    ArrayNode items = list.putArray("items");
    items.addObject().put("const", first);
    if (badge) {
      items.addObject().put("type", "string").put("pattern", OPEN_BADGES);
    }
    list.set("additionalItems", text);
    return list.put("minItems", badge ? 2 : 1);
  }

  private static ObjectNode anyOf(List<ObjectNode> schemas) {
    return schemas.size() == 1
        ? schemas.get(0)
        : NODES.objectNode().set("anyOf", NODES.arrayNode().addAll(schemas));
  }

  private static JsonNode texts(Collection<String> values) {
    return NODES.arrayNode().addAll(values.stream().map(TextNode::valueOf).toList());
  }
}
