package org.signet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** Builds the tree token by token, without recursion, so that every limit has its own code. */
final class TreeReader {
  /** Jackson's own limits only have to be wider than ours, which are checked first. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Json.MAX_BYTES * 16)
                  .maxNameLength(Json.MAX_BYTES * 16)
                  .maxNumberLength(Json.MAX_BYTES * 16)
                  .build())
          .build();

  private static final int MAX_EXPONENT = 400;

  /** That of the largest finite IEEE double. */
  private static final int LARGEST_EXPONENT = 308;

  /** So many characters of an integer never go beyond a long. */
  private static final int SURELY_LONG = 18;

  private final JsonParser parser;
  private final JsonNodeFactory nodes;

  /** The text is UTF-8, so half a pair of surrogates can only come from an escape. */
  private final boolean hasEscapes;

  private final int maxString;

  private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();

  private TreeReader(JsonParser parser, JsonNodeFactory nodes, boolean hasEscapes, int maxString) {
    this.parser = parser;
    this.nodes = nodes;
    this.hasEscapes = hasEscapes;
    this.maxString = maxString;
  }

  static JsonNode read(String text, JsonNodeFactory nodes, int maxString) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      TreeReader reader = new TreeReader(parser, nodes, text.contains("\\u"), maxString);
      JsonNode root = reader.value();
      reader.end();
      return root;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new JsonRefused(JsonRefused.Code.NOT_JSON, "not JSON" + where);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode value() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw refused(JsonRefused.Code.NOT_JSON, "empty");
    }
    while (true) {
      JsonNode finished = take(token);
      if (finished != null && open.isEmpty()) {
        return finished;
      }
      token = parser.nextToken();
      if (token == null) {
        throw refused(JsonRefused.Code.NOT_JSON, "ends too early");
      }
    }
  }

  /** Takes one token; returns the value that it completes, or null. */
  private JsonNode take(JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (open.size() == Json.MAX_DEPTH) {
          throw refused(JsonRefused.Code.DEPTH, "nested deeper than " + Json.MAX_DEPTH);
        }
        open.push(token == JsonToken.START_OBJECT ? nodes.objectNode() : nodes.arrayNode());
        return null;
      }
      case FIELD_NAME -> {
        name(parser.currentName());
        return null;
      }
      case END_OBJECT, END_ARRAY -> {
        return attach(open.pop());
      }
      default -> {
        return attach(scalar(token));
      }
    }
  }

  private void name(String name) {
    if (name.length() > Json.MAX_NAME) {
      throw refused(JsonRefused.Code.NAME_TOO_LONG, "a name longer than " + Json.MAX_NAME);
    }
    wellFormed(name);
    if (((ObjectNode) open.peek()).has(name)) {
      throw refused(JsonRefused.Code.DUPLICATE_KEY, "duplicate name \"" + name + "\"");
    }
    names.push(name);
  }

  private JsonNode attach(JsonNode value) {
    ContainerNode<?> parent = open.peek();
    if (parent instanceof ObjectNode object) {
      object.set(names.pop(), value);
    } else if (parent instanceof ArrayNode array) {
      array.add(value);
    }
    return value;
  }

  private JsonNode scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> {
        String text = parser.getText();
        if (text.length() > maxString) {
          throw refused(JsonRefused.Code.STRING_TOO_LONG, "a string longer than " + maxString);
        }
        wellFormed(text);
        yield nodes.textNode(text);
      }
      case VALUE_NUMBER_INT -> integer(number());
      case VALUE_NUMBER_FLOAT -> decimal(number());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> throw refused(JsonRefused.Code.NOT_JSON, "not JSON");
    };
  }

  private String number() throws IOException {
    String text = parser.getText();
    if (text.length() > Json.MAX_NUMBER) {
      throw refused(JsonRefused.Code.NUMBER_TOO_LONG, "a number longer than " + Json.MAX_NUMBER);
    }
    return text;
  }

  private JsonNode integer(String text) {
    if (text.length() <= SURELY_LONG) {
      long small = Long.parseLong(text);
      return small == (int) small ? nodes.numberNode((int) small) : nodes.numberNode(small);
    }
    BigInteger exact = new BigInteger(text);
    return exact.bitLength() < Long.SIZE
        ? nodes.numberNode(exact.longValue())
        : nodes.numberNode(exact);
  }

  private JsonNode decimal(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    // a decimal with a huge exponent costs its size when it is expanded: judge the digits first
    if (e >= 0
        && new BigInteger(text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1))
                .abs()
                .compareTo(BigInteger.valueOf(MAX_EXPONENT))
            > 0) {
      throw refused(JsonRefused.Code.NUMBER_TOO_LONG, "an exponent beyond " + MAX_EXPONENT);
    }
    BigDecimal exact = new BigDecimal(text);
    // it is written in another form, longer or with a larger exponent, and has to be let in again
    int exponent = exact.precision() - exact.scale() - 1;
    if (Math.abs(exponent) > MAX_EXPONENT || exact.toString().length() > Json.MAX_NUMBER) {
      throw refused(JsonRefused.Code.NUMBER_TOO_LONG, "a number too long when it is written");
    }
    if (exponent >= LARGEST_EXPONENT && Double.isInfinite(exact.doubleValue())) {
      throw refused(JsonRefused.Code.NUMBER_TOO_LONG, "a number beyond an IEEE double");
    }
    // 1e0 is written as 1
    return exact.scale() == 0 ? integer(exact.toString()) : nodes.numberNode(exact);
  }

  private void wellFormed(String text) {
    if (!hasEscapes) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw refused(JsonRefused.Code.LONE_SURROGATE, "half of a surrogate pair");
        }
        i++;
      }
    }
  }

  private void end() throws IOException {
    try {
      if (parser.nextToken() == null) {
        return;
      }
    } catch (JsonProcessingException e) {
      // whatever follows is trailing data, JSON or not
    }
    throw refused(JsonRefused.Code.TRAILING_DATA, "something follows the value");
  }

  private JsonRefused refused(JsonRefused.Code code, String what) {
    var at = parser.currentTokenLocation();
    return new JsonRefused(
        code, what + " at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }
}
