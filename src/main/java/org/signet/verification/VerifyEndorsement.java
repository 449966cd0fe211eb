package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.PublicKey;
import org.signet.verification.check.EndorsementChecks;
import org.signet.verification.check.Examined;

/** Verifies one endorsement by itself, with the checks that it has to stand within a badge. */
@ApplicationScoped
public class VerifyEndorsement {

  private final EndorsementChecks checks;
  private final VerificationPool pool;
  private final Outsides outsides;
  private final Clock clock;

  VerifyEndorsement(
      EndorsementChecks checks, VerificationPool pool, Outsides outsides, Clock clock) {
    this.checks = checks;
    this.pool = pool;
    this.outsides = outsides;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param finding passed with GENUINE, or the worst that speaks against it
   * @param keys that its proofs name, as far as they were found
   */
  public record Verified(Finding finding, List<PublicKey> keys) {}

  /**
   * Verifies, on a thread for strangers' documents; may ask other hosts, so call it outside of a
   * transaction.
   *
   * @param endorsement a VCDM 2.0 credential with an embedded proof
   * @param pointer where it stands in what was sent
   * @throws org.signet.problem.Problem UNAVAILABLE when too many are being verified
   */
  public Verified verify(ObjectNode endorsement, String pointer) {
    return pool.submit(
            () -> {
              var examined =
                  new Examined(
                      endorsement,
                      Optional.empty(),
                      ContextProfile.OPEN_BADGES,
                      clock.instant(),
                      outsides.pooled(Policy.STRICT));
              Finding finding = checks.ask(examined, pointer);
              return new Verified(finding, examined.keys());
            })
        .toCompletableFuture()
        .join();
  }
}
