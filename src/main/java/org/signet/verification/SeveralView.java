package org.signet.verification;

import java.util.List;
import java.util.Optional;
import org.signet.verification.VerifyCredential.Verified;

/**
 * Several badges as a page shows them: how many are what, then each.
 *
 * @param shape of the worst
 * @param unreadable how many files held no badge, in words, or empty
 * @param presentation what was presented: whether its holder signed it, and the document
 */
public record SeveralView(
    String shape,
    String answer,
    String unreadable,
    Optional<ReportView> presentation,
    List<ItemView> items) {

  private static final List<String> WORST = List.of("bad", "unsure", "info", "good");

  static SeveralView of(List<ItemView> items, String language) {
    List<ReportView> reports = items.stream().flatMap(item -> item.report().stream()).toList();
    long valid = reports.stream().filter(ReportView::valid).count();
    int unreadable = items.size() - reports.size();
    return new SeveralView(
        WORST.stream()
            .filter(shape -> reports.stream().anyMatch(report -> report.shape().equals(shape)))
            .findFirst()
            .orElse("bad"),
        Answers.several(valid, reports.size()).in(language),
        unreadable == 0 ? "" : Texts.report("several.unreadable", unreadable).in(language),
        Optional.empty(),
        items);
  }

  /** Of a presentation of several badges. */
  static SeveralView of(Verified presented, String language) {
    SeveralView view = of(ItemView.of(presented, "1", "", language), language);
    return new SeveralView(
        view.shape,
        view.answer,
        "",
        Optional.of(ReportView.of(presented.report(), language, presented.document())),
        view.items);
  }
}
