package org.signet.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.signet.json.Json;

/** Changes to JSON documents, by JSON pointer. */
final class Edit {

  private Edit() {}

  /**
   * A copy of a document with other values.
   *
   * @param changes pairs of a JSON pointer and JSON text; a null in place of the text removes, and
   *     {@code -} behind an array is the place after its last item
   */
  static ObjectNode with(ObjectNode document, String... changes) {
    ObjectNode copy = document.deepCopy();
    for (int i = 0; i < changes.length; i += 2) {
      change(copy, changes[i], changes[i + 1] == null ? null : json(changes[i + 1]));
    }
    return copy;
  }

  /** A copy of a document with a string at this pointer. */
  static ObjectNode text(ObjectNode document, String pointer, String value) {
    ObjectNode copy = document.deepCopy();
    change(copy, pointer, copy.textNode(value));
    return copy;
  }

  /** A copy of a document with a value at this pointer. */
  static ObjectNode node(ObjectNode document, String pointer, JsonNode value) {
    ObjectNode copy = document.deepCopy();
    change(copy, pointer, value);
    return copy;
  }

  /** A copy of a document in which the strings at two pointers have changed places. */
  static ObjectNode swapped(ObjectNode document, String one, String other) {
    String first = document.at(one).textValue();
    return text(text(document, one, document.at(other).textValue()), other, first);
  }

  /** Any JSON value, without the limits of the product's own door but for its strictness. */
  static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode object(String text) {
    return (ObjectNode) json(text);
  }

  private static void change(ObjectNode document, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ArrayNode array) {
      if (name.equals("-")) {
        array.add(value);
      } else {
        array.set(Integer.parseInt(name), value);
      }
    } else if (value == null) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }
}
