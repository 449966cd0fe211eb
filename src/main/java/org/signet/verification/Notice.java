package org.signet.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader must know beside the answer, near the top of the page.
 *
 * @param quote words of the issuer's, made harmless, or empty
 */
public record Notice(String shape, String text, String quote) {

  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("RECIPIENT_MATCHES", "good"),
          Map.entry("SIGNED_BY_HOLDER", "good"),
          Map.entry("ALL_UNCHANGED", "good"),
          Map.entry("REFRESHED", "info"),
          Map.entry("STATUS_MESSAGE", "info"),
          Map.entry("PART_SHOWN", "info"),
          Map.entry("OTHER_ISSUERS", "info"),
          Map.entry("END_NOT_IN_RECORD", "info"),
          Map.entry("IMAGE_NOT_COVERED", "unsure"),
          Map.entry("EVIDENCE_NOT_RETRIEVED", "unsure"),
          Map.entry("BADGE_REVOKED_SINCE", "bad"),
          Map.entry("EVIDENCE_CHANGED", "bad"));

  /**
   * Of a report, in the order of its checks.
   *
   * @param genuine without that, only what was not asked is worth saying
   */
  static List<Notice> of(List<Finding> findings, boolean genuine, Texts texts) {
    Optional<Notice> offline =
        findings.stream()
            .filter(finding -> finding.code().equals("OFFLINE"))
            .findFirst()
            .map(finding -> new Notice("info", texts.get("notice.offline"), ""));
    return Stream.concat(
            findings.stream()
                .filter(finding -> genuine)
                .flatMap(finding -> of(finding, texts.language()).stream()),
            offline.stream())
        .toList();
  }

  private static Optional<Notice> of(Finding finding, String language) {
    return Optional.ofNullable(SHAPES.get(finding.code()))
        .map(
            shape ->
                new Notice(
                    shape,
                    CheckView.sentence(finding, language),
                    finding.code().equals("STATUS_MESSAGE") ? Shown.text(finding.detail()) : ""));
  }
}
