package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** What every credential must stand: a badge, a newer edition of it, an endorsement in it. */
@ApplicationScoped
class CoreChecks {

  private final List<Check> checks;

  CoreChecks(IssuerKeyCheck issuerKey) {
    this.checks =
        List.of(
            new ContextCheck(), new TermsCheck(), new SchemaCheck(), issuerKey, new ProofCheck());
  }

  List<Check> all() {
    return checks;
  }

  /** The worst that was found, if not all passed and it is in force. */
  Optional<Finding> worst(Examined examined) {
    return worst(examined, Stream.concat(checks.stream(), Stream.of(new ValidityCheck())));
  }

  /** The same, whether it is in force or not. */
  Optional<Finding> worstAtAnyTime(Examined examined) {
    return worst(examined, checks.stream());
  }

  private static Optional<Finding> worst(Examined examined, Stream<Check> asked) {
    List<Finding> findings =
        asked
            .map(check -> check.check(examined))
            .filter(finding -> finding.outcome() != Outcome.PASSED)
            .toList();
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.FAILED)
        .findFirst()
        .or(() -> findings.stream().findFirst());
  }
}
