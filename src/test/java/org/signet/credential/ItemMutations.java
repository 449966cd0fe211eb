package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Items dropped, repeated, moved and set in another order; lists for values and values for lists.
 */
final class ItemMutations {
  private ItemMutations() {}

  static boolean drop(Mutant mutant) {
    Optional<Place> place = item(mutant);
    place.ifPresent(Place::remove);
    return place.isPresent();
  }

  static boolean duplicate(Mutant mutant) {
    Optional<Place> place = item(mutant);
    place.ifPresent(
        p -> {
          ArrayNode array = (ArrayNode) p.parent();
          array.insert(mutant.dice().below(array.size() + 1), p.value().deepCopy());
        });
    return place.isPresent();
  }

  static boolean move(Mutant mutant) {
    Optional<Place> from = item(mutant);
    if (from.isEmpty()) {
      return false;
    }
    JsonNode value = from.get().value();
    boolean alike = mutant.dice().chance(0.7);
    Optional<Place> to =
        mutant.place(
            p ->
                p.value().isArray()
                    && p.value() != from.get().parent()
                    && (!alike || p.name().equals(from.get().name()))
                    && !Place.isWithin(p.value(), value));
    to.ifPresent(
        p -> {
          from.get().remove();
          ((ArrayNode) p.value()).add(value);
        });
    return to.isPresent();
  }

  static boolean shuffle(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().size() > 1 && p.value().isArray());
    place.ifPresent(
        p -> {
          ArrayNode array = (ArrayNode) p.value();
          List<JsonNode> items = new ArrayList<>();
          array.forEach(items::add);
          Collections.shuffle(items, mutant.dice().random());
          array.removeAll();
          items.forEach(array::add);
        });
    return place.isPresent();
  }

  static boolean wrap(Mutant mutant) {
    Place place = mutant.place(p -> true).orElseThrow();
    place.set(JsonNodeFactory.instance.arrayNode().add(place.value()));
    return true;
  }

  static boolean unwrap(Mutant mutant) {
    Optional<Place> place = mutant.place(p -> p.value().isArray() && p.value().size() == 1);
    place.ifPresent(p -> p.set(p.value().get(0)));
    return place.isPresent();
  }

  private static Optional<Place> item(Mutant mutant) {
    return mutant.place(p -> !p.isMember());
  }
}
