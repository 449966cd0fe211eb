package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The checks of a credential that need not be a badge. */
@ApplicationScoped
public class GenericChecks {

  private final List<Check> checks;
  private final EveryProofCheck proof = new EveryProofCheck();
  private final StatusAlone status;

  GenericChecks(IssuerKeyCheck issuerKey, StatusAlone status) {
    this.checks =
        List.of(
            new ContextCheck(), new TermsCheck(), new VcdmCheck(), issuerKey, new ValidityCheck());
    this.status = status;
  }

  /**
   * Asks everything.
   *
   * @param proved somebody else's proof is over it, so that it needs none of its own
   * @param withStatus whether it must also be known that it was not revoked
   * @return all that speaks against it; empty when it verifies
   */
  public List<Finding> objections(Examined examined, boolean proved, boolean withStatus) {
    List<Finding> objections = new ArrayList<>();
    for (Check check : checks) {
      note(check.check(examined), objections);
    }
    if (proved) {
      examined.setProven();
    } else {
      Finding proven = proof.check(examined);
      note(proven, objections);
      if (proven.outcome() != Outcome.PASSED && objections.isEmpty()) {
        objections.add(proven);
      }
    }
    if (withStatus) {
      note(status.check(examined), objections);
    }
    return List.copyOf(objections);
  }

  private static void note(Finding finding, List<Finding> objections) {
    if (finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.UNKNOWN) {
      objections.add(finding);
    }
  }
}
