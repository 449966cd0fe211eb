package org.signet.verification;

import java.util.List;
import java.util.Optional;

/**
 * A report as a page shows it, in one language.
 *
 * @param verdict the answer in a word or two
 * @param shape the shape beside the answer: {@code good}, {@code info} where the issuer is unknown,
 *     {@code bad} or {@code unsure}
 * @param valid genuine and in force: the badge may be relied on
 * @param genuine what the badge says is what its issuer signed
 * @param revoked the issuer took it back
 * @param checkedAt with the time and its zone
 * @param checkedStamp the same for a program
 * @param notices what else must be known
 * @param record it is on a record of badges
 * @param document what was verified, to be copied; empty where it stands elsewhere on the page
 */
public record ReportView(
    String language,
    String verdict,
    String shape,
    boolean valid,
    boolean genuine,
    boolean revoked,
    String answer,
    String advice,
    String checkedAt,
    String checkedStamp,
    List<Notice> notices,
    List<CheckView> checks,
    Optional<BadgeView> badge,
    boolean record,
    String document) {

  /** Prepares a report for a page in {@code en} or {@code fr}. */
  public static ReportView of(VerificationReport report, String language, String document) {
    Texts texts = Texts.pages(language);
    String shape = shape(report);
    boolean genuine = genuine(report);
    return new ReportView(
        language,
        texts.get("verdict." + (shape.equals("info") ? "unknown_issuer" : report.verdict().text())),
        shape,
        report.verified(),
        genuine,
        report.verdict() == Verdict.REVOKED,
        report.answer().in(language),
        report.advice().in(language),
        Answers.time(report.checkedAt(), language),
        report.checkedAt().toString(),
        Notice.of(report.checks(), genuine, texts),
        report.checks().stream().map(finding -> CheckView.of(finding, texts)).toList(),
        report.summary().map(summary -> new BadgeViewFactory(texts, isPart(report)).of(summary)),
        VerifyRecord.isRecord(report),
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

  /** Of what could not be checked completely, the signature may be good all the same. */
  private static boolean genuine(VerificationReport report) {
    return switch (report.verdict()) {
      case VALID, REVOKED, SUSPENDED, EXPIRED, NOT_YET_VALID, OTHER_RECIPIENT -> true;
      case UNKNOWN -> !Answers.isKeyUnknown(report.checks());
      case NOT_GENUINE -> false;
    };
  }
}
