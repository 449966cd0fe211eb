package org.signet.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signet.json.Json;

/**
 * JSON-LD in few bytes. Mutations of JSON text are hardly ever JSON, and still more rarely a term
 * where it has a meaning; any bytes are a document in shorthand.
 */
final class Shorthand {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ANY = Words.terms("");
  private static final int DEEPEST = 12;
  private static final int MOST_VALUES = 200;

  private final byte[] data;
  private int at;
  private int values;
  private JsonNode last = NODES.objectNode();

  private Shorthand(byte[] data) {
    this.data = data;
  }

  /** The JSON text that an input stands for: itself when it starts as an object does. */
  static byte[] json(byte[] data) {
    return data.length > 0 && data[0] == '{'
        ? data
        : Json.write(new Shorthand(data).object(0)).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the JSON text of each file in a folder in its place, so that people can read it. */
  public static void main(String[] folder) throws IOException {
    try (var files = Files.list(Path.of(folder[0]))) {
      for (Path file : files.toList()) {
        Files.write(file, json(Files.readAllBytes(file)));
      }
    }
  }

  /** Its type, then members until a zero: a name, mostly of that type, and what it has. */
  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    int type = next() % (Words.TYPES.size() + 1);
    if (type > 0) {
      object.put("type", Words.TYPES.get(type - 1));
    }
    List<String> terms = Words.terms(object.path("type").asText());
    for (int b = next(); b != 0 && values < MOST_VALUES; b = next()) {
      String name = b < 0xe0 ? pick(terms, b) : pick(b < 0xf0 ? Words.OTHERS : ANY, next());
      object.set(name, name.equals("@context") ? context(depth) : value(depth, name));
    }
    last = object;
    return object;
  }

  /** A value: what it is stands in the lowest three bits, more about it in the others. */
  private JsonNode value(int depth, String name) {
    values++;
    int b = next();
    int more = b >> 3;
    return switch (name.endsWith("id") ? 4 : b & 7) {
      case 0, 1 -> depth < DEEPEST ? object(depth + 1) : NODES.textNode("urn:deep");
      case 2 -> array(depth < DEEPEST ? more % 4 : 0, depth, name);
      case 3 -> copy();
      case 4 -> NODES.textNode("urn:" + (char) ('a' + more));
      case 5 ->
          name.endsWith("type") ? NODES.textNode(pick(Words.TYPES, next())) : word(Words.STRINGS);
      case 6 -> word(Words.SCALARS);
      default -> text(more);
    };
  }

  private ArrayNode array(int size, int depth, String name) {
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i <= size; i++) {
      items.add(value(depth + 1, name));
    }
    return items;
  }

  /** The object before once more: the order of nodes that are alike is what canonicalising is. */
  private JsonNode copy() {
    values += last.findParents("type").size();
    return last.deepCopy();
  }

  /** Six bits for pinned contexts, one for a context as an object, one to do without the array. */
  private JsonNode context(int depth) {
    int b = next();
    ArrayNode contexts = NODES.arrayNode();
    for (int i = 0; i < Words.CONTEXTS.size(); i++) {
      if ((b >> i & 1) == 1) {
        contexts.add(Words.CONTEXTS.get(i));
      }
    }
    if ((b & 0x40) != 0 && depth < DEEPEST) {
      contexts.add(object(depth + 1));
    }
    return b < 0x80 || contexts.isEmpty() ? contexts : contexts.get(contexts.size() - 1);
  }

  private JsonNode word(List<String> words) {
    return Json.parse(pick(words, next()).getBytes(StandardCharsets.UTF_8));
  }

  private static String pick(List<String> words, int b) {
    return words.get(b % words.size());
  }

  private JsonNode text(int length) {
    int end = Math.min(data.length, at + length);
    String text = new String(data, at, end - at, StandardCharsets.UTF_8);
    at = end;
    return NODES.textNode(text);
  }

  private int next() {
    return at < data.length ? data[at++] & 0xff : 0;
  }
}
