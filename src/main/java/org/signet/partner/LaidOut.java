package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.signet.json.Json;

/**
 * The documents of one sitting, as they wait for their signatures.
 *
 * @param id tells one laying out from another
 * @param documents for a key in the browser with their proofs, which lack their value
 * @param form what they were laid out from
 * @param before what was laid out earlier to be signed elsewhere, the oldest first: that takes
 *     days, and what comes back is still what was laid out here
 */
record LaidOut(
    UUID id, Way way, List<ObjectNode> documents, StatementForm form, List<ObjectNode> before) {

  private static final int MOST_BEFORE = 24;
  private static final Set<String> OF_A_SITTING = Set.of("id", "validFrom", "validUntil");

  /** After what was laid out so far. */
  static LaidOut after(
      Optional<LaidOut> last, Way way, List<ObjectNode> documents, StatementForm form) {
    List<ObjectNode> before = last.map(LaidOut::elsewhere).orElse(List.of());
    return new LaidOut(
        UUID.randomUUID(),
        way,
        documents,
        form,
        before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size()));
  }

  static LaidOut read(String text) {
    JsonNode json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
    return new LaidOut(
        UUID.fromString(json.path("id").asText()),
        Way.of(json.path("way").asText()).orElseThrow(),
        objects(json.path("documents")),
        StatementForm.read(json.path("form")),
        objects(json.path("before")));
  }

  String write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString()).put("way", way.text());
    json.putArray("documents").addAll(documents);
    json.set("form", form.write());
    json.putArray("before").addAll(before);
    return Json.write(json);
  }

  /** All that may come back signed from elsewhere. */
  List<ObjectNode> elsewhere() {
    return Stream.concat(before.stream(), way == Way.OWN ? documents.stream() : Stream.of())
        .toList();
  }

  /** Whether these documents say the same, and differ in nothing but their ids and times. */
  boolean says(Way sameWay, List<ObjectNode> others) {
    return way == sameWay
        && documents.stream()
            .map(LaidOut::content)
            .toList()
            .equals(others.stream().map(LaidOut::content).toList());
  }

  private static ObjectNode content(ObjectNode document) {
    return document.deepCopy().without(OF_A_SITTING);
  }

  private static List<ObjectNode> objects(JsonNode array) {
    List<ObjectNode> objects = new ArrayList<>();
    array.forEach(each -> objects.add((ObjectNode) each));
    return objects;
  }
}
