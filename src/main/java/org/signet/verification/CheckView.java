package org.signet.verification;

/** One check as a page shows it: what was asked, a shape with a word, and a sentence. */
public record CheckView(
    String title,
    String shape,
    String outcome,
    String sentence,
    String code,
    String pointer,
    String detail) {

  static CheckView of(Finding finding, Texts texts) {
    return new CheckView(
        texts.get("check." + finding.check()),
        shape(finding.outcome()),
        texts.get("outcome." + finding.outcome().text()),
        sentence(finding, texts.language()),
        finding.code(),
        Shown.text(finding.pointer()),
        Shown.text(finding.detail()));
  }

  /** That of a failed check also ends an answer, so it begins with a small letter there. */
  static String sentence(Finding finding, String language) {
    String sentence = finding.message().in(language);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  static String shape(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "good";
      case FAILED -> "bad";
      case UNKNOWN -> "unsure";
      case SKIPPED -> "none";
    };
  }
}
