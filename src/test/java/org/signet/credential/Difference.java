package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where two documents differ, for the reader of a failed test. */
final class Difference {
  private final StringBuilder found = new StringBuilder();

  private Difference() {}

  /** One line for each place: JSON pointer, what stands in the first, what in the other. */
  static String between(JsonNode one, JsonNode other) {
    Difference difference = new Difference();
    difference.compare(one, other, "");
    return difference.found.toString();
  }

  private void compare(JsonNode one, JsonNode other, String at) {
    if (one.isObject() && other.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      one.fieldNames().forEachRemaining(names::add);
      other.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(one.path(name), other.path(name), at + "/" + name));
    } else if (one.isArray() && other.isArray()) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        compare(one.path(i), other.path(i), at + "/" + i);
      }
    } else if (!one.toString().equals(other.toString())) {
      found.append("%n%s: %s -> %s".formatted(at, one, other));
    }
  }
}
