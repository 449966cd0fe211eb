package org.signet.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signet.verification.VerifyCredential.Verified;

/**
 * What the verify page shows.
 *
 * @param language {@code en} or {@code fr}
 * @param form what was filled in, to be shown or sent again
 * @param address the address it was opened with, which is kept when the language is switched
 * @param report the answer
 * @param several the answer to several badges
 * @param problem why the input could not be read as a badge
 */
public record VerifyPage(
    String language,
    FilledForm form,
    String address,
    Optional<ReportView> report,
    Optional<SeveralView> several,
    Optional<String> problem) {

  static VerifyPage empty(String language) {
    return new VerifyPage(
        language, FilledForm.EMPTY, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  static VerifyPage of(Answered answered, FilledForm form, String language) {
    return answered
        .verified()
        .map(verified -> of(verified, form, language))
        .orElseGet(() -> refused(answered.message().orElseThrow(), form, language));
  }

  private static VerifyPage of(Verified verified, FilledForm form, String language) {
    if (!verified.report().credentials().isEmpty()) {
      return of(SeveralView.of(verified, language), form, language);
    }
    ReportView view = ReportView.of(verified.report(), language, verified.document());
    return new VerifyPage(
        language, form, "", Optional.of(view), Optional.empty(), Optional.empty());
  }

  /** Of several files. */
  static VerifyPage of(
      List<Answered> answers, List<SentFile> files, FilledForm form, String language) {
    List<ItemView> items =
        answers.stream()
            .sorted(Comparator.comparing(Answered::index))
            .flatMap(a -> ItemView.of(a, files.get(a.index()).name(), language).stream())
            .toList();
    return of(SeveralView.of(items, language), form, language);
  }

  private static VerifyPage of(SeveralView several, FilledForm form, String language) {
    return new VerifyPage(
        language, form, "", Optional.empty(), Optional.of(several), Optional.empty());
  }

  static VerifyPage refused(Message problem, FilledForm form, String language) {
    return new VerifyPage(
        language, form, "", Optional.empty(), Optional.empty(), Optional.of(problem.in(language)));
  }

  VerifyPage at(String url) {
    return new VerifyPage(language, form, url, report, several, problem);
  }

  /** The same page in the other language, where a link can say which page it is. */
  public String switchHref() {
    String lang = "lang=" + (language.equals("fr") ? "en" : "fr");
    return address.isEmpty()
        ? "/verify?" + lang
        : "/verify?url="
            + URLEncoder.encode(address, StandardCharsets.UTF_8)
            + (form.checkEvidence() ? "&checkEvidence=true&" : "&")
            + lang;
  }

  /** What was posted cannot stand in a link, so it is posted again. */
  public boolean switchByPost() {
    return address.isEmpty() && !form.isEmpty();
  }

  /** There is a report, or several. */
  public boolean isAnswered() {
    return report.isPresent() || several.isPresent();
  }

  /** What the form shows: nothing is lost of what was refused, and an answer leaves it empty. */
  public FilledForm shown() {
    return problem.isPresent() ? form : FilledForm.EMPTY;
  }
}
