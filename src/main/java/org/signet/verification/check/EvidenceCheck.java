package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.credential.Digests;
import org.signet.evidence.EvidenceContent;
import org.signet.evidence.EvidenceFile;
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
  private final EvidenceContent content;

  EvidenceCheck(EvidenceFiles own, EvidenceContent content) {
    this.own = own;
    this.content = content;
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
      items.add(state(item, url, digests.containsKey(url), digest, files, examined));
    }
    return new Looked(List.copyOf(items), finding(items));
  }

  private EvidenceState state(
      JsonNode item,
      String url,
      boolean pinned,
      Optional<byte[]> digest,
      boolean files,
      Examined examined) {
    if (!item.has("id") && item.has("narrative")) {
      return EvidenceState.TEXT_ONLY;
    }
    Optional<EvidenceFile> kept = own.atUrl(url);
    Optional<EvidenceState> closed = kept.map(EvidenceFile::access).flatMap(EvidenceCheck::closed);
    if (closed.isPresent()) {
      return closed.get(); // and nothing of a digest, which whoever guesses could try here
    }
    boolean look = files && examined.isProven() && digest.isPresent();
    return look
        ? compared(url, kept, digest.get(), examined)
        : pinned ? EvidenceState.PINNED : EvidenceState.NOT_PINNED;
  }

  private static Optional<EvidenceState> closed(EvidenceFile.Access access) {
    return switch (access) {
      case OPEN -> Optional.empty();
      case NOT_RELEASED -> Optional.of(EvidenceState.NOT_RELEASED);
      case WITHHELD -> Optional.of(EvidenceState.WITHHELD);
    };
  }

  private EvidenceState compared(
      String url, Optional<EvidenceFile> kept, byte[] digest, Examined examined) {
    return (kept.isPresent() ? digest(kept.get(), examined) : digest(url, examined))
        .map(found -> MessageDigest.isEqual(found, digest))
        .map(same -> same ? EvidenceState.UNCHANGED : EvidenceState.CHANGED)
        .orElse(EvidenceState.NOT_RETRIEVED);
  }

  /** Of a file of this service what is really stored is digested, not what its row says. */
  private Optional<byte[]> digest(EvidenceFile file, Examined examined) {
    return examined
        .outside()
        .work()
        .digest(
            file.id(),
            file.size(),
            () -> {
              try {
                return Optional.of(content.digest(file));
              } catch (IOException e) {
                return Optional.empty();
              }
            });
  }

  private static Optional<byte[]> digest(String url, Examined examined) {
    try {
      return Optional.of(examined.outside().digest(url).sha256());
    } catch (FetchRefused e) {
      return Optional.empty();
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
    if (!items.stream().allMatch(EvidenceState::isOpen)) {
      return Findings.of(NAME, Outcome.PASSED, "NOT_ALL_RELEASED", POINTER, "");
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
