package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.jsonld.Jcs;

/**
 * What somebody looked at who approves: the definition, and its editions as they would stand in
 * badges, with the labels that ESCO has today.
 */
final class DefinitionDigest {

  private DefinitionDigest() {}

  /**
   * SHA-256 of the JCS form (RFC 8785) of both, in hexadecimal.
   *
   * @param achievements by language, the JSON-LD documents
   */
  static String of(JsonNode definition, Map<String, ObjectNode> achievements) {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.set("definition", definition);
    ObjectNode documents = both.putObject("achievements");
    achievements.forEach(documents::set);
    return DigestUtils.sha256Hex(Jcs.canonicalize(both));
  }
}
