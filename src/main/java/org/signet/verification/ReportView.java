package org.signet.verification;

import java.util.List;
import java.util.Optional;

/**
 * A report as a page shows it, in one language.
 *
 * @param shape the shape beside the answer: {@code good}, {@code info} where the issuer is unknown,
 *     {@code bad} or {@code unsure}
 * @param valid genuine and in force: the badge may be relied on
 * @param genuine what the badge says is what its issuer signed
 * @param revoked the issuer took it back
 * @param checkedAt with the time and its zone
 * @param checkedStamp the same for a program
 * @param document what was verified, to be copied
 */
public record ReportView(
    String language,
    String shape,
    boolean valid,
    boolean genuine,
    boolean revoked,
    String answer,
    String advice,
    String checkedAt,
    String checkedStamp,
    List<CheckView> checks,
    Optional<BadgeView> badge,
    String document) {

  /** Prepares a report for a page in {@code en} or {@code fr}. */
  public static ReportView of(VerificationReport report, String language, String document) {
    Texts texts = Texts.pages(language);
    return new ReportView(
        language,
        shape(report),
        report.verified(),
        genuine(report.verdict()),
        report.verdict() == Verdict.REVOKED,
        report.answer().in(language),
        report.advice().in(language),
        Answers.time(report.checkedAt(), language),
        report.checkedAt().toString(),
        report.checks().stream().map(finding -> CheckView.of(finding, texts)).toList(),
        report.summary().map(summary -> new BadgeViewFactory(texts, isPart(report)).of(summary)),
        document);
  }

  /** Its holder shows a part of it: what is missing may only be hidden. */
  private static boolean isPart(VerificationReport report) {
    return report.checks().stream().anyMatch(finding -> finding.code().equals("PART_SHOWN"));
  }

  private static String shape(VerificationReport report) {
    return switch (report.verdict()) {
      // a good signature of somebody unknown is no reason for green
      case VALID ->
          report.summary().filter(s -> s.issuedBy().known()).isPresent() ? "good" : "info";
      case UNKNOWN, NOT_YET_VALID, SUSPENDED, OTHER_RECIPIENT -> "unsure";
      case REVOKED, EXPIRED, NOT_GENUINE -> "bad";
    };
  }

  private static boolean genuine(Verdict verdict) {
    return switch (verdict) {
      case VALID, REVOKED, SUSPENDED, EXPIRED, NOT_YET_VALID, OTHER_RECIPIENT -> true;
      case NOT_GENUINE, UNKNOWN -> false;
    };
  }
}
