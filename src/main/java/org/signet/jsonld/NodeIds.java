package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One id, one node. RDF merges node objects of equal ids, so their values could change places
 * without changing a quad: also between a full object and a bare one ({@code id}, {@code type}), or
 * an issuer that is only a string, which could change places as a whole. Allowed beside the node
 * itself are equal copies, the subject of an endorsement ({@code endorsementComment}; every
 * endorsement is verified by itself as well), and an entry of {@code relatedResource} (digests and
 * media type), which is one as well, whoever lists it.
 *
 * <p>Between nodes of different graphs, as the credentials of a presentation are, nothing changes
 * places without changing quads: there one id may have a node in each.
 */
final class NodeIds {
  private static final Set<String> ENDORSED = Set.of("id", "type", "endorsementComment");
  private static final Set<String> RESOURCE =
      Set.of("id", "type", "digestMultibase", "digestSRI", "mediaType");

  /** Nobody reads more. */
  private static final int MOST = 100;

  private final Deque<Map<String, JsonNode>> around = new ArrayDeque<>();
  private Map<String, JsonNode> first = new HashMap<>();
  private final Map<String, JsonNode> resources = new HashMap<>();
  private final List<JsonNode[]> twins = new ArrayList<>();

  /** Goes into a node, which has a graph to itself or not. */
  void enter(boolean graph) {
    if (graph) {
      around.push(first);
      first = new HashMap<>();
    }
  }

  /** Comes out of it. */
  void leave(boolean graph) {
    first = graph ? around.pop() : first;
  }

  /**
   * Notes a node object, or a string where one may stand, that has this expanded id.
   *
   * @param property the member that holds it, null for the document itself
   */
  void add(String id, JsonNode node, String property) {
    if (!isEndorsed(node, property)) {
      Map<String, JsonNode> alike = isResource(node, property) ? resources : first;
      JsonNode known = alike.putIfAbsent(id, node);
      if (known != null && twins.size() < MOST && !known.equals(node)) {
        twins.add(new JsonNode[] {known, node});
      }
    }
  }

  List<Violation> duplicates(JsonNode document) {
    return twins.stream()
        .map(
            pair ->
                new Violation(
                    Violation.Code.DUPLICATE_NODE,
                    Pointer.find(pair[1], document),
                    "has the id of the object at \"" + Pointer.find(pair[0], document) + "\""))
        .toList();
  }

  private static boolean isEndorsed(JsonNode node, String property) {
    return "credentialSubject".equals(property)
        && hasType(node, "EndorsementSubject")
        && onlyHas(node, ENDORSED);
  }

  private static boolean isResource(JsonNode node, String property) {
    return "relatedResource".equals(property) && onlyHas(node, RESOURCE);
  }

  private static boolean hasType(JsonNode node, String wanted) {
    JsonNode type = node.path("type");
    if (type.isTextual()) {
      return type.textValue().equals(wanted);
    }
    for (JsonNode item : type) {
      if (wanted.equals(item.textValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyHas(JsonNode node, Set<String> names) {
    return node.properties().stream().allMatch(member -> names.contains(member.getKey()));
  }
}
