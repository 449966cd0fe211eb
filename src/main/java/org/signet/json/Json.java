package org.signet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads JSON from outside, strictly, and writes JSON. */
public final class Json {
  /** Largest text, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Largest document of a status list, in bytes. */
  public static final int MAX_LIST = 2 << 20;

  /** Deepest nesting of objects and arrays. */
  public static final int MAX_DEPTH = 64;

  /** Longest string value, in UTF-16 units. */
  public static final int MAX_STRING = 256 * 1024;

  /** Longest member name, in UTF-16 units. */
  public static final int MAX_NAME = 1024;

  /**
   * Longest number, in characters; it must be finite as an IEEE double. Both hold for the number as
   * it came and as {@link #write} writes it.
   */
  public static final int MAX_NUMBER = 100;

  private static final ObjectMapper WRITER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final char REPLACEMENT = '\ufffd';

  private Json() {}

  /**
   * Parses one JSON text (RFC 8259) in UTF-8 without a byte order mark. Numbers keep their exact
   * value: integers are integers of any size, others are decimals. What is let in, is let in again
   * as {@link #write} writes it, and is the same tree then, unless it became larger than the limit.
   *
   * @throws JsonRefused when the text is not JSON, has duplicate names, or goes over a limit of
   *     this class
   */
  public static JsonNode parse(byte[] utf8) {
    return parse(utf8, MAX_BYTES);
  }

  /** {@link #parse(byte[])} with another limit of size, in bytes; all other limits stay. */
  public static JsonNode parse(byte[] utf8, int maxBytes) {
    return parse(utf8, maxBytes, MAX_STRING);
  }

  /** A text of which one string may be almost the whole, as the bits of a status list are. */
  public static JsonNode parseList(byte[] utf8) {
    return parse(utf8, MAX_LIST, MAX_LIST);
  }

  private static JsonNode parse(byte[] utf8, int maxBytes, int maxString) {
    if (utf8.length > maxBytes) {
      throw new JsonRefused(JsonRefused.Code.TOO_LARGE, "larger than " + maxBytes + " bytes");
    }
    if (utf8.length >= 3
        && (utf8[0] & 0xff) == 0xef
        && (utf8[1] & 0xff) == 0xbb
        && (utf8[2] & 0xff) == 0xbf) {
      throw new JsonRefused(JsonRefused.Code.BOM, "starts with a byte order mark");
    }
    return TreeReader.read(decode(utf8), NODES, maxString);
  }

  /** {@link #parse(byte[])} for text that must be an object; anything else is NOT_JSON. */
  public static ObjectNode parseObject(byte[] utf8) {
    if (parse(utf8) instanceof ObjectNode object) {
      return object;
    }
    throw new JsonRefused(JsonRefused.Code.NOT_JSON, "not a JSON object");
  }

  /** Writes the tree without white space, members in their order. */
  public static String write(JsonNode tree) {
    try {
      return WRITER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that cannot be written", e);
    }
  }

  private static String decode(byte[] utf8) {
    // by far the fastest way, but it puts a replacement character for whatever is not UTF-8
    String text = new String(utf8, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(utf8);
  }

  private static String decodeStrictly(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8))
          .toString();
    } catch (CharacterCodingException e) {
      throw new JsonRefused(JsonRefused.Code.NOT_UTF8, "not UTF-8");
    }
  }
}
