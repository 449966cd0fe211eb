package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.credential.ModelClass.Property;

/** Holds a document against a class of {@link Model}. */
final class ShapeCheck {
  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> check(JsonNode document, String name) {
    ShapeCheck check = new ShapeCheck();
    check.object(document, ModelReader.CLASSES.get(name), "");
    return check.findings;
  }

  private void object(JsonNode node, ModelClass type, String at) {
    if (!node.isObject()) {
      report(at, "not an object of class " + type.name());
      return;
    }
    if (type.hasType()) {
      types(node.get("type"), type, at);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String here = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      Property property = type.properties().get(member.getKey());
      if (property != null) {
        values(member.getValue(), property, here);
      } else if (!(member.getKey().equals("type") && type.hasType())) {
        report(here, "not a property of " + type.name());
      }
    }
    type.properties()
        .forEach(
            (name, property) -> {
              if (property.required() && !node.has(name)) {
                report(at, type.name() + " has no " + name);
              }
            });
  }

  private void types(JsonNode value, ModelClass type, String at) {
    Set<String> found = typesOf(value);
    if (found.isEmpty()) {
      report(at + "/type", "type is missing, or not a string or a list of strings");
    }
    for (String name : found) {
      if (!type.allows(name)) {
        report(at + "/type", "not a type of " + type.name());
      }
    }
    if (!found.isEmpty() && !type.choosesType()) {
      for (Set<String> alternatives : type.types()) {
        if (alternatives.stream().noneMatch(found::contains)) {
          report(
              at + "/type",
              "lacks " + String.join(" or ", alternatives.stream().sorted().toList()));
        }
      }
    }
  }

  /** The types of a node; none when one of them is no string, or one is there twice. */
  private static Set<String> typesOf(JsonNode value) {
    Set<String> types = new LinkedHashSet<>();
    if (value == null) {
      return types;
    }
    if (value.isTextual()) {
      types.add(value.textValue());
      return types;
    }
    for (JsonNode item : value) {
      if (!value.isArray() || !item.isTextual() || !types.add(item.textValue())) {
        return Set.of();
      }
    }
    return types;
  }

  private void values(JsonNode value, Property property, String here) {
    if (property.forms().contains("context")) {
      if (!value.isArray()) {
        report(here, "not a list of contexts");
      }
    } else if (property.many() && value.isArray()) {
      if (value.isEmpty()) {
        report(here, "an empty list");
      }
      for (int i = 0; i < value.size(); i++) {
        one(value.get(i), property, here + "/" + i);
      }
    } else if (property.many() && !property.compact()) {
      report(here, "not a list");
    } else {
      one(value, property, here);
    }
  }

  private void one(JsonNode value, Property property, String here) {
    String first = property.forms().get(0);
    if (ModelReader.ENUMS.containsKey(first)) {
      if (!Scalars.isOneOf(ModelReader.ENUMS.get(first), value)) {
        report(here, "not a value of " + first);
      }
    } else if (!value.isObject() && property.forms().stream().anyMatch(ShapeCheck::isScalar)) {
      String form =
          property.forms().stream().filter(ShapeCheck::isScalar).findFirst().orElseThrow();
      if (!Scalars.isOf(form, value)) {
        report(here, "not a value of form " + form);
      }
    } else {
      classOf(value, property)
          .ifPresentOrElse(
              type -> object(value, type, here),
              () -> report(here, "not a value of form " + String.join(" or ", property.forms())));
    }
  }

  /**
   * The class among the property's forms whose type the value names; the only one, if there is one
   * only.
   */
  private static Optional<ModelClass> classOf(JsonNode value, Property property) {
    List<ModelClass> classes =
        property.forms().stream()
            .filter(form -> !isScalar(form))
            .map(ModelReader.CLASSES::get)
            .toList();
    if (classes.size() == 1) {
      return Optional.of(classes.get(0));
    }
    Set<String> types = typesOf(value.get("type"));
    return classes.stream().filter(type -> types.stream().anyMatch(type::allows)).findFirst();
  }

  private static boolean isScalar(String form) {
    return !ModelReader.CLASSES.containsKey(form) && !ModelReader.ENUMS.containsKey(form);
  }

  private void report(String pointer, String detail) {
    findings.add(new Finding(Finding.Code.SCHEMA, pointer, detail));
  }
}
