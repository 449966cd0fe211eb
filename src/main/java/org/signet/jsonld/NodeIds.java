package org.signet.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.json.Json;

/**
 * One id, one node. RDF merges node objects of equal ids, so their values could change places
 * without changing a quad: also between a full object and a bare one ({@code id}, {@code type}), or
 * an issuer that is only a string, which could change places as a whole. Allowed beside the node
 * itself are byte-equal copies, the subject of an endorsement ({@code endorsementComment}; every
 * endorsement is verified by itself as well), and entries of {@code relatedResource} (digests and
 * media type).
 */
final class NodeIds {
  private static final Set<String> ENDORSED = Set.of("id", "type", "endorsementComment");
  private static final Set<String> RESOURCE =
      Set.of("id", "type", "digestMultibase", "digestSRI", "mediaType");

  private record Place(JsonNode node, String pointer) {}

  private final Map<String, List<Place>> nodes = new LinkedHashMap<>();

  /**
   * Notes a node object, or a string where one may stand, that stands at {@code pointer} and has
   * this expanded id.
   */
  void add(String id, JsonNode node, String pointer) {
    if (!isEndorsed(node, pointer) && !isResource(node, pointer)) {
      nodes
          .computeIfAbsent(String.valueOf(id), key -> new ArrayList<>())
          .add(new Place(node, pointer));
    }
  }

  List<Violation> duplicates() {
    List<Violation> found = new ArrayList<>();
    for (List<Place> places : nodes.values()) {
      String first = Json.write(places.get(0).node());
      for (Place place : places.subList(1, places.size())) {
        if (!Json.write(place.node()).equals(first)) {
          found.add(
              new Violation(
                  Violation.Code.DUPLICATE_NODE,
                  place.pointer(),
                  "has the id of the object at \"" + places.get(0).pointer() + "\""));
        }
      }
    }
    return found;
  }

  private static boolean isEndorsed(JsonNode node, String pointer) {
    return pointer.endsWith("/credentialSubject")
        && hasType(node, "EndorsementSubject")
        && onlyHas(node, ENDORSED);
  }

  private static boolean isResource(JsonNode node, String pointer) {
    int last = pointer.lastIndexOf('/');
    String parent = pointer.substring(0, Math.max(last, 0));
    return (parent.endsWith("/relatedResource") || pointer.endsWith("/relatedResource"))
        && onlyHas(node, RESOURCE);
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
