package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.signet.problem.FieldError;

/** A definition as cells by column, and back. */
final class Cells {

  private static final List<String> FIRST =
      List.of(
          "issuer", "code", "version", "name", "description", "criteria", "passingRule", "credits");
  private static final Set<String> NUMBERS =
      Set.of("credits", "contactHours", "weeks", "workloadEcts", "eqfLevel", "weight", "count");
  private static final Set<String> FLAGS = Set.of("osapApproved", "creditBearing", "required");
  private static final Map<String, Boolean> FLAG_WORDS =
      Map.of("true", true, "vrai", true, "false", false, "faux", false);
  private static final Set<String> LISTS =
      Set.of(
          "knowledge", "attitudes", "skills", "genres", "allowedValues", "competencies", "partOf");
  private static final String COLUMN = "[A-Za-z]+(\\.([A-Za-z]+|[1-9][0-9]{0,2})){0,7}";

  /** What tells definitions apart comes first, then by name; numbers by size. */
  static final Comparator<String> ORDER =
      Comparator.comparing(
          Cells::sortKey); // a key, so that "10" does not stand between "1" and "2"

  private Cells() {}

  private static String sortKey(String column) {
    String[] parts = column.split("\\.");
    int first = FIRST.indexOf(parts[0]);
    var key = new StringBuilder(first >= 0 ? "0" + (char) ('a' + first) : "1");
    for (String part : parts) {
      boolean number = Character.isDigit(part.charAt(0));
      key.append('.')
          .append(number ? String.format(Locale.ROOT, "%05d", Integer.parseInt(part)) : rank(part));
    }
    return key.toString();
  }

  /** A code names what the columns beside it are about. */
  private static String rank(String part) {
    return part.equals("code") ? " " : part;
  }

  static Map<String, String> of(JsonNode definition) {
    Map<String, String> cells = new LinkedHashMap<>();
    flatten(definition, "", cells);
    return cells;
  }

  private static void flatten(JsonNode node, String at, Map<String, String> cells) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(e.getValue(), join(at, e.getKey()), cells));
    } else if (node.isArray()
        && StreamSupport.stream(node.spliterator(), false).anyMatch(JsonNode::isContainerNode)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(node.get(i), join(at, String.valueOf(i + 1)), cells);
      }
    } else if (node.isArray()) {
      cells.put(
          at,
          StreamSupport.stream(node.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining("\n")));
    } else {
      cells.put(at, node.asText());
    }
  }

  private static String join(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  /**
   * The definition of a row.
   *
   * @param faults is added each column that is no place, or whose place is taken
   */
  static ObjectNode definition(Map<String, String> cells, List<FieldError> faults) {
    Map<String, Object> root = new TreeMap<>(ORDER);
    cells.forEach(
        (column, cell) -> {
          if (cell.isEmpty()) {
            return;
          }
          if (!column.matches(COLUMN) || !put(root, column.split("\\."), cell)) {
            faults.add(
                new FieldError(
                    pointer(column),
                    "BAD_COLUMN",
                    "No cell can stand in a column of this name; an export shows the names."));
          }
        });
    return (ObjectNode) json(root, "", "", faults);
  }

  @SuppressWarnings("unchecked")
  private static boolean put(Map<String, Object> root, String[] path, String cell) {
    Map<String, Object> at = root;
    for (int i = 0; i < path.length - 1; i++) {
      Object next = at.computeIfAbsent(path[i], name -> new TreeMap<String, Object>(ORDER));
      if (!(next instanceof Map)) {
        return false;
      }
      at = (Map<String, Object>) next;
    }
    return at.putIfAbsent(path[path.length - 1], cell) == null;
  }

  @SuppressWarnings("unchecked")
  private static JsonNode json(Object value, String name, String at, List<FieldError> faults) {
    if (value instanceof String cell) {
      return leaf(name, cell);
    }
    Map<String, Object> map = (Map<String, Object>) value;
    boolean list = !map.isEmpty() && Character.isDigit(map.keySet().iterator().next().charAt(0));
    if (list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      map.forEach(
          (index, item) -> {
            if (!index.equals(String.valueOf(array.size() + 1))) {
              faults.add(
                  new FieldError(
                      pointer((at + "/" + index).substring(1).replace('/', '.')),
                      "BAD_COLUMN",
                      "Fill the columns of the numbers before."));
            }
            array.add(json(item, name, at + "/" + index, faults));
          });
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    map.forEach((key, item) -> object.set(key, json(item, key, at + "/" + key, faults)));
    return object;
  }

  /** A cell that is not of the kind of its field stays a text, and is refused by its name. */
  private static JsonNode leaf(String name, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String cell = text.strip();
    if (NUMBERS.contains(name) && cell.matches("-?[0-9]{1,6}([.,][0-9]{1,6})?")) {
      double number = Double.parseDouble(cell.replace(',', '.'));
      return number == Math.rint(number)
          ? nodes.numberNode((int) number)
          : nodes.numberNode(number);
    }
    if (FLAGS.contains(name) && FLAG_WORDS.containsKey(cell.toLowerCase(Locale.ROOT))) {
      return nodes.booleanNode(FLAG_WORDS.get(cell.toLowerCase(Locale.ROOT)));
    }
    if (LISTS.contains(name)) {
      ArrayNode list = nodes.arrayNode();
      cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
      return list;
    }
    return nodes.textNode(text);
  }

  /** The place in a definition of a column, whatever its name is. */
  private static String pointer(String column) {
    return Arrays.stream(column.split("\\."))
        .map(part -> part.matches("[1-9][0-9]{0,4}") ? "" + (Integer.parseInt(part) - 1) : part)
        .collect(Collectors.joining("/", "/", ""));
  }

  /** The column of a place in a definition. */
  static String column(String pointer) {
    return Arrays.stream(pointer.split("/"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.matches("[0-9]{1,5}") ? String.valueOf(Integer.parseInt(part) + 1) : part)
        .collect(Collectors.joining("."));
  }
}
