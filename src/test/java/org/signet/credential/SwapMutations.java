package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;

/** Values that change places, and objects that stand for their ids. */
final class SwapMutations {
  private SwapMutations() {}

  /** Two members of one name. */
  static boolean alike(Mutant mutant) {
    Place one = mutant.place(Place::isMember).orElseThrow();
    return swap(one, mutant.place(p -> p.isMember() && p.name().equals(one.name())));
  }

  static boolean any(Mutant mutant) {
    return swap(mutant.place(p -> true).orElseThrow(), mutant.place(p -> true));
  }

  static boolean objects(Mutant mutant) {
    Predicate<Place> object = p -> p.value().isObject();
    return mutant.place(object).map(one -> swap(one, mutant.place(object))).orElse(false);
  }

  static boolean comments(Mutant mutant) {
    Optional<Place> one = mutant.member("endorsementComment");
    return one.isPresent() && swap(one.get(), mutant.member("endorsementComment"));
  }

  private static boolean swap(Place one, Optional<Place> other) {
    if (other.isEmpty()
        || Place.isWithin(other.get().parent(), one.value())
        || Place.isWithin(one.parent(), other.get().value())) {
      return false;
    }
    JsonNode value = one.value();
    one.set(other.get().value());
    other.get().set(value);
    return true;
  }

  static boolean objectToId(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isObject() && p.value().has("id"));
    place.ifPresent(p -> p.set(p.value().get("id")));
    return place.isPresent();
  }

  static boolean idToObject(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().asText().contains(":"));
    place.ifPresent(
        p -> {
          ObjectNode object = JsonNodeFactory.instance.objectNode();
          object.set("id", p.value());
          if (mutant.dice().chance(0.5)) {
            object.put("type", "Profile");
          }
          p.set(object);
        });
    return place.isPresent();
  }

  static boolean emptyObject(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isObject());
    place.ifPresent(p -> ((ObjectNode) p.value()).retain("id", "type"));
    return place.isPresent();
  }
}
