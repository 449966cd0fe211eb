package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a walk through a document is: a JSON pointer, RFC 6901, that is only written when somebody
 * asks.
 */
public final class Pointer {
  private String[] names = new String[16];
  private int[] indices = new int[16];
  private int depth;

  /** Goes down to a member of an object. */
  public void push(String member) {
    grow();
    names[depth++] = member;
  }

  /** Goes down to an item of an array. */
  public void push(int index) {
    grow();
    names[depth] = null;
    indices[depth++] = index;
  }

  /** Goes back up. */
  public void pop() {
    depth--;
  }

  private void grow() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indices = Arrays.copyOf(indices, depth * 2);
    }
  }

  int depth() {
    return depth;
  }

  /** The member or the index that leads from one level to the next, the first from the root. */
  String step(int level) {
    return names[level] == null ? Integer.toString(indices[level]) : names[level];
  }

  /** The pointer, in the syntax of RFC 6901. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      pointer.append('/').append(names[i] == null ? indices[i] + "" : escape(names[i]));
    }
    return pointer.toString();
  }

  static String to(String parent, String member) {
    return parent + "/" + escape(member);
  }

  static String to(String parent, int index) {
    return parent + "/" + index;
  }

  /** Where this very node stands in a document, which has it. */
  static String find(JsonNode wanted, JsonNode document) {
    Pointer at = new Pointer();
    at.isAt(wanted, document);
    return at.toString();
  }

  private boolean isAt(JsonNode wanted, JsonNode node) {
    if (wanted == node) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      push(member.getKey());
      if (isAt(wanted, member.getValue())) {
        return true;
      }
      pop();
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      push(i);
      if (isAt(wanted, node.get(i))) {
        return true;
      }
      pop();
    }
    return false;
  }

  private static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
