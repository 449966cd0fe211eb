package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Members dropped, added, renamed and moved. */
final class MemberMutations {
  private static final List<String> UNKNOWN =
      List.of(
          "evilNote",
          "endorsementJwt",
          "jti",
          "verifiableCredential",
          "proof",
          "https://schema.org/name",
          "schema:name",
          "urn:x",
          "_:b",
          "Name",
          "name ",
          "@id",
          "@type",
          "@value",
          "@graph",
          "@included",
          "@reverse",
          "@nest",
          "@index",
          "@set",
          "");

  private MemberMutations() {}

  static boolean drop(Mutant mutant) {
    mutant.place(Place::isMember).orElseThrow().remove();
    return true;
  }

  static boolean addOfClass(Mutant mutant) {
    ObjectNode object = mutant.object();
    return add(mutant, object, mutant.classOf(object));
  }

  static boolean addOfOtherClass(Mutant mutant) {
    List<String> names = ModelTable.CLASSES.keySet().stream().sorted().toList();
    return add(mutant, mutant.object(), ModelTable.CLASSES.get(mutant.dice().pick(names)));
  }

  private static boolean add(Mutant mutant, ObjectNode object, ModelTable.Type type) {
    List<String> missing =
        type.properties().keySet().stream()
            .filter(name -> !object.has(name) && !name.equals("@context"))
            .filter(name -> !name.equals("endorsementJwt"))
            .toList();
    if (!missing.isEmpty()) {
      String name = mutant.dice().pick(missing);
      object.set(name, mutant.another(type.name(), name));
    }
    return !missing.isEmpty();
  }

  static boolean addUnknown(Mutant mutant) {
    JsonNode value = mutant.place(p -> true).orElseThrow().value().deepCopy();
    mutant
        .object()
        .set(
            mutant.dice().pick(UNKNOWN), mutant.dice().chance(0.5) ? value : TextNode.valueOf("x"));
    return true;
  }

  /** To another name of the same class, or of any. */
  static boolean rename(Mutant mutant) {
    Place place = mutant.place(p -> p.isMember() && !p.name().equals("type")).orElseThrow();
    ObjectNode object = (ObjectNode) place.parent();
    ModelTable.Type type =
        mutant.dice().chance(0.7) ? mutant.classOf(object) : mutant.classOf(mutant.object());
    List<String> names = new ArrayList<>(type.properties().keySet());
    names.removeIf(object::has);
    if (!names.isEmpty()) {
      object.set(mutant.dice().pick(names), object.remove(place.name()));
    }
    return !names.isEmpty();
  }

  static boolean move(Mutant mutant) {
    return give(mutant, true);
  }

  static boolean copy(Mutant mutant) {
    return give(mutant, false);
  }

  /** To an object that has no such member, or has another one. */
  private static boolean give(Mutant mutant, boolean away) {
    Place place = mutant.place(Place::isMember).orElseThrow();
    // most often to an object that may have such a member
    Optional<ObjectNode> fitting =
        mutant.places().stream()
            .map(Place::value)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .filter(o -> o != place.parent())
            .filter(o -> mutant.classOf(o).properties().containsKey(place.name()))
            .filter(o -> mutant.dice().chance(0.5))
            .findFirst();
    ObjectNode to = fitting.filter(o -> mutant.dice().chance(0.8)).orElseGet(mutant::object);
    JsonNode value = place.value();
    if (to == place.parent() || Place.isWithin(to, value)) {
      return false;
    }
    JsonNode copy = value.deepCopy();
    if (away) {
      place.remove();
    }
    to.set(place.name(), copy);
    return true;
  }

  static boolean reorder(Mutant mutant) {
    ObjectNode object = mutant.object();
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, mutant.dice().random());
    names.forEach(name -> object.set(name, object.remove(name)));
    return true;
  }
}
