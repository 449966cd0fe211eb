package org.signet.verification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report on a learner record: as good as its worst badge, and as itself. */
final class RecordReport {

  private RecordReport() {}

  /**
   * @param own what the record's own checks say of it
   */
  static VerificationReport of(
      Verdict own,
      List<Finding> findings,
      Summary summary,
      List<VerificationReport> badges,
      Instant now) {
    Verdict verdict =
        Reports.worst(
            Stream.concat(Stream.of(own), badges.stream().map(VerificationReport::verdict)));
    return new VerificationReport(
        verdict == Verdict.VALID,
        verdict,
        answer(own, verdict, findings, summary, badges),
        advice(own, verdict, findings, badges),
        CredentialState.of(findings),
        Optional.of(summary.issuedBy().known() ? "known" : "unknown"),
        Reports.codes(findings),
        now.truncatedTo(ChronoUnit.SECONDS),
        findings.stream().map(RecordReport::ofRecord).toList(),
        Optional.of(summary),
        badges);
  }

  /** What it came as is said of a badge elsewhere. */
  private static Finding ofRecord(Finding found) {
    return found.check().equals("parse")
        ? new Finding(
            found.check(),
            found.outcome(),
            found.code(),
            Texts.report("check.parse.record." + found.code()),
            found.pointer(),
            found.detail())
        : found;
  }

  private static Message answer(
      Verdict own,
      Verdict all,
      List<Finding> findings,
      Summary summary,
      List<VerificationReport> badges) {
    if (own != Verdict.VALID) {
      return Answers.answer(own, findings, Optional.of(summary));
    }
    Message record =
        all == Verdict.VALID
            ? Answers.answer(own, findings, Optional.of(summary))
            : Texts.report(key("answer", all, badges), summary.issuedBy().identity());
    long valid = badges.stream().filter(VerificationReport::verified).count();
    Message several = Answers.several(valid, badges.size());
    return new Message(record.en() + " " + several.en(), record.fr() + " " + several.fr());
  }

  private static Message advice(
      Verdict own, Verdict all, List<Finding> findings, List<VerificationReport> badges) {
    if (own == Verdict.REVOKED) {
      return Texts.report("advice.record.revoked");
    }
    if (own != Verdict.VALID) {
      return Answers.advice(own, findings);
    }
    return Texts.report(all == Verdict.VALID ? "advice.record.valid" : key("advice", all, badges));
  }

  /** Why the badges are worse than the record: whom they are of, or anything else. */
  private static String key(String what, Verdict all, List<VerificationReport> badges) {
    boolean recipient =
        all == Verdict.OTHER_RECIPIENT
            || all == Verdict.UNKNOWN
                && badges.stream()
                    .filter(badge -> !badge.verified())
                    .allMatch(badge -> badge.codes().contains("RECIPIENT_NOT_IDENTIFIED"));
    return what + ".record." + (recipient ? "recipient" : "badges");
  }
}
