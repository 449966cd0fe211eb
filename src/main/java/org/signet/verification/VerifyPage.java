package org.signet.verification;

import java.util.Optional;

/**
 * What the verify page shows.
 *
 * @param language {@code en} or {@code fr}
 * @param input what was pasted, to be shown again
 * @param problem why the input could not be read as a badge
 */
public record VerifyPage(
    String language, String input, Optional<ReportView> report, Optional<String> problem) {

  static VerifyPage empty(String language) {
    return new VerifyPage(language, "", Optional.empty(), Optional.empty());
  }

  static VerifyPage of(String language, String input, VerificationReport report) {
    return new VerifyPage(
        language, input, Optional.of(new ReportView(report, language)), Optional.empty());
  }

  static VerifyPage refused(String language, String input, Message problem) {
    // bytes of an image are nothing to show again
    String shown = input.indexOf('\uFFFD') >= 0 ? "" : input;
    return new VerifyPage(language, shown, Optional.empty(), Optional.of(problem.in(language)));
  }
}
