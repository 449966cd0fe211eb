package org.signet.verification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.verification.Envelope.Item;
import org.signet.verification.Envelope.Refusal;

/** Puts reports together. */
final class Reports {

  private Reports() {}

  static VerificationReport of(
      Verdict verdict, List<Finding> findings, Summary summary, Instant now) {
    return report(verdict, findings, Optional.of(summary), List.of(), now);
  }

  /** What it came as. */
  static Finding parsed(Item item) {
    String code = item.jwt().isPresent() ? "VC_JWT" : "JSON_LD";
    return new Finding("parse", Outcome.PASSED, code, Texts.report("check.parse." + code), "", "");
  }

  /** A token that is one, and is not to be trusted whoever signed it. */
  static VerificationReport refused(Refusal refusal, Instant now) {
    var finding =
        new Finding(
            "parse",
            Outcome.FAILED,
            refusal.code(),
            Texts.reportOr("check.parse." + refusal.code(), "check.parse.REFUSED_TOKEN"),
            "",
            refusal.detail());
    return report(Verdict.NOT_GENUINE, List.of(finding), Optional.empty(), List.of(), now);
  }

  /** The report on a presentation of several: as good as its worst. */
  static VerificationReport several(
      List<VerificationReport> reports, Finding presented, Instant now) {
    return report(
        worst(reports.stream().map(VerificationReport::verdict)),
        List.of(presented),
        Optional.empty(),
        reports,
        now);
  }

  static Verdict worst(Stream<Verdict> verdicts) {
    return verdicts.max(Comparator.comparing(Reports::gravity)).orElseThrow();
  }

  /** Of everything that failed or is not known. */
  static List<String> codes(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.outcome() == Outcome.FAILED || f.outcome() == Outcome.UNKNOWN)
        .map(Finding::code)
        .distinct()
        .toList();
  }

  private static int gravity(Verdict verdict) {
    return List.of(
            Verdict.VALID,
            Verdict.UNKNOWN,
            Verdict.NOT_YET_VALID,
            Verdict.EXPIRED,
            Verdict.OTHER_RECIPIENT,
            Verdict.SUSPENDED,
            Verdict.REVOKED,
            Verdict.NOT_GENUINE)
        .indexOf(verdict);
  }

  private static VerificationReport report(
      Verdict verdict,
      List<Finding> findings,
      Optional<Summary> summary,
      List<VerificationReport> credentials,
      Instant now) {
    return new VerificationReport(
        verdict == Verdict.VALID,
        verdict,
        credentials.isEmpty() ? Answers.answer(verdict, findings, summary) : several(credentials),
        Answers.advice(verdict, findings),
        CredentialState.of(findings),
        summary.map(s -> s.issuedBy().known() ? "known" : "unknown"),
        codes(findings),
        now.truncatedTo(ChronoUnit.SECONDS),
        List.copyOf(findings),
        summary,
        credentials);
  }

  private static Message several(List<VerificationReport> reports) {
    long valid = reports.stream().filter(VerificationReport::verified).count();
    return Answers.several(valid, reports.size());
  }
}
