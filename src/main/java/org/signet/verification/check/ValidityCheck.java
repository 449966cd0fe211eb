package org.signet.verification.check;

import java.time.Instant;
import java.util.Optional;
import org.signet.credential.DataModel;
import org.signet.proof.ProofReader;
import org.signet.proof.Times;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Now is between {@code validFrom} and {@code validUntil} (VCDM 2.0, section 4.9), or {@code
 * issuanceDate} and {@code expirationDate} (VCDM 1.1, sections 4.4 and 4.6).
 */
final class ValidityCheck implements Check {

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public Finding check(Examined examined) {
    DataModel model = DataModel.of(examined.credential());
    Optional<Instant> from = model.start(examined.credential()).flatMap(Times::parse);
    Optional<Instant> until = model.end(examined.credential()).flatMap(Times::parse);
    if (from.isPresent() && from.get().isAfter(examined.now().plus(ProofReader.CLOCK_SKEW))) {
      return Findings.failed(name(), "NOT_YET_VALID", "/" + model.startMember(), "");
    }
    if (until.isPresent() && until.get().isBefore(examined.now())) {
      return Findings.failed(name(), "EXPIRED", "/" + model.endMember(), "");
    }
    return Findings.of(name(), Outcome.PASSED, "IN_FORCE");
  }
}
