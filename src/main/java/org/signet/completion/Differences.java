package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.signet.problem.FieldError;

/** Where two bodies differ: pointers only, never what they say. */
final class Differences {

  private Differences() {}

  static List<FieldError> between(JsonNode before, JsonNode now) {
    List<FieldError> differences = new ArrayList<>();
    collect(before, now, "", differences);
    return differences;
  }

  private static void collect(JsonNode a, JsonNode b, String at, List<FieldError> differences) {
    if (a.isObject() && b.isObject()) {
      var names = new TreeSet<String>();
      a.fieldNames().forEachRemaining(names::add);
      b.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
        collect(a.path(name), b.path(name), pointer, differences);
      }
    } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        collect(a.get(i), b.get(i), at + "/" + i, differences);
      }
    } else if (!a.equals(b)) {
      differences.add(new FieldError(at, "DIFFERS", "This was not so when it was first posted."));
    }
  }
}
