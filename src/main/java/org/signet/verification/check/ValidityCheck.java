package org.signet.verification.check;

import java.time.Instant;
import java.util.Optional;
import org.signet.proof.ProofReader;
import org.signet.proof.Times;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** Now is between {@code validFrom} and {@code validUntil} (VCDM 2.0, section 4.9). */
final class ValidityCheck implements Check {

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public Finding check(Examined examined) {
    Optional<Instant> from = Times.parse(examined.credential().path("validFrom").textValue());
    Optional<Instant> until = Times.parse(examined.credential().path("validUntil").textValue());
    if (from.isPresent() && from.get().isAfter(examined.now().plus(ProofReader.CLOCK_SKEW))) {
      return Findings.failed(name(), "NOT_YET_VALID", "/validFrom", "");
    }
    if (until.isPresent() && until.get().isBefore(examined.now())) {
      return Findings.failed(name(), "EXPIRED", "/validUntil", "");
    }
    return Findings.of(name(), Outcome.PASSED, "IN_FORCE");
  }
}
