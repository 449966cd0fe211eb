package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.jsonld.ContextProfile;
import org.signet.platform.SignetConfig;
import org.signet.proof.JwtRefused;
import org.signet.proof.VcJwt;
import org.signet.verification.check.Check;
import org.signet.verification.check.Checks;
import org.signet.verification.check.Examined;
import org.signet.verification.check.PresentationCheck;

/** Verifies a badge: every check is asked, and the report says what each found. */
@ApplicationScoped
public class VerifyCredential {

  private final Checks checks;
  private final PresentationCheck presentation;
  private final OwnCredentials own;
  private final SummaryReader summaries;
  private final String ownBase;
  private final Clock clock;
  private final MeterRegistry metrics;

  VerifyCredential(
      Checks checks,
      PresentationCheck presentation,
      OwnCredentials own,
      SummaryReader summaries,
      SignetConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.checks = checks;
    this.presentation = presentation;
    this.own = own;
    this.summaries = summaries;
    this.ownBase = config.baseUrl().toString();
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Verifies what was sent in.
   *
   * @param bytes a credential as JSON or as VC-JWT, a presentation of one as token, or the address
   *     of one of ours
   * @throws InputRefused when there is no credential in it that could be read
   */
  public VerificationReport verify(byte[] bytes) {
    Instant now = clock.instant();
    Envelope envelope = Envelope.detect(bytes, ownBase);
    if (envelope.url().isPresent()) {
      envelope = Envelope.detect(own.at(envelope.url().get()), ownBase);
    }
    VerificationReport report =
        envelope.refused().isPresent()
            ? refused(envelope.refused().get(), now)
            : verify(envelope, now);
    Timer.builder("signet.credentials.verified")
        .description("Credentials verified, by verdict")
        .tag("verdict", report.verdict().text())
        .register(metrics)
        .record(Duration.between(now, clock.instant()));
    return report;
  }

  private VerificationReport verify(Envelope envelope, Instant now) {
    ObjectNode credential = envelope.credential().orElseThrow();
    Optional<VcJwt> jwt = envelope.jwt();
    var examined = new Examined(credential, jwt, ContextProfile.ofBadge(credential), now);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            "parse",
            Outcome.PASSED,
            jwt.isPresent() ? "VC_JWT" : "JSON_LD",
            Texts.report(jwt.isPresent() ? "check.parse.VC_JWT" : "check.parse.JSON_LD"),
            "",
            ""));
    List<Finding> deciding = new ArrayList<>();
    envelope
        .presentation()
        .map(presented -> presentation.check(presented, now))
        .ifPresent(
            finding -> {
              findings.add(finding);
              deciding.add(finding);
            });
    for (Check check : checks.all()) {
      Finding finding = check.check(examined);
      findings.add(finding);
      if (check.decides()) {
        deciding.add(finding);
      }
    }
    Verdict verdict = verdict(deciding);
    Summary summary = summaries.read(examined, credential);
    return report(verdict, findings, Optional.of(summary), now);
  }

  private static Verdict verdict(List<Finding> deciding) {
    List<Finding> failed = deciding.stream().filter(f -> f.outcome() == Outcome.FAILED).toList();
    List<String> softer = List.of("status", "validity");
    if (failed.stream().anyMatch(f -> !softer.contains(f.check()))) {
      return Verdict.NOT_GENUINE;
    }
    boolean unknownProof =
        deciding.stream()
            .anyMatch(f -> f.outcome() == Outcome.UNKNOWN && !f.check().equals("status"));
    if (unknownProof) {
      return Verdict.UNKNOWN;
    }
    if (!failed.isEmpty()) {
      return Stream.of(Verdict.REVOKED, Verdict.EXPIRED)
          .filter(gravest -> failed.stream().anyMatch(f -> f.code().equals(gravest.name())))
          .findFirst()
          .orElseGet(() -> Verdict.valueOf(failed.get(0).code()));
    }
    return deciding.stream().anyMatch(f -> f.outcome() == Outcome.UNKNOWN)
        ? Verdict.UNKNOWN
        : Verdict.VALID;
  }

  private VerificationReport refused(JwtRefused refused, Instant now) {
    var finding =
        new Finding(
            "parse",
            Outcome.FAILED,
            refused.code().name(),
            Texts.reportOr("check.parse." + refused.code(), "check.parse.REFUSED_TOKEN"),
            "",
            refused.getMessage());
    return report(Verdict.NOT_GENUINE, List.of(finding), Optional.empty(), now);
  }

  private static VerificationReport report(
      Verdict verdict, List<Finding> findings, Optional<Summary> summary, Instant now) {
    return new VerificationReport(
        verdict == Verdict.VALID,
        verdict,
        Answers.answer(verdict, findings, summary),
        Answers.advice(verdict, findings),
        now.truncatedTo(ChronoUnit.SECONDS),
        List.copyOf(findings),
        summary);
  }
}
