package org.signet.verification;

import java.util.Optional;
import org.signet.proof.Times;

/** A report as a page shows it, in one language. */
public record ReportView(VerificationReport report, String language) {

  /** The answer. */
  public String answer() {
    return report.answer().in(language);
  }

  /** What to do next. */
  public String advice() {
    return report.advice().in(language);
  }

  /** The shape beside the answer: {@code good}, {@code bad} or {@code unsure}. */
  public String shape() {
    return switch (report.verdict()) {
      case VALID -> "good";
      case UNKNOWN, NOT_YET_VALID -> "unsure";
      default -> "bad";
    };
  }

  /** Whether what the badge says is what its issuer signed. */
  public boolean genuine() {
    return switch (report.verdict()) {
      case VALID, REVOKED, EXPIRED, NOT_YET_VALID -> true;
      case NOT_GENUINE, UNKNOWN -> false;
    };
  }

  /** A time of the document as a date, or as it stands there when it is none. */
  public String date(Optional<String> time) {
    return time.map(
            text -> Times.parse(text).map(instant -> Answers.date(instant, language)).orElse(text))
        .orElse("");
  }

  /** When it was checked, with the time and its zone. */
  public String checkedAt() {
    return Answers.time(report.checkedAt(), language);
  }
}
