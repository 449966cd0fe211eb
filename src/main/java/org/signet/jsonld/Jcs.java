package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.signet.json.Json;

/** JSON Canonicalization Scheme, RFC 8785. */
public final class Jcs {
  private Jcs() {}

  /**
   * The canonical form, UTF-8.
   *
   * @throws IllegalArgumentException for a number that is not finite as an IEEE double
   */
  public static byte[] canonicalize(JsonNode tree) {
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        // String order is that of UTF-16 code units, as the scheme asks (3.2.3)
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        out.append('{');
        String separator = "";
        for (var member : sorted.entrySet()) {
          out.append(separator);
          string(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ",";
        }
        out.append('}');
      }
      case ARRAY -> {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(node.get(i), out);
        }
        out.append(']');
      }
      case STRING -> string(node.textValue(), out);
      case NUMBER -> out.append(number(node.doubleValue()));
      default -> out.append(Json.write(node));
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** ECMAScript's Number::toString (ECMA-262, 6.1.6.1.20). */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = new BigDecimal(Numbers.shortest(Math.abs(value)));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + laidOut(digits, point);
  }

  private static String laidOut(String digits, int point) {
    int length = digits.length();
    if (point > 0 && point <= 21) {
      return length <= point
          ? digits + "0".repeat(point - length)
          : digits.substring(0, point) + "." + digits.substring(point);
    }
    if (point > -6 && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String exponent = (point > 0 ? "+" : "-") + Math.abs(point - 1);
    return digits.charAt(0) + (length > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
  }
}
