package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signet.credential.Dice;

/** JSON pointers into a document: to anything that can be selected by itself. */
public final class RandomPointers {
  private final List<String> pointers = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();

  /** All pointers of a document but those into contexts and into what has one of its own. */
  public RandomPointers(JsonNode document) {
    walk(document, "");
  }

  private void walk(JsonNode node, String at) {
    if (!at.isEmpty()) {
      pointers.add(at);
    }
    if (node.isValueNode()) {
      leaves.add(at);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), at + "/" + i);
      }
    } else if (at.isEmpty() || !(node.has("@context") || node.has("@value"))) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!member.getKey().equals("@context")) {
          walk(member.getValue(), at + "/" + member.getKey());
        }
      }
    }
  }

  /** So many of them, equal ones among them. */
  public List<String> pick(Dice dice, int count) {
    List<String> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(dice.pick(pointers));
    }
    return picked;
  }

  /** Those to strings, numbers and booleans. */
  public List<String> leaves() {
    return leaves;
  }
}
