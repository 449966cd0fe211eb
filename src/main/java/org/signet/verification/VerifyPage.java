package org.signet.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the verify page shows.
 *
 * @param language {@code en} or {@code fr}
 * @param input what was pasted, to be shown again
 * @param address the address it was opened with, which is kept when the language is switched
 * @param report the answer
 * @param problem why the input could not be read as a badge
 */
public record VerifyPage(
    String language,
    String input,
    String address,
    Optional<ReportView> report,
    Optional<String> problem) {

  static VerifyPage empty(String language) {
    return new VerifyPage(language, "", "", Optional.empty(), Optional.empty());
  }

  static VerifyPage of(String language, String input, String document, VerificationReport report) {
    return new VerifyPage(
        language,
        input,
        "",
        Optional.of(ReportView.of(report, language, document)),
        Optional.empty());
  }

  static VerifyPage refused(String language, String input, Message problem) {
    // bytes of an image are nothing to show again
    String shown = input.indexOf('\uFFFD') >= 0 || input.startsWith("%PDF") ? "" : input;
    return new VerifyPage(language, shown, "", Optional.empty(), Optional.of(problem.in(language)));
  }

  VerifyPage at(String url) {
    return new VerifyPage(language, input, url, report, problem);
  }

  /** The same page in the other language, where a link can say which page it is. */
  public String switchHref() {
    String lang = "lang=" + (language.equals("fr") ? "en" : "fr");
    return address.isEmpty()
        ? "/verify?" + lang
        : "/verify?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&" + lang;
  }

  /** What was posted cannot stand in a link, so it is posted again. */
  public boolean switchByPost() {
    return address.isEmpty() && !input.isEmpty();
  }
}
