package org.signet.fuzz;

import static org.signet.fuzz.Held.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.jsonld.Jcs;

/**
 * The door for JSON. Only {@link JsonRefused} is declared; what is let in keeps the limits, is what
 * Jackson reads in it when set as strict, and can be written and let in again.
 */
public final class JsonDoor {
  private static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Jackson takes 1e0 for a decimal, as it is spelt; the door for an integer, as it is written. */
  private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : (a.equals(b) ? 0 : 1);

  private JsonDoor() {}

  /** One input: the bytes of a JSON text. */
  public static void fuzzerTestOneInput(byte[] data) {
    Work.bounded(() -> input(data));
  }

  private static void input(byte[] data) {
    JsonNode tree;
    try {
      tree = Json.parse(data);
    } catch (JsonRefused declared) {
      refused(data, declared.code());
      return;
    }
    limits(tree, 0);
    held(
        jackson(data).filter(same -> tree.equals(NUMBERS_BY_VALUE, same)).isPresent(),
        "Jackson reads the same tree");
    // white space may go and an exponent get its sign: only the size may change
    byte[] written = Json.write(tree).getBytes(StandardCharsets.UTF_8);
    held(Json.parse(written, Integer.MAX_VALUE).equals(tree), "what was written is let in again");
    canonical(tree);
  }

  private static void refused(byte[] data, JsonRefused.Code code) {
    switch (code) {
      case NOT_JSON, TRAILING_DATA, DUPLICATE_KEY ->
          held(jackson(data).isEmpty(), "Jackson refuses too what is refused as " + code);
      default -> {
        // limits and well-formedness are ours alone
      }
    }
  }

  /** What Jackson reads; empty when it refuses, or reads a missing value out of nothing. */
  private static Optional<JsonNode> jackson(byte[] data) {
    try {
      JsonNode tree = JACKSON.readTree(new String(data, StandardCharsets.UTF_8));
      return Optional.of(tree).filter(read -> !read.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void limits(JsonNode node, int depth) {
    if (node.isContainerNode()) {
      held(depth < Json.MAX_DEPTH, "no deeper than the limit");
    }
    if (node.isTextual()) {
      text(node.textValue(), Json.MAX_STRING);
    }
    if (node.isNumber()) {
      held(node.asText().length() <= Json.MAX_NUMBER, "no number longer than the limit");
    }
    node.properties().forEach(member -> text(member.getKey(), Json.MAX_NAME));
    node.forEach(child -> limits(child, depth + 1));
  }

  private static void text(String text, int longest) {
    held(text.length() <= longest, "no text longer than its limit");
    held(StandardCharsets.UTF_8.newEncoder().canEncode(text), "no half of a surrogate pair");
  }

  /** The canonical form has only to be one: written once more it is the same. */
  private static void canonical(JsonNode tree) {
    byte[] canonical;
    try {
      canonical = Jcs.canonicalize(tree);
    } catch (IllegalArgumentException declared) {
      held(!finite(tree), "only a number beyond IEEE doubles has no canonical form");
      return;
    }
    held(
        Arrays.equals(Jcs.canonicalize(Json.parse(canonical, Integer.MAX_VALUE)), canonical),
        "the canonical form of the canonical form is itself");
  }

  private static boolean finite(JsonNode node) {
    if (node.isNumber()) {
      return Double.isFinite(node.doubleValue());
    }
    for (JsonNode child : node) {
      if (!finite(child)) {
        return false;
      }
    }
    return true;
  }
}
