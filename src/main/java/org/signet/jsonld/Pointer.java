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

  /**
   * Where this very node stands below {@code root}, which stands at {@code at}; null if nowhere.
   */
  static String find(JsonNode wanted, JsonNode root, String at) {
    if (wanted == root) {
      return at;
    }
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      String found = find(wanted, member.getValue(), to(at, member.getKey()));
      if (found != null) {
        return found;
      }
    }
    for (int i = 0; root.isArray() && i < root.size(); i++) {
      String found = find(wanted, root.get(i), to(at, i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
