package org.signet.credential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One class of the model. */
final class ModelClass {
  private static final String ANY = "*";

  private final String name;
  private final List<Set<String>> types;
  private final Set<String> allowed;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private int required;

  /**
   * A class without properties as yet.
   *
   * @param types each set holds alternatives, one of which must be among the types; empty when the
   *     class has no {@code type}; a set of {@code *} when it must have one but may choose it
   */
  ModelClass(String name, List<Set<String>> types) {
    this.name = name;
    this.types = types;
    this.allowed = types.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A property.
   *
   * @param required at least one value
   * @param many an array
   * @param compact one value may stand without its array
   * @param form what each value is
   */
  record Property(boolean required, boolean many, boolean compact, Form form) {}

  void add(String property, Property what) {
    properties.put(property, what);
    required += what.required() ? 1 : 0;
  }

  String name() {
    return name;
  }

  List<Set<String>> types() {
    return types;
  }

  /** The properties by name, in the table's order. */
  Map<String, Property> properties() {
    return properties;
  }

  /** How many of them are required. */
  int required() {
    return required;
  }

  boolean hasType() {
    return !types.isEmpty();
  }

  boolean choosesType() {
    return allowed.contains(ANY);
  }

  boolean allows(String type) {
    return choosesType() || allowed.contains(type);
  }
}
