package org.signet.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a JSON object field by field and gathers all that is wrong with it, so that whoever sent it
 * learns everything at once. A field that nobody asked for is at fault too.
 */
public final class Fields {

  private final JsonNode object;
  private final String pointer;
  private final List<FieldError> faults;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonNode object, String pointer, List<FieldError> faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /**
   * Reads a whole body; every fault in it is in the one {@link Problem} thrown.
   *
   * @param reader reads the fields and answers the value; it may note faults of its own
   */
  public static <T> T read(JsonNode body, Function<Fields, T> reader) {
    Examined<T> examined = examine(body, reader);
    if (!examined.faults().isEmpty()) {
      throw Problem.invalid(examined.faults());
    }
    return examined.value();
  }

  /**
   * What was read, as far as it could be, and all that is wrong with it.
   *
   * @param value with something harmless in the place of each field at fault
   */
  public record Examined<T>(T value, List<FieldError> faults) {}

  /** Reads a whole body whatever is wrong with it; see {@link Examined}. */
  public static <T> Examined<T> examine(JsonNode body, Function<Fields, T> reader) {
    if (!body.isObject()) {
      throw Problem.of(ProblemType.UNREADABLE, "Send a JSON object.");
    }
    List<FieldError> faults = new ArrayList<>();
    var fields = new Fields(body, "", faults);
    T value = reader.apply(fields);
    fields.refuseOthers();
    return new Examined<>(value, List.copyOf(faults));
  }

  /** A non-empty string of at most {@code max} characters; absent is a fault. */
  public String text(String name, int max) {
    return required(name, optionalText(name, max)).orElse("");
  }

  /** A non-empty string of at most {@code max} characters, or nothing. */
  public Optional<String> optionalText(String name, int max) {
    return read(
        name,
        node -> {
          if (!node.isTextual() || node.textValue().isBlank()) {
            fault(name, "NOT_A_STRING", "Send a string that is not empty.");
          } else if (node.textValue().length() > max) {
            fault(name, "TOO_LONG", "Send at most " + max + " characters.");
          } else if (hasControls(node.textValue())) {
            fault(name, "CONTROL_CHARACTER", "Send text without control characters.");
          } else {
            return node.textValue();
          }
          return null;
        });
  }

  /** One of the named values; absent is a fault. */
  public <T> Optional<T> choice(String name, Map<String, T> choices) {
    return required(name, optionalChoice(name, choices));
  }

  /** One of the named values, or nothing. */
  public <T> Optional<T> optionalChoice(String name, Map<String, T> choices) {
    return read(name, node -> chosen(node, pointerTo(name), choices));
  }

  /** One or more of the named values. */
  public <T> List<T> choices(String name, Map<String, T> choices) {
    return atLeastOne(name, items(name, choices.size(), (n, at) -> chosen(n, at, choices)));
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r');
  }

  /** A finite number within bounds, or nothing. */
  public Optional<Double> optionalNumber(String name, double least, double most) {
    return read(
        name,
        node -> {
          if (node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most) {
            return node.doubleValue();
          }
          fault(name, "NOT_A_NUMBER", "Send a number from " + least + " to " + most + ".");
          return null;
        });
  }

  /** A whole number within bounds, or nothing. */
  public Optional<Integer> optionalInteger(String name, int least, int most) {
    return read(
        name,
        node -> {
          if (node.isIntegralNumber() && node.canConvertToInt()) {
            int value = node.intValue();
            if (value >= least && value <= most) {
              return value;
            }
          }
          fault(name, "NOT_AN_INTEGER", "Send a whole number from " + least + " to " + most + ".");
          return null;
        });
  }

  /** {@code true}, {@code false}, or what stands for an absent field. */
  public boolean flag(String name, boolean absent) {
    return optionalFlag(name).orElse(absent);
  }

  /** {@code true}, {@code false}, or nothing. */
  public Optional<Boolean> optionalFlag(String name) {
    return read(
        name,
        node -> {
          if (node.isBoolean()) {
            return node.booleanValue();
          }
          fault(name, "NOT_A_BOOLEAN", "Send true or false.");
          return null;
        });
  }

