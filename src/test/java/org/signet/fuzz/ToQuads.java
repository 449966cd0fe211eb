package org.signet.fuzz;

import static org.signet.fuzz.Held.held;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.signet.json.Json;
import org.signet.json.JsonRefused;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.jsonld.LdRefused;

/**
 * From bytes to canonical N-Quads. Only {@link LdRefused} is declared of a JSON object; what is
 * accepted has the same quads whatever the order of its members and whichever profile accepts it,
 * and other quads when any of its values is another.
 */
public final class ToQuads {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Logger TITANIUM = Logger.getLogger("com.apicatalog");

  /** The strictest and the widest; what lies between differs from the first in its contexts. */
  private static final List<ContextProfile> PROFILES =
      List.of(ContextProfile.OPEN_BADGES, ContextProfile.GENERIC);

  static {
    // Titanium warns of what it meets in contexts, which is our every day here
    TITANIUM.setLevel(Level.OFF);
  }

  private ToQuads() {}

  /** One input: a JSON object, or its shorthand; without contexts it gets the two of a badge. */
  public static void fuzzerTestOneInput(byte[] data) {
    ObjectNode document;
    try {
      document = withContexts(Json.parseObject(Shorthand.json(data)));
    } catch (JsonRefused declared) {
      return;
    }
    Work.bounded(() -> canonicalize(document, Arrays.hashCode(data) | 1));
  }

  private static void canonicalize(ObjectNode document, int salt) {
    Optional<byte[]> known = Optional.empty();
    for (ContextProfile profile : PROFILES) {
      try {
        byte[] nquads = Canonical.of(document, profile).nquads();
        if (known.isPresent()) {
          held(Arrays.equals(known.get(), nquads), "profiles read a document alike");
          continue;
        }
        known = Optional.of(nquads);
        CanonicalLines.check(nquads);
      } catch (LdRefused declared) {
        held(!declared.violations().isEmpty(), "a refusal says why");
        continue;
      }
      shuffled(document, profile, known.get(), salt);
      changed(document, profile, known.get(), salt);
    }
  }

  private static void shuffled(
      ObjectNode document, ContextProfile profile, byte[] nquads, int salt) {
    byte[] other = Canonical.of((ObjectNode) shuffle(document, salt), profile).nquads();
    held(Arrays.equals(other, nquads), "the order of members means nothing");
  }

  private static void changed(
      ObjectNode document, ContextProfile profile, byte[] nquads, int salt) {
    ObjectNode copy = document.deepCopy();
    List<Runnable> changes = new ArrayList<>();
    changes(copy, "\u2603" + salt, changes);
    if (changes.isEmpty()) {
      return;
    }
    changes.get(Math.floorMod(salt, changes.size())).run();
    try {
      byte[] other = Canonical.of(copy, profile).nquads();
      held(!Arrays.equals(other, nquads), "every value is in the quads");
    } catch (LdRefused declared) {
      // the value has become one that is not allowed where it stands
    }
  }

  /** Collects, for each string that is no context, what makes it one that nobody else has. */
  private static void changes(JsonNode node, String mark, List<Runnable> changes) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("@context")) {
        if (member.getValue().isTextual()) {
          changes.add(() -> member.setValue(NODES.textNode(member.getValue().textValue() + mark)));
        }
        changes(member.getValue(), mark, changes);
      }
    }
    for (int i = 0; node instanceof ArrayNode array && i < array.size(); i++) {
      int at = i;
      if (array.get(at).isTextual()) {
        changes.add(() -> array.set(at, array.get(at).textValue() + mark));
      }
      changes(array.get(at), mark, changes);
    }
  }

  /**
   * Another order of all members, the same for objects that are alike: copies of a node are allowed
   * when they are byte-equal.
   */
  private static JsonNode shuffle(JsonNode node, int salt) {
    if (node.isObject()) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
      members.sort(Comparator.comparingInt(member -> (member.getKey() + salt).hashCode() * salt));
      ObjectNode copy = NODES.objectNode();
      members.forEach(member -> copy.set(member.getKey(), shuffle(member.getValue(), salt)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(item -> copy.add(shuffle(item, salt)));
      return copy;
    }
    return node;
  }

  private static ObjectNode withContexts(ObjectNode document) {
    if (document.has("@context")) {
      return document;
    }
    ObjectNode copy = NODES.objectNode();
    copy.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    return copy.setAll(document);
  }
}
