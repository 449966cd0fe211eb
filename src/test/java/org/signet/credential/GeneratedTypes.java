package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The types of generated objects, and what they ask of the other members. */
final class GeneratedTypes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> PROOFS =
      List.of("DataIntegrityProof", "DataIntegrityProof", "Ed25519Signature2020");
  private static final List<String> TERMS =
      List.of("urn:example:Terms", "https://example.org/terms#é", "JsonSchema", "Criteria");

  private GeneratedTypes() {}

  /** A {@code type}: a list, or a string when there is one only. */
  static JsonNode of(ModelTable.Type type, Dice dice) {
    List<String> names = new ArrayList<>();
    if (type.choosesType()) {
      names.add(dice.pick(type.name().equals("Proof") ? PROOFS : TERMS));
    }
    for (Set<String> alternatives : type.choosesType() ? List.<Set<String>>of() : type.types()) {
      // sorted, because the order of a Set is another in every run
      List<String> sorted = alternatives.stream().sorted().toList();
      names.add(dice.pick(sorted));
      if (sorted.contains("OpenBadgeCredential") && dice.chance(0.1)) {
        names.remove(names.size() - 1);
        names.addAll(sorted);
      }
    }
    Collections.shuffle(names, dice.random());
    if (names.size() == 1 && dice.chance(0.3)) {
      return NODES.textNode(names.get(0));
    }
    ArrayNode list = NODES.arrayNode();
    names.forEach(list::add);
    return list;
  }

  /** What the table of the model cannot say. */
  static void mend(String name, ObjectNode node, GeneratedScalars scalars) {
    if (name.equals("RelatedResource") && !node.has("digestMultibase") && !node.has("digestSRI")) {
      node.put("digestMultibase", scalars.multibase());
    }
    if (name.equals("Proof") && node.get("type").toString().contains("Ed25519Signature2020")) {
      node.remove(List.of("cryptosuite", "previousProof"));
    }
  }
}
