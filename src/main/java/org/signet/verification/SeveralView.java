package org.signet.verification;

import java.util.List;
import java.util.Optional;
import org.signet.verification.VerifyCredential.Verified;

/**
 * Several badges as a page shows them: how many are what, then each.
 *
 * @param shape of the worst
 * @param unreadable how many files held no badge, in words, or empty
 * @param presentation what held them: whether its holder or issuer signed it, and the document
 */
public record SeveralView(
    String shape,
    String answer,
    String unreadable,
    Optional<ReportView> presentation,
    List<ItemView> items) {

  private static final List<String> WORST = List.of("bad", "unsure", "info", "good");

  /** The record that holds them, if one does. */
  public Optional<ReportView> record() {
    return presentation.filter(ReportView::record);
  }

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
    SeveralView view = of(ItemView.held(presented, "1", "", language), language);
    ReportView whole = ReportView.of(presented.report(), language, presented.document());
    boolean record = VerifyRecord.isRecord(presented.report());
    return new SeveralView(
        record ? whole.shape() : view.shape,
        record ? whole.answer() : view.answer,
        "",
        Optional.of(whole),
        view.items);
  }
}
