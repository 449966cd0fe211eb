package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands: a member of an object, or an item of an array.
 *
 * @param name of the member; for an item, that of the member which holds the array
 * @param index of the item; -1 for a member
 */
record Place(ContainerNode<?> parent, String name, int index) {
  /** All places below a document, in its order; what is inside {@code @context} is not. */
  static List<Place> of(ObjectNode document) {
    List<Place> places = new ArrayList<>();
    collect(document, "", places);
    return places;
  }

  private static void collect(JsonNode node, String name, List<Place> places) {
    if (node instanceof ObjectNode object) {
      for (String member : (Iterable<String>) object::fieldNames) {
        if (!member.equals("@context")) {
          places.add(new Place(object, member, -1));
          collect(object.get(member), member, places);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, name, i));
        collect(array.get(i), name, places);
      }
    }
  }

  /** Whether this node is that one, or stands somewhere in it. */
  static boolean isWithin(JsonNode node, JsonNode that) {
    if (node == that) {
      return true;
    }
    for (JsonNode child : that) {
      if (isWithin(node, child)) {
        return true;
      }
    }
    return false;
  }

  boolean isMember() {
    return index < 0;
  }

  JsonNode value() {
    return isMember() ? parent.get(name) : parent.get(index);
  }

  void set(JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      array.set(index, value);
    }
  }

  void remove() {
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else if (parent instanceof ArrayNode array) {
      array.remove(index);
    }
  }
}
