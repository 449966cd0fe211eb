package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.skill.Skill;

/** JSON-LD nodes as Open Badges has them: a type is an array, nothing is empty. */
final class Nodes {

  private Nodes() {}

  static ObjectNode object(String type) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("type").add(type);
    return node;
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static void putUnlessEmpty(ObjectNode node, String name, ArrayNode items) {
    if (!items.isEmpty()) {
      node.set(name, items);
    }
  }

  /** An {@code Alignment} with an ESCO concept; the role is ours, as ESCO has no attitudes. */
  static ObjectNode esco(Skill skill, String type, String language) {
    return object("Alignment")
        .put("targetType", type)
        .put("targetFramework", skill.framework())
        .put("targetUrl", skill.uri())
        .put("targetCode", skill.code())
        .put("targetName", skill.label(language));
  }

  /** An {@code Alignment} with a concept of Signet's own vocabulary. */
  static ObjectNode concept(String type, Vocabulary.Concept concept, String language) {
    return object("Alignment")
        .put("targetType", type)
        .put("targetFramework", "Signet")
        .put("targetUrl", concept.id())
        .put("targetName", concept.label().in(language));
  }
}
