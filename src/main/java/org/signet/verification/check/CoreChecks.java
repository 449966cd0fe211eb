package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** What every credential must stand: a badge, an endorsement in it, a status list. */
@ApplicationScoped
class CoreChecks {

  private final List<Check> checks;

  CoreChecks(IssuerKeyCheck issuerKey) {
    this.checks =
        List.of(
            new ContextCheck(),
            new TermsCheck(),
            new SchemaCheck(),
            issuerKey,
            new ProofCheck(),
            new ValidityCheck());
  }

  List<Check> all() {
    return checks;
  }

  /** The worst that was found, if not all passed. */
  Optional<Finding> worst(Examined examined) {
    List<Finding> findings =
        checks.stream()
            .map(check -> check.check(examined))
            .filter(finding -> finding.outcome() != Outcome.PASSED)
            .toList();
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.FAILED)
        .findFirst()
        .or(() -> findings.stream().findFirst());
  }
}
