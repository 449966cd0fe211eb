package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.signet.jsonld.Iri;
import org.signet.jsonld.Pointer;
import org.signet.proof.Times;

/** A walk through a document: where it is, what it found, and what it asks in many places. */
final class VcdmFindings {
  private final Pointer at = new Pointer();
  private final List<Finding> findings = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(findings);
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  void report(String detail) {
    report(Finding.Code.SCHEMA, detail);
  }

  void report(Finding.Code code, String detail) {
    findings.add(new Finding(code, at.toString(), detail));
  }

  /** Looks at a member, if the object has it. */
  void optional(JsonNode object, String name, Consumer<JsonNode> look) {
    if (object.has(name)) {
      at.push(name);
      look.accept(object.get(name));
      at.pop();
    }
  }

  /** Looks at a member that must be there. */
  void required(JsonNode object, String name, Consumer<JsonNode> look) {
    if (!object.has(name)) {
      report("has no " + name);
    }
    optional(object, name, look);
  }

  /** Looks at a value that stands alone, or at each of a list that is not empty. */
  void each(JsonNode value, Consumer<JsonNode> look) {
    if (!value.isArray()) {
      look.accept(value);
      return;
    }
    if (value.isEmpty()) {
      report("an empty list");
    }
    for (int i = 0; i < value.size(); i++) {
      at.push(i);
      look.accept(value.get(i));
      at.pop();
    }
  }

  /** {@link #each}, when all of them must be objects with a member. */
  void eachObject(JsonNode value, Consumer<JsonNode> look) {
    each(
        value,
        one -> {
          if (!one.isObject()) {
            report("not an object");
          } else if (one.isEmpty()) {
            report("an empty object");
          } else {
            look.accept(one);
          }
        });
  }

  void url(JsonNode value) {
    if (!value.isTextual() || !Iri.isAbsolute(value.textValue())) {
      report("not a URL");
    }
  }

  void time(JsonNode value) {
    if (Times.parse(value.textValue()).isEmpty()) {
      report("not a dateTimeStamp of XML Schema: a day, a time and a time zone");
    }
  }

  /** An object must have a type of its own choice, or {@code wanted} among its types. */
  void types(JsonNode object, Optional<String> wanted) {
    Set<String> types = new LinkedHashSet<>();
    required(
        object,
        "type",
        value ->
            each(
                value,
                type -> {
                  if (!type.isTextual() || type.textValue().isEmpty()) {
                    report("not the name of a type");
                  } else {
                    types.add(type.textValue());
                  }
                }));
    if (wanted.isPresent() && !types.isEmpty() && !types.contains(wanted.get())) {
      optional(object, "type", value -> report("lacks " + wanted.get()));
    }
  }
}
