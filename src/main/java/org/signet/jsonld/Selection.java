package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.signet.jsonld.SelectionRefused.Code;

/**
 * What JSON pointers select of a compact document (VC Data Integrity ECDSA Cryptosuites 1.0,
 * "selectJsonLd"): each value pointed at as a whole and, of every object on the way to it, id and
 * types.
 */
public final class Selection {
  /** Most pointers, and the longest one in UTF-16 units; nobody needs more. */
  public static final int MAX_POINTERS = 500;

  public static final int MAX_LENGTH = 2_048;

  /** What stays of an object of which anything is selected. */
  private static final Set<String> KEPT = Set.of("id", "type", "@id", "@type");

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

  private final ObjectNode document;
  private final Part root = new Part();
  private final boolean isEmpty;

  /** A value that is selected, or that is on the way to one. */
  private static final class Part {
    private final Map<String, Part> parts = new HashMap<>();
    private boolean isWhole;

    private Part part(String step) {
      return parts.computeIfAbsent(step, key -> new Part());
    }
  }

  private Selection(ObjectNode document, List<String> pointers) {
    this.document = document;
    this.isEmpty = pointers.isEmpty();
    if (pointers.size() > MAX_POINTERS) {
      throw new SelectionRefused(Code.LIMIT, "", "more than " + MAX_POINTERS + " pointers");
    }
    root.part("@context").isWhole = true;
    keep(document, root);
    pointers.forEach(this::add);
  }

  /**
   * Selects; without any pointer nothing.
   *
   * @param document is not copied and must stay as it is
   * @throws SelectionRefused for a pointer that is none, or that selects nothing
   */
  public static Selection of(ObjectNode document, List<String> pointers) {
    return new Selection(document, pointers);
  }

  /** The selected part of the document as a document of its own, arrays without their gaps. */
  public ObjectNode document() {
    return (ObjectNode) copy(document, root);
  }

  /** Whether what stands at a place of the document stands in the selected part as well. */
  boolean covers(Pointer at) {
    Part part = root;
    for (int level = 0; level < at.depth() && !part.isWhole; level++) {
      part = part.parts.get(at.step(level));
      if (part == null) {
        return false;
      }
    }
    return !isEmpty;
  }

  private void add(String pointer) {
    if (pointer.length() > MAX_LENGTH) {
      throw new SelectionRefused(Code.LIMIT, "", "a pointer longer than " + MAX_LENGTH);
    }
    if (!(pointer.isEmpty() || pointer.startsWith("/")) || BAD_ESCAPE.matcher(pointer).find()) {
      throw new SelectionRefused(Code.POINTER_MALFORMED, pointer, "not a JSON pointer");
    }
    JsonNode value = document;
    Part part = root;
    String[] steps = pointer.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      boolean isRoot = value == document;
      if (value.has("@value") || (!isRoot && value.has("@context"))) {
        throw new SelectionRefused(
            Code.POINTER_NOT_SEPARABLE, pointer, "goes into an object that is signed as a whole");
      }
      keep(value, part);
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      value = child(value, step);
      if (value == null) {
        throw new SelectionRefused(
            Code.POINTER_UNMATCHED, pointer, "the document has nothing there");
      }
      part = part.part(step);
    }
    part.isWhole = true;
  }

  private static void keep(JsonNode value, Part part) {
    for (String name : KEPT) {
      if (value.has(name)) {
        part.part(name).isWhole = true;
      }
    }
  }

  private static JsonNode child(JsonNode value, String step) {
    if (value.isArray()) {
      return INDEX.matcher(step).matches() ? value.get(Integer.parseInt(step)) : null;
    }
    return value.get(step);
  }

  private static JsonNode copy(JsonNode value, Part part) {
    if (part.isWhole) {
      return value.deepCopy();
    }
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        Part item = part.parts.get(Integer.toString(i));
        if (item != null) {
          items.add(copy(value.get(i), item));
        }
      }
      return items;
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Part selected = part.parts.get(member.getKey());
      if (selected != null) {
        members.set(member.getKey(), copy(member.getValue(), selected));
      }
    }
    return members;
  }
}
