package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The evidence is inside the signature, and so are the digests of its files. */
final class EvidenceCheck implements Check {

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Finding check(Examined examined) {
    JsonNode evidence = examined.credential().path("evidence");
    if (evidence.isEmpty()) {
      return Findings.of(name(), Outcome.SKIPPED, "NO_EVIDENCE");
    }
    Set<String> pinned = new HashSet<>();
    examined
        .credential()
        .path("relatedResource")
        .forEach(resource -> pinned.add(resource.path("id").asText()));
    for (JsonNode item : evidence) {
      if (!item.has("id") || !pinned.contains(item.path("id").asText())) {
        return Findings.of(name(), Outcome.PASSED, "NOT_ALL_PINNED", "/evidence", "");
      }
    }
    return Findings.of(name(), Outcome.PASSED, "ALL_PINNED", "/evidence", "");
  }
}
