package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proofs that a proof names as {@code previousProof} (VC Data Integrity 1.0, section 2.1.2).
 */
final class PreviousProofs {
  private PreviousProofs() {}

  /**
   * They, in the order in which they stand in the document; empty when one is not there, or the
   * member is neither an id nor a list of ids.
   *
   * @param proofs {@code proof} of the document
   */
  static Optional<List<ObjectNode>> of(ObjectNode proof, JsonNode proofs) {
    JsonNode named = proof.path("previousProof");
    if (named.isMissingNode()) {
      return Optional.of(List.of());
    }
    List<String> wanted = new ArrayList<>();
    for (JsonNode id : named.isArray() ? named : List.of(named)) {
      if (!id.isTextual()) {
        return Optional.empty();
      }
      wanted.add(id.textValue());
    }
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode other : proofs.isArray() ? proofs : List.of(proofs)) {
      if (other instanceof ObjectNode object && wanted.remove(other.path("id").textValue())) {
        found.add(object);
      }
    }
    return wanted.isEmpty() && !found.isEmpty() ? Optional.of(found) : Optional.empty();
  }
}
