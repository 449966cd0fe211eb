package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.signet.jsonld.ContextProfile;
import org.signet.verification.Envelope.Item;
import org.signet.verification.check.Checks;
import org.signet.verification.check.Examined;
import org.signet.verification.check.RecipientCheck;
import org.signet.verification.check.RecordCheck;
import org.signet.verification.check.TrustCheck;

/**
 * Verifies a learner record (CLR 2.0): whether its issuer signed it and it stands, beside the
 * reports on the badges in it, each of which was verified as if it had come alone.
 */
@ApplicationScoped
class VerifyRecord {

  private final Checks checks;
  private final TrustCheck trust;
  private final SummaryReader summaries;

  VerifyRecord(Checks checks, TrustCheck trust, SummaryReader summaries) {
    this.checks = checks;
    this.trust = trust;
    this.summaries = summaries;
  }

  VerificationReport verify(
      Item item,
      List<VerificationReport> badges,
      VerificationOptions options,
      Instant now,
      Outside outside) {
    ObjectNode record = item.credential().orElseThrow();
    var examined = new Examined(record, item.jwt(), ContextProfile.CLR, now, outside);
    var found = new Found();
    found.note(Reports.parsed(item), true);
    found.ask(checks.conformance(), examined);
    found.ask(checks.standing(), examined);
    TrustCheck.Looked issuer = trust.check(examined);
    found.note(issuer.finding(), false);
    found.note(RecipientCheck.check(examined, options.expectedRecipient()), true);
    found.note(RecordCheck.badges(badges), false);
    found.note(RecordCheck.issuers(record), false);
    found.note(RecordCheck.holders(record), false);
    found.note(RecordCheck.associations(record), false);
    return RecordReport.of(
        Judgement.of(found.deciding()),
        found.all(),
        summaries.ofRecord(examined, issuer.issuer()),
        badges,
        now);
  }

  /** Whether a report is one on a record, and not on several badges that came together. */
  static boolean isRecord(VerificationReport report) {
    return report.checks().stream().anyMatch(f -> f.check().equals(RecordCheck.BADGES));
  }
}
