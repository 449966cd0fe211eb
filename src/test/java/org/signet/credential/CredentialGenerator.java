package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.signet.credential.ModelTable.Property;

/** Fills the classes of {@link Model}, property by property, for one document. */
final class CredentialGenerator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;

  /** Made when the rest of the credential is there. */
  private static final Set<String> LAST =
      Set.of(
          "AchievementCredential.@context",
          "EndorsementCredential.@context",
          "BitstringStatusListCredential.@context",
          "EndorsementCredential.proof");

  /**
   * The first two would become one with their copy. A proof under two endorsements is a shape that
   * titanium-rdfc labels in another order than the specification: alike nodes in two graphs.
   */
  private static final Set<String> NEVER_COPIED =
      Set.of("EndorsementSubject", "RelatedResource", "Proof");

  /** Few objects of these classes are made; they are fuller. */
  private static final Set<String> RARE =
      Set.of(
          "BitstringStatusListCredential",
          "BitstringStatusList",
          "ListIssuer",
          "ResultDescription",
          "RubricCriterionLevel",
          "StatusMessage",
          "EndorsementSubject",
          "Proof");

  /** Where ids meet. */
  private static final Set<String> LIKELY =
      Set.of("AchievementCredential.evidence", "AchievementCredential.relatedResource");

  private final Dice dice;
  private final GeneratedScalars scalars;
  private final GeneratedIds ids;
  private final GeneratedEndorsements endorsements;
  private final double density;
  private final Map<String, List<ObjectNode>> finished = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();
  private final String edition;
  private String issuer;
  private int objectsLeft;

  CredentialGenerator(Dice dice, GeneratedScalars.Numbers numbers) {
    this.dice = dice;
    this.scalars = new GeneratedScalars(dice, numbers);
    this.ids = new GeneratedIds(dice, scalars);
    this.endorsements = new GeneratedEndorsements(dice, this, ids);
    this.edition = GeneratedContexts.edition(dice);
    this.issuer = ids.issuerOfDocument();
    this.density = dice.pick(List.of(0.12, 0.25, 0.4));
    this.objectsLeft = dice.between(4, 44);
  }

  /** {@code Class.property} of everything that was made. */
  Set<String> seen() {
    return seen;
  }

  ObjectNode document(String name) {
    ObjectNode document = fill(name, NODES.objectNode(), 0);
    return noted(
        name,
        name.startsWith("Bitstring")
            ? GeneratedContexts.statusList(document)
            : GeneratedContexts.add(document, edition, dice));
  }

  /** An endorsement with a context of its own and without proof. */
  ObjectNode endorsement(String by, int depth) {
    String issuerAround = issuer;
    issuer = by;
    ObjectNode made = fill("EndorsementCredential", NODES.objectNode(), depth);
    made = GeneratedContexts.add(made, edition, dice);
    issuer = issuerAround;
    return made;
  }

  /** Proofs that nobody made: with any property. */
  JsonNode proof(int depth) {
    return values("EndorsementCredential", "proof", depth);
  }

  private ObjectNode object(String name, int depth) {
    List<ObjectNode> alike = finished.computeIfAbsent(edition + name, key -> new ArrayList<>());
    if (!alike.isEmpty() && dice.chance(0.1)) {
      ObjectNode copy = dice.pick(alike).deepCopy();
      if (endorsements.mayBeCopied(copy)) {
        return copy;
      }
    }
    ObjectNode made =
        name.equals("EndorsementCredential")
            ? noted(name, endorsements.embedded(depth))
            : fill(name, NODES.objectNode(), depth);
    if (!NEVER_COPIED.contains(name) && made.toString().length() < 3_000) {
      alike.add(made);
    }
    return made;
  }

  private ObjectNode fill(String name, ObjectNode node, int depth) {
    objectsLeft--;
    ModelTable.Type type = ModelTable.CLASSES.get(name);
    ids.enter(name, node, depth);
    if (type.hasType()) {
      node.set("type", GeneratedTypes.of(type, dice));
    }
    List<String> names = new ArrayList<>(type.properties().keySet());
    if (dice.chance(0.5)) {
      Collections.shuffle(names, dice.random());
    }
    for (String property : names) {
      if (!node.has(property) && isWanted(type, property, depth)) {
        node.set(property, values(name, property, depth));
      }
    }
    if (name.equals("AchievementSubject") && !node.has("id") && !node.has("identifier")) {
      node.set("identifier", values(name, "identifier", depth));
    }
    GeneratedTypes.mend(name, node, scalars);
    ids.leave(name, node);
    return noted(name, node);
  }

  private ObjectNode noted(String name, ObjectNode node) {
    for (String property : ModelTable.CLASSES.get(name).properties().keySet()) {
      if (node.has(property)) {
        seen.add(name + "." + property);
      }
    }
    return node;
  }

  private boolean isWanted(ModelTable.Type type, String name, int depth) {
    Property property = type.properties().get(name);
    if (LAST.contains(type.name() + "." + name)
        || Unsignable.is(edition, type.name() + "." + name)
        || name.equals("endorsement") && ids.endorsementsAround() > 1) {
      return false;
    }
    boolean isObject = property.forms().stream().anyMatch(ModelTable.CLASSES::containsKey);
    boolean fits = !isObject || depth < DEEPEST && objectsLeft > 0;
    boolean likely = RARE.contains(type.name()) || LIKELY.contains(type.name() + "." + name);
    double chance = likely ? 0.6 : density;
    return property.required() || fits && dice.chance(chance);
  }

  JsonNode values(String type, String name, int depth) {
    Property property = ModelTable.CLASSES.get(type).properties().get(name);
    if (!property.many()) {
      return value(type, name, property, depth);
    }
    ArrayNode array = NODES.arrayNode();
    for (int rest = dice.chance(0.5) ? 1 : dice.between(2, 3); rest > 0; rest--) {
      boolean again = !array.isEmpty() && !name.equals("relatedResource") && dice.chance(0.15);
      array.add(
          again ? array.get(array.size() - 1).deepCopy() : value(type, name, property, depth));
    }
    return property.compact() && array.size() == 1 && dice.chance(0.5) ? array.get(0) : array;
  }

  private JsonNode value(String type, String name, Property property, int depth) {
    String reference = ids.reference(type + "." + name);
    if (reference != null) {
      return NODES.textNode(reference);
    }
    List<String> classes =
        property.forms().stream().filter(ModelTable.CLASSES::containsKey).toList();
    boolean alone = property.forms().contains("iri") && dice.chance(0.3);
    if (name.equals("issuer") && !type.startsWith("Bitstring")) {
      return alone ? NODES.textNode(issuer) : issuer(depth);
    }
    if (!classes.isEmpty() && !alone) {
      return object(dice.pick(classes), depth + 1);
    }
    String form = classes.isEmpty() ? property.forms().get(0) : "iri";
    Set<String> values = ModelTable.ENUMS.get(form);
    if (values == null) {
      return scalars.of(form);
    }
    String value = dice.pick(List.copyOf(values));
    return NODES.textNode(value.equals("ext:") ? "ext:Signet.1" : value);
  }

  private ObjectNode issuer(int depth) {
    ObjectNode profile = fill("Profile", NODES.objectNode().put("id", issuer), depth + 1);
    finished.computeIfAbsent(edition + "Profile", key -> new ArrayList<>()).add(profile);
    return profile;
  }
}