  /** An object, read by the function; absent is a fault. */
  public <T> Optional<T> object(String name, Function<Fields, T> reader) {
    return required(name, optionalObject(name, reader));
  }

  /** An object, read by the function, or nothing. */
  public <T> Optional<T> optionalObject(String name, Function<Fields, T> reader) {
    return read(name, node -> nested(node, pointerTo(name), reader));
  }

  /** A list of objects, each read by the function; empty when absent. */
  public <T> List<T> objects(String name, int max, Function<Fields, T> reader) {
    return items(name, max, (node, at) -> nested(node, at, reader));
  }

  /** A list of non-empty strings; empty when absent. */
  public List<String> texts(String name, int max) {
    return items(
        name,
        max,
        (node, at) -> {
          if (node.isTextual()
              && !node.textValue().isBlank()
              && node.textValue().length() <= 2000
              && !hasControls(node.textValue())) {
            return node.textValue();
          }
          faults.add(new FieldError(at, "NOT_A_STRING", "Send a string that is not empty."));
          return null;
        });
  }

  /** A list of one or more non-empty strings. */
  public List<String> someTexts(String name, int max) {
    return atLeastOne(name, texts(name, max));
  }

  /** Notes a fault of a field of this object. */
  public void fault(String name, String code, String message) {
    faults.add(new FieldError(pointerTo(name), code, message));
  }

  /** Notes a fault of an item of a list in this object. */
  public void itemFault(String list, int index, String name, String code, String message) {
    faults.add(new FieldError(pointerTo(list) + "/" + index + "/" + name, code, message));
  }

  private String pointerTo(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Whether the field is there at all. */
  public boolean has(String name) {
    asked.add(name);
    return object.has(name);
  }

  private void refuseOthers() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                fault(
                    name,
                    "UNKNOWN_FIELD",
                    FieldNames.meant(name, asked.stream().filter(known -> !object.has(known)))
                            .map(known -> "Did you mean '" + known + "'? ")
                            .orElse("Leave this field out. ")
                        + "Known here are "
                        + String.join(", ", asked.stream().sorted().toList())
                        + ".");
              }
            });
  }

  private <T> T chosen(JsonNode node, String at, Map<String, T> choices) {
    T value = node.isTextual() ? choices.get(node.textValue()) : null;
    if (value == null) {
      String known = String.join(", ", choices.keySet().stream().sorted().toList());
      faults.add(new FieldError(at, "UNKNOWN_VALUE", "Send one of " + known + "."));
    }
    return value;
  }

  private <T> List<T> atLeastOne(String name, List<T> values) {
    if (values.isEmpty() && (!object.has(name) || object.get(name).isEmpty())) {
      fault(name, "MISSING", "Send at least one.");
    }
    return values;
  }

  private <T> T nested(JsonNode node, String at, Function<Fields, T> reader) {
    if (!node.isObject()) {
      faults.add(new FieldError(at, "NOT_AN_OBJECT", "Send a JSON object."));
      return null;
    }
    var fields = new Fields(node, at, faults);
    T value = reader.apply(fields);
    fields.refuseOthers();
    return value;
  }

  private interface ItemReader<T> {
    T read(JsonNode node, String at);
  }

  private <T> List<T> items(String name, int max, ItemReader<T> reader) {
    List<T> values = new ArrayList<>();
    read(
        name,
        node -> {
          if (!node.isArray() || node.size() > max) {
            fault(name, "NOT_A_LIST", "Send an array of at most " + max + " items.");
            return null;
          }
          for (int i = 0; i < node.size(); i++) {
            T value = reader.read(node.get(i), pointerTo(name) + "/" + i);
            if (value != null) {
              values.add(value);
            }
          }
          return null;
        });
    return values;
  }

  private <T> Optional<T> read(String name, Function<JsonNode, T> reader) {
    asked.add(name);
    JsonNode node = object.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node.isNull()) {
      fault(name, "NULL", "Leave the field out instead of sending null.");
      return Optional.empty();
    }
    return Optional.ofNullable(reader.apply(node));
  }

  private <T> Optional<T> required(String name, Optional<T> value) {
    if (value.isEmpty() && !object.has(name)) {
      fault(name, "MISSING", "Send this field.");
    }
    return value;
  }
}
