package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.credential.ModelClass.Property;
import org.signet.jsonld.Pointer;

/** Holds a document against a class of {@link Model}. */
final class ShapeCheck {
  private final Pointer at = new Pointer();
  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> check(JsonNode document, DataModel model, String name) {
    ShapeCheck check = new ShapeCheck();
    check.object(document, ModelReader.classOf(model, name));
    return check.findings;
  }

  private void object(JsonNode node, ModelClass type) {
    if (!node.isObject()) {
      report("not an object of class " + type.name());
      return;
    }
    if (type.hasType()) {
      at.push("type");
      types(node.get("type"), type);
      at.pop();
    }
    int required = 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      Property property = type.properties().get(name);
      at.push(name);
      if (property != null) {
        required += property.required() ? 1 : 0;
        values(member.getValue(), property);
      } else if (!(name.equals("type") && type.hasType())) {
        report("not a property of " + type.name());
      }
      at.pop();
    }
    if (required < type.required()) {
      missing(node, type);
    }
  }

  private void missing(JsonNode node, ModelClass type) {
    type.properties()
        .forEach(
            (name, property) -> {
              if (property.required() && !node.has(name)) {
                report(type.name() + " has no " + name);
              }
            });
  }

  private void types(JsonNode value, ModelClass type) {
    Set<String> found = typesOf(value);
    if (found.isEmpty()) {
      report("type is missing, or not a string or a list of strings");
    }
    for (String name : found) {
      if (!type.allows(name)) {
        report("not a type of " + type.name());
      }
    }
    if (!found.isEmpty() && !type.choosesType()) {
      for (Set<String> alternatives : type.types()) {
        if (Collections.disjoint(found, alternatives)) {
          report("lacks " + String.join(" or ", alternatives.stream().sorted().toList()));
        }
      }
    }
  }

  /** The types of a node; none when one of them is no string, or one is there twice. */
  private static Set<String> typesOf(JsonNode value) {
    if (value == null) {
      return Set.of();
    }
    JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
    if (only.isTextual()) {
      return Set.of(only.textValue());
    }
    Set<String> types = new LinkedHashSet<>();
    for (JsonNode item : value) {
      if (!value.isArray() || !item.isTextual() || !types.add(item.textValue())) {
        return Set.of();
      }
    }
    return types;
  }

  private void values(JsonNode value, Property property) {
    if (property.many() && value.isArray()) {
      if (value.isEmpty()) {
        report("an empty list");
      }
      for (int i = 0; i < value.size(); i++) {
        at.push(i);
        one(value.get(i), property.form());
        at.pop();
      }
    } else if (property.many() && !property.compact()) {
      report("not a list");
    } else {
      one(value, property.form());
    }
  }

  private void one(JsonNode value, Form form) {
    if (form.leaf().isPresent() && (form.classes().isEmpty() || !value.isObject())) {
      if (!form.leaf().get().test().test(value)) {
        report(form.leaf().get().refusal());
      }
      return;
    }
    ModelClass type = classOf(value, form.classes());
    if (type == null) {
      report("not a value of form " + form.name());
    } else {
      object(value, type);
    }
  }

  /** The class whose type the value names, or null; the only one, if there is one only. */
  private static ModelClass classOf(JsonNode value, List<ModelClass> classes) {
    if (classes.size() == 1) {
      return classes.get(0);
    }
    Set<String> types = typesOf(value.get("type"));
    return classes.stream()
        .filter(type -> types.stream().anyMatch(type::allows))
        .findFirst()
        .orElse(null);
  }

  private void report(String detail) {
    findings.add(new Finding(Finding.Code.SCHEMA, at.toString(), detail));
  }
}
