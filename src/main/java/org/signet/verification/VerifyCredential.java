package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.platform.SignetConfig;
import org.signet.verification.Envelope.Item;
import org.signet.verification.check.Checks;
import org.signet.verification.check.EvidenceCheck;
import org.signet.verification.check.Examined;
import org.signet.verification.check.ImageCheck;
import org.signet.verification.check.RecipientCheck;
import org.signet.verification.check.RecordCheck;
import org.signet.verification.check.Refresh;
import org.signet.verification.check.TrustCheck;

/** Verifies badges: every check is asked, and the report says what each found. */
@ApplicationScoped
public class VerifyCredential {

  private final Checks checks;
  private final Refresh refresh;
  private final TrustCheck trust;
  private final EvidenceCheck evidence;
  private final VerifyPresentation presentations;
  private final VerifyRecord records;
  private final Links links;
  private final Outsides outsides;
  private final SummaryReader summaries;
  private final EnvelopeReader envelopes;
  private final Clock clock;
  private final Map<Verdict, Timer> timers = new EnumMap<>(Verdict.class);

  VerifyCredential(
      Checks checks,
      Refresh refresh,
      TrustCheck trust,
      EvidenceCheck evidence,
      VerifyPresentation presentations,
      VerifyRecord records,
      Links links,
      Outsides outsides,
      SummaryReader summaries,
      SignetConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.checks = checks;
    this.refresh = refresh;
    this.trust = trust;
    this.evidence = evidence;
    this.presentations = presentations;
    this.records = records;
    this.links = links;
    this.outsides = outsides;
    this.summaries = summaries;
    this.envelopes = new EnvelopeReader(config.baseUrl().toString());
    this.clock = clock;
    for (Verdict verdict : Verdict.values()) {
      timers.put(
          verdict,
          Timer.builder("signet.credentials.verified")
              .description("Credentials verified, by verdict")
              .tag("verdict", verdict.text())
              .register(metrics));
    }
  }

  /** A report with the text that it is about. */
  record Verified(VerificationReport report, String document) {}

  /** Verifies a badge of this service, strictly; within {@link VerificationPool#submit}. */
  public VerificationReport verify(String json) {
    return verify(new Submission(json.getBytes(StandardCharsets.UTF_8), VerificationOptions.STRICT))
        .report();
  }

  /**
   * Verifies what was sent in; within {@link VerificationPool#submit}.
   *
   * @throws InputRefused when there is no credential in it that could be read
   * @throws org.signet.json.JsonRefused when it begins as JSON and is none
   */
  Verified verify(Submission submission) {
    Outside outside = outsides.pooled(submission.options().policy());
    Instant now = clock.instant();
    byte[] bytes = submission.bytes();
    Envelope envelope =
        envelopes.read(EnvelopeReader.isLink(bytes) ? links.follow(bytes, outside) : bytes);
    VerificationOptions options = submission.options();
    if (envelope.record().isPresent()) {
      outside.work().allowRecord();
    }
    Optional<Finding> presented =
        envelope
            .presentation()
            .map(presentation -> presentations.check(presentation, options, now, outside));
    List<VerificationReport> reports =
        envelope.credentials().stream()
            .map(item -> item(item, envelope, presented, options, now, outside))
            .toList();
    VerificationReport report =
        envelope
            .record()
            .map(record -> records.verify(record, reports, options, now, outside))
            .orElseGet(
                () ->
                    reports.size() == 1
                        ? reports.get(0)
                        : Reports.several(reports, presented.orElseThrow(), now));
    return new Verified(report, envelope.document());
  }

  private VerificationReport item(
      Item item,
      Envelope envelope,
      Optional<Finding> presented,
      VerificationOptions options,
      Instant now,
      Outside outside) {
    VerificationReport report =
        item.refusal()
            .map(refusal -> Reports.refused(refusal, now))
            .orElseGet(() -> credential(item, envelope, presented, options, now, outside));
    timers.get(report.verdict()).record(Duration.between(now, clock.instant()));
    return report;
  }

  private VerificationReport credential(
      Item item,
      Envelope envelope,
      Optional<Finding> presented,
      VerificationOptions options,
      Instant now,
      Outside outside) {
    ObjectNode given = item.credential().orElseThrow();
    var first = new Examined(given, item.jwt(), ContextProfile.ofBadge(given), now, outside);
    var findings = new Found();
    findings.note(Reports.parsed(item), true);
    presented.ifPresent(finding -> findings.note(finding, true));
    findings.ask(checks.conformance(), first);
    Refresh.Refreshed refreshed = refresh.of(first);
    findings.note(refreshed.finding(), false);

    Examined examined = refreshed.newer().orElse(first);
    findings.ask(checks.standing(), examined);
    TrustCheck.Looked issuer = trust.check(examined);
    findings.note(issuer.finding(), false);
    findings.note(recipient(examined, envelope, options.expectedRecipient()), true);
    EvidenceCheck.Looked looked = evidence.check(examined, options.checkEvidence());
    findings.note(looked.finding(), false);
    findings.ask(checks.contents(), examined);
    envelope
        .picture()
        .ifPresent(sha256 -> findings.note(ImageCheck.check(examined, sha256), false));
    return Reports.of(
        Judgement.of(findings.deciding()),
        findings.all(),
        summaries.read(examined, looked, issuer.issuer()),
        now);
  }

  /**
   * The record is asked in place of the badges of its own issuer, who vouches that they are of one
   * person: an e-mail address may have changed between them. A badge of anybody else is asked
   * itself, because everybody can sign a record around it.
   */
  private static Finding recipient(
      Examined examined, Envelope envelope, Optional<String> expected) {
    boolean vouched =
        envelope
            .record()
            .flatMap(Item::credential)
            .filter(record -> RecordCheck.isOfItsIssuer(record, examined.credential()))
            .isPresent();
    return vouched && expected.filter(text -> !text.isBlank()).isPresent()
        ? RecordCheck.recordIsAsked()
        : RecipientCheck.check(examined, expected);
  }
}
