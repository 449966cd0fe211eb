package org.signet.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signet.verification.VerifyCredential.Verified;

/**
 * One of several badges, or of what was sent for one.
 *
 * @param key of its own on the page
 * @param file the name of the file that it came in, or empty
 * @param problem why there is no report, or empty
 */
public record ItemView(String key, String file, Optional<ReportView> report, String problem) {

  /** Of one answer; of a file with several badges, each of them. */
  static List<ItemView> of(Answered answered, String file, String language) {
    String key = String.valueOf(answered.index() + 1);
    String name = Shown.name(file);
    return answered
        .verified()
        .map(verified -> of(verified, key, name, language))
        .orElseGet(
            () ->
                List.of(
                    new ItemView(
                        key,
                        name,
                        Optional.empty(),
                        answered.message().orElseThrow().in(language))));
  }

  /** Of each badge in what was sent. */
  static List<ItemView> of(Verified verified, String key, String file, String language) {
    VerificationReport report = verified.report();
    List<ItemView> items = new ArrayList<>();
    if (report.credentials().isEmpty() || VerifyRecord.isRecord(report)) {
      items.add(item(report, key, file, language, verified.document()));
    }
    items.addAll(held(verified, key, file, language));
    return items;
  }

  /** Of each badge that something else holds. */
  static List<ItemView> held(Verified verified, String key, String file, String language) {
    List<VerificationReport> held = verified.report().credentials();
    return IntStream.range(0, held.size())
        .mapToObj(i -> item(held.get(i), key + "-" + (i + 1), file, language, ""))
        .toList();
  }

  private static ItemView item(
      VerificationReport report, String key, String file, String language, String document) {
    return new ItemView(key, file, Optional.of(ReportView.of(report, language, document)), "");
  }

  /** The shape beside it. */
  public String shape() {
    return report.map(ReportView::shape).orElse("none");
  }

  /** Whether it is a record, of which all but its badges is said at its head. */
  public boolean isRecord() {
    return report.filter(ReportView::record).isPresent();
  }

  /** The badge that it shows, if there is one to show. */
  public Optional<BadgeView> badge() {
    return report.flatMap(ReportView::badge);
  }
}
