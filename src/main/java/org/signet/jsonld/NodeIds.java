package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
 *
 * <p>The badges of a record (CLR 2.0) are in no graph of their own, but each has a proof of its
 * own, and is verified by itself under the rule above: what changed places between two of them, or
 * between one and the record, would break a proof. So one id may have a node in each, as an issuer
 * whose badges speak two languages. The record itself, however, could take over what a badge says
 * of a node: there both must be equal, but for what the badge's issuer says of itself, and for the
 * learner, of whom a record and a badge say different things by different terms.
 */
final class NodeIds {
  private static final Set<String> ENDORSED = Set.of("id", "type", "endorsementComment");
  private static final Set<String> RESOURCE =
      Set.of("id", "type", "digestMultibase", "digestSRI", "mediaType");

  /** Nobody reads more. */
  private static final int MOST = 100;

  private final Deque<Realm> around = new ArrayDeque<>();
  private final Realm top = new Realm(new HashMap<>(), MissingNode.getInstance());
  private final List<Realm> held = new ArrayList<>();
  private final List<JsonNode[]> twins = new ArrayList<>();
  private Realm realm = top;

  /**
   * Within which one id is one node.
   *
   * @param resources entries of {@code relatedResource}
   * @param issuer of a credential that is held, missing for all else
   */
  private record Realm(
      Map<String, JsonNode> nodes, Map<String, JsonNode> resources, JsonNode issuer) {
    Realm(Map<String, JsonNode> resources, JsonNode issuer) {
      this(new HashMap<>(), resources, issuer);
    }
  }

  /** A badge of a record, which its own proof holds together. */
  static boolean isHeld(JsonNode node, String property) {
    return property.equals("verifiableCredential") && node.has("proof");
  }

  /**
   * Goes into a node.
   *
   * @param badge it is held together by its own proof
   * @param graph it has a graph to itself
   */
  void enter(JsonNode node, boolean badge, boolean graph) {
    if (badge || graph) {
      around.push(realm);
    }
    if (badge) {
      realm = new Realm(new HashMap<>(), node.path("issuer"));
      held.add(realm);
    } else if (graph) {
      realm = new Realm(realm.resources, MissingNode.getInstance());
    }
  }

  /** Comes out of it. */
  void leave(boolean apart) {
    realm = apart ? around.pop() : realm;
  }

  /**
   * Notes a node object, or a string where one may stand, that has this expanded id.
   *
   * @param property the member that holds it, null for the document itself
   */
  void add(String id, JsonNode node, String property) {
    if (!isEndorsed(node, property)) {
      Map<String, JsonNode> alike = isResource(node, property) ? realm.resources : realm.nodes;
      JsonNode known = alike.putIfAbsent(id, node);
      if (known != null) {
        compare(known, node);
      }
    }
  }

  private void compare(JsonNode known, JsonNode node) {
    if (twins.size() < MOST && !known.equals(node)) {
      twins.add(new JsonNode[] {known, node});
    }
  }

  /** What the record itself says of a node that badges in it describe as well. */
  private void compareWithHeld() {
    for (Realm badge : held) {
      badge.nodes.forEach(
          (id, node) -> {
            JsonNode known = top.nodes.get(id);
            if (known != null && !node.equals(badge.issuer) && !hasType(known, "ClrSubject")) {
              compare(known, node);
            }
          });
    }
  }

  List<Violation> duplicates(JsonNode document) {
    compareWithHeld();
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
