package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A copy of a credential in which one thing is about to change. */
final class Mutant {
  private final ObjectNode document;
  private final Dice dice;
  private final List<Place> places;
  private final Map<JsonNode, String> classes = new IdentityHashMap<>();

  Mutant(ObjectNode original, Dice dice) {
    this.document = original.deepCopy();
    this.dice = dice;
    this.places = Place.of(document);
    boolean endorsement = document.get("type").toString().contains("\"EndorsementCredential\"");
    classify(document, endorsement ? "EndorsementCredential" : "AchievementCredential");
  }

  ObjectNode document() {
    return document;
  }

  Dice dice() {
    return dice;
  }

  List<Place> places() {
    return places;
  }

  /** One of the places that are so; most often one of a name, so that rare ones have their turn. */
  Optional<Place> place(Predicate<Place> wanted) {
    List<Place> fitting = places.stream().filter(wanted).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String name = dice.pick(fitting.stream().map(Place::name).distinct().toList());
    List<Place> named = fitting.stream().filter(p -> p.name().equals(name)).toList();
    return Optional.of(dice.pick(dice.chance(0.7) ? named : fitting));
  }

  Optional<Place> member(String name) {
    return place(p -> p.isMember() && p.name().equals(name));
  }

  /** One of the objects, of which there is at least the document. */
  ObjectNode object() {
    List<ObjectNode> objects = new ArrayList<>(List.of(document));
    for (Place place : places) {
      if (place.value() instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return dice.pick(objects);
  }

  ModelTable.Type classOf(ObjectNode object) {
    return ModelTable.CLASSES.get(classes.get(object));
  }

  /** Values for {@code Class.property} that this document does not have. */
  JsonNode another(String type, String property) {
    return new CredentialGenerator(dice, GeneratedScalars.Numbers.ANY).values(type, property, 6);
  }

  private void classify(ObjectNode object, String name) {
    classes.put(object, name);
    ModelTable.CLASSES
        .get(name)
        .properties()
        .forEach(
            (property, form) -> {
              JsonNode value = object.path(property);
              for (JsonNode item : value.isArray() ? value : List.of(value)) {
                form.forms().stream()
                    .filter(type -> isOf(item, type, form.forms()))
                    .findFirst()
                    .ifPresent(type -> classify((ObjectNode) item, type));
              }
            });
  }

  private static boolean isOf(JsonNode item, String type, List<String> forms) {
    return item.isObject()
        && ModelTable.CLASSES.containsKey(type)
        && (forms.size() == 1
            || type.equals("Profile")
            || type.equals("ListIssuer")
            || item.path("type").toString().contains(type));
  }
}
