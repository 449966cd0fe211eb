package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.credential.Digests;
import org.signet.evidence.EvidenceFiles;
import org.signet.fetch.FetchRefused;
import org.signet.verification.EvidenceState;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * The evidence is inside the signature, and so are the digests of its files. Whether the files are
 * still those is looked at when that is asked for.
 */
@ApplicationScoped
public class EvidenceCheck {

  private static final String NAME = "evidence";
  private static final String POINTER = "/evidence";

  private final EvidenceFiles own;

  EvidenceCheck(EvidenceFiles own) {
    this.own = own;
  }

  /**
   * What is known of each item, in order, and of all.
   *
   * @param finding never decides whether the badge is genuine
   */
  public record Looked(List<EvidenceState> items, Finding finding) {}

  /**
   * @param files whether the files themselves are to be compared with their digests
   */
  public Looked check(Examined examined, boolean files) {
    Map<String, JsonNode> digests = new HashMap<>();
    for (JsonNode resource : examined.credential().path("relatedResource")) {
      digests.put(resource.path("id").asText(), resource);
    }
    List<EvidenceState> items = new ArrayList<>();
    for (JsonNode item : examined.credential().path(NAME)) {
      String url = item.path("id").asText();
      Optional<byte[]> digest = Optional.ofNullable(digests.get(url)).flatMap(Digests::sha256);
      boolean look = files && examined.isProven() && digest.isPresent();
      items.add(
          look
              ? compared(url, digest.get(), examined)
              : digests.containsKey(url) ? EvidenceState.PINNED : EvidenceState.NOT_PINNED);
    }
    return new Looked(List.copyOf(items), finding(items));
  }

  private EvidenceState compared(String url, byte[] digest, Examined examined) {
    try {
      byte[] found =
          own.atUrl(url)
              .map(EvidenceFiles.Known::sha256)
              .orElseGet(() -> examined.outside().digest(url).sha256());
      return MessageDigest.isEqual(found, digest) ? EvidenceState.UNCHANGED : EvidenceState.CHANGED;
    } catch (FetchRefused refused) {
      return EvidenceState.NOT_RETRIEVED;
    }
  }

  private static Finding finding(List<EvidenceState> items) {
    if (items.isEmpty()) {
      return Findings.of(NAME, Outcome.SKIPPED, "NO_EVIDENCE");
    }
    int changed = items.indexOf(EvidenceState.CHANGED);
    if (changed >= 0) {
      return Findings.failed(NAME, "EVIDENCE_CHANGED", POINTER + "/" + changed, "");
    }
    int missing = items.indexOf(EvidenceState.NOT_RETRIEVED);
    if (missing >= 0) {
      return Findings.of(
          NAME, Outcome.UNKNOWN, "EVIDENCE_NOT_RETRIEVED", POINTER + "/" + missing, "");
    }
    if (items.contains(EvidenceState.NOT_PINNED)) {
      return Findings.of(NAME, Outcome.PASSED, "NOT_ALL_PINNED", POINTER, "");
    }
    return Findings.of(
        NAME,
        Outcome.PASSED,
        items.contains(EvidenceState.UNCHANGED) ? "ALL_UNCHANGED" : "ALL_PINNED",
        POINTER,
        "");
  }
}
