package org.signet.credential;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One class of the model.
 *
 * @param types each set holds alternatives, one of which must be among the types; empty when the
 *     class has no {@code type}; a set of {@code *} when it must have one but may choose it
 * @param properties by name, in the table's order
 */
record ModelClass(String name, List<Set<String>> types, Map<String, Property> properties) {
  /**
   * A property.
   *
   * @param required at least one value
   * @param many an array
   * @param compact one value may stand without its array
   * @param forms names of scalars, classes or enums: alternatives
   */
  record Property(boolean required, boolean many, boolean compact, List<String> forms) {}

  boolean hasType() {
    return !types.isEmpty();
  }

  boolean choosesType() {
    return types.equals(List.of(Set.of("*")));
  }

  boolean allows(String type) {
    return choosesType() || types.stream().anyMatch(alternatives -> alternatives.contains(type));
  }
}
