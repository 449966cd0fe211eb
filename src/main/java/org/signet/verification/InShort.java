package org.signet.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.verification.BadgeView.PartnerView;
import org.signet.verification.BadgeView.ShortView;
import org.signet.verification.Summary.Competency;
import org.signet.verification.Summary.EndorsementItem;
import org.signet.verification.Summary.EvidenceItem;

/** What a reader in a hurry must know, a line each: the sections further down say it in full. */
final class InShort {

  /** Names on one line, of assessments or of partners. */
  private static final int MOST = 3;

  private final Summary summary;
  private final Texts texts;

  private InShort(Summary summary, Texts texts) {
    this.summary = summary;
    this.texts = texts;
  }

  /**
   * @param skills how many the page lists
   */
  static ShortView of(Summary summary, int skills, Texts texts) {
    var all = new InShort(summary, texts);
    Optional<String> assessed = all.assessed();
    return new ShortView(
        assessed.orElse(""),
        assessed.isPresent() ? "" : all.unassessed(),
        all.evidence(),
        all.partners(),
        all.endorsed(),
        skills == 0 ? texts.get("short.none") : texts.get("short.skills", skills));
  }

  /** In the words and the language of the badge; empty where it gives none. */
  private Optional<String> assessed() {
    String how = names("method");
    List<String> said = new ArrayList<>();
    said.add(how.isEmpty() ? names("type") : how);
    said.add(names("supervision"));
    said.add(names("identityVerification"));
    said.removeIf(String::isEmpty);
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", said));
  }

  /** What is not said of every competency has the share of which it is said beside it. */
  private String names(String aspect) {
    List<Competency> competencies = summary.competencies();
    Set<String> names = new LinkedHashSet<>();
    int of = 0;
    for (Competency competency : competencies) {
      List<String> said =
          competency.assessment().stream()
              .filter(a -> a.aspect().equals(aspect))
              .map(a -> Shown.name(a.name()))
              .toList();
      names.addAll(said);
      of += said.isEmpty() ? 0 : 1;
    }
    if (names.isEmpty()) {
      return "";
    }
    String text = names.stream().limit(MOST).collect(Collectors.joining(", "));
    String more = names.size() > MOST ? ", …" : "";
    return text
        + more
        + (of < competencies.size() ? " (" + of + "/" + competencies.size() + ")" : "");
  }

  private String unassessed() {
    return texts.get(
        summary.achievement().criteria().isPresent() ? "short.criteria" : "short.not_said");
  }

  private String evidence() {
    List<EvidenceItem> items = summary.evidence();
    if (items.isEmpty()) {
      return texts.get("short.none");
    }
    List<String> said = new ArrayList<>();
    said.add(texts.get("short.pieces", items.size()));
    add(said, "short.pinned", items.stream().filter(EvidenceItem::pinned).count());
    long open = items.stream().filter(i -> i.url().isPresent() && i.file().isOpen()).count();
    boolean files = items.stream().anyMatch(i -> i.file() != EvidenceState.TEXT_ONLY);
    if (files) {
      said.add(texts.get("short.open", open));
    }
    add(said, "short.changed", count(items, EvidenceState.CHANGED));
    add(said, "short.unchanged", count(items, EvidenceState.UNCHANGED));
    return String.join(", ", said);
  }

  private static long count(List<EvidenceItem> items, EvidenceState state) {
    return items.stream().filter(item -> item.file() == state).count();
  }

  private void add(List<String> said, String key, long count) {
    if (count > 0) {
      said.add(texts.get(key, count));
    }
  }

  /** Those whose domain was proved, as far as they count; each once. */
  private List<PartnerView> confirmed() {
    return summary.endorsements().stream()
        .filter(EndorsementItem::isVouchedFor)
        .map(
            item ->
                new PartnerView(
                    item.endorser().map(Shown::name).orElse(""),
                    Shown.name(item.partner().domain().orElseThrow())))
        .distinct()
        .toList();
  }

  private List<PartnerView> partners() {
    return confirmed().stream().limit(MOST).toList();
  }

  /** What stands behind the partners that are named. */
  private String endorsed() {
    List<String> said = new ArrayList<>();
    int named = confirmed().size();
    add(said, "short.partners", Math.max(0, named - MOST));
    long others =
        summary.endorsements().stream()
            .filter(item -> item.counts() && !item.isVouchedFor())
            .map(EndorsementItem::identity)
            .distinct()
            .count();
    add(said, named == 0 ? "short.unconfirmed" : "short.unconfirmed_more", others);
    if (named == 0 && others == 0) {
      return texts.get(summary.endorsements().isEmpty() ? "short.nobody" : "short.nobody_now");
    }
    return String.join(texts.get("short.separator"), said);
  }
}
