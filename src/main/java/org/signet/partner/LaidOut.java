package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signet.json.Json;

/**
 * The documents of one sitting, as they wait for their signatures.
 *
 * @param id tells one laying out from another
 * @param documents for a key in the browser with their proofs, which lack their value
 */
record LaidOut(UUID id, Way way, List<ObjectNode> documents) {

  static LaidOut read(String text) {
    JsonNode json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
    List<ObjectNode> documents = new ArrayList<>();
    json.path("documents").forEach(document -> documents.add((ObjectNode) document));
    return new LaidOut(
        UUID.fromString(json.path("id").asText()),
        Way.of(json.path("way").asText()).orElseThrow(),
        documents);
  }

  String write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString()).put("way", way.text());
    json.putArray("documents").addAll(documents);
    return Json.write(json);
  }
}
