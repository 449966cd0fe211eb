package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.signet.proof.ProofReader;
import org.signet.proof.Times;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Now is between {@code validFrom} and {@code validUntil} (VCDM 2.0, section 4.9), or what these
 * were called before.
 */
final class ValidityCheck implements Check {

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public Finding check(Examined examined) {
    JsonNode credential = examined.credential();
    String begin = credential.has("validFrom") ? "validFrom" : "issuanceDate";
    String end = credential.has("validUntil") ? "validUntil" : "expirationDate";
    Optional<Instant> from = Times.parse(credential.path(begin).textValue());
    Optional<Instant> until = Times.parse(credential.path(end).textValue());
    if (from.isPresent() && from.get().isAfter(examined.now().plus(ProofReader.CLOCK_SKEW))) {
      return Findings.failed(name(), "NOT_YET_VALID", "/" + begin, "");
    }
    if (until.isPresent() && until.get().isBefore(examined.now())) {
      return Findings.failed(name(), "EXPIRED", "/" + end, "");
    }
    return Findings.of(name(), Outcome.PASSED, "IN_FORCE");
  }
}
