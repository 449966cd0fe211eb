package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.signet.json.Json;

/** The normal forms of {@link EqualSpelling}, made without any JSON-LD. */
final class NormalForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> ORDERED = Set.of("allowedValue", "@context");

  private static final Map<String, String> TERMS =
      Map.of(
          "https://w3id.org/security#assertionMethod", "assertionMethod",
          "https://w3id.org/security#authenticationMethod", "authentication",
          "https://www.w3.org/2018/credentials#JsonSchema", "JsonSchema",
          "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria", "Criteria",
          "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile", "Profile");

  private static final Set<String> TERM_PLACES = Set.of("type", "type/", "proofPurpose");

  /** Properties of which one item may stand without its list. */
  private static final Set<String> COMPACT =
      ModelTable.CLASSES.values().stream()
          .flatMap(type -> type.properties().entrySet().stream())
          .filter(property -> property.getValue().compact())
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());

  private NormalForm() {}

  /** The text with the members of all objects in one order. */
  static String text(JsonNode node) {
    if (node.isObject()) {
      Map<String, String> members = new TreeMap<>();
      node.properties().forEach(m -> members.put(m.getKey(), text(m.getValue())));
      return members.toString();
    }
    return node.isArray() ? texts(node).toString() : Json.write(node);
  }

  private static Collection<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(NormalForm::text).toList();
  }

  static JsonNode sorted(JsonNode document) {
    return each(document, "", (name, node) -> ordered(name, node, item -> false));
  }

  static JsonNode sets(JsonNode document) {
    return each(
        document,
        "",
        // every proof is a graph of its own
        (name, node) -> ordered(name, node, item -> !name.equals("proof") && hasNoBlankNode(item)));
  }

  /** Nothing twice in one list. */
  static JsonNode withoutRepetition(JsonNode document) {
    return each(document, "", (name, node) -> ordered(name, node, item -> true));
  }

  private static JsonNode ordered(String name, JsonNode node, Predicate<JsonNode> once) {
    if (!node.isArray() || ORDERED.contains(name)) {
      return node;
    }
    Map<String, JsonNode> byText = new TreeMap<>();
    int copy = 0;
    for (JsonNode item : node) {
      String same = once.test(item) ? "" : String.valueOf(copy++);
      byText.put(text(item) + same, item);
    }
    ArrayNode array = NODES.arrayNode();
    byText.values().forEach(array::add);
    return array;
  }

  private static boolean hasNoBlankNode(JsonNode node) {
    if (node.isObject() && (!node.has("id") || node.has("proof") || node.has("allowedValue"))) {
      return false;
    }
    for (JsonNode child : node) {
      if (!hasNoBlankNode(child)) {
        return false;
      }
    }
    return true;
  }

  static JsonNode numbers(JsonNode document) {
    return each(document, "", (name, node) -> node.isNumber() ? number(node) : node);
  }

  /** Whole numbers below 1E21 as they are; the others are doubles: 16 digits are signed. */
  private static JsonNode number(JsonNode node) {
    BigDecimal exact = new BigDecimal(node.doubleValue());
    if (exact.stripTrailingZeros().scale() <= 0 && exact.abs().doubleValue() < 1e21) {
      return TextNode.valueOf(exact.toBigInteger().toString());
    }
    BigDecimal rounded = exact.round(new MathContext(16, RoundingMode.HALF_UP));
    return TextNode.valueOf(rounded.stripTrailingZeros() + " as double");
  }

  static JsonNode credentialType(JsonNode document) {
    return each(
        document,
        "",
        (name, node) -> {
          if (!name.equals("type") || !node.isArray()) {
            return node;
          }
          Set<String> types = new LinkedHashSet<>();
          node.forEach(type -> types.add(type.asText()));
          if (types.remove("AchievementCredential")) {
            types.add("OpenBadgeCredential");
          }
          ArrayNode array = NODES.arrayNode();
          new TreeSet<>(types).forEach(array::add);
          return array;
        });
  }

  static JsonNode typeLists(JsonNode document) {
    return each(document, "", (name, node) -> name.equals("type") ? list(node) : node);
  }

  static JsonNode compactLists(JsonNode document) {
    return each(document, "", (name, node) -> COMPACT.contains(name) ? list(node) : node);
  }

  private static JsonNode list(JsonNode node) {
    return node.isArray() ? node : NODES.arrayNode().add(node);
  }

  static JsonNode terms(JsonNode document) {
    return each(
        document,
        "",
        (name, node) ->
            node.isTextual() && TERM_PLACES.contains(name)
                ? TextNode.valueOf(TERMS.getOrDefault(node.asText(), node.asText()))
                : node);
  }

  static JsonNode withoutContexts(JsonNode document) {
    return each(
        document,
        "",
        (name, node) -> {
          if (node instanceof ObjectNode object) {
            object.remove("@context");
          }
          return node;
        });
  }

  static JsonNode commentsBySubject(JsonNode document) {
    Map<String, Set<String>> comments = new TreeMap<>();
    JsonNode rest =
        each(
            document,
            "",
            (name, node) -> {
              JsonNode comment = node.path("endorsementComment");
              if (comment.isTextual()) {
                String subject = node.path("id").asText();
                comments.computeIfAbsent(subject, id -> new TreeSet<>()).add(comment.textValue());
                ((ObjectNode) node).remove("endorsementComment");
              }
              return node;
            });
    ((ObjectNode) rest).put("comments", comments.toString());
    return rest;
  }

  /**
   * A copy with every node changed, the inner ones first; items have the name of their list and a
   * slash.
   */
  private static JsonNode each(
      JsonNode node, String name, BiFunction<String, JsonNode, JsonNode> change) {
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      node.properties().forEach(m -> copy.set(m.getKey(), each(m.getValue(), m.getKey(), change)));
      return change.apply(name, copy);
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(item -> copy.add(each(item, name + "/", change)));
      return change.apply(name, copy);
    }
    return change.apply(name, node);
  }
}
