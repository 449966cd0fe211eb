package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/** What one endorsement must stand, whether it is in a badge or only about to be. */
@ApplicationScoped
public class EndorsementChecks {

  static final String ITEM = "endorsement";

  private final CoreChecks core;
  private final StatusCheck status;

  EndorsementChecks(CoreChecks core, StatusCheck status) {
    this.core = core;
    this.status = status;
  }

  /**
   * Asks everything: terms, schema, key, proof, validity and status.
   *
   * @param pointer where it stands, as the finding will say
   * @return GENUINE, or the worst that was found
   */
  public Finding ask(Examined endorsement, String pointer) {
    Optional<Finding> worst = core.worst(endorsement);
    if (worst.isPresent()) {
      Outcome outcome = worst.get().outcome() == Outcome.UNKNOWN ? Outcome.UNKNOWN : Outcome.FAILED;
      return finding(outcome, worst.get().code(), pointer, worst.get().detail());
    }
    Finding revoked = status.check(endorsement);
    return revoked.outcome() == Outcome.SKIPPED || revoked.outcome() == Outcome.PASSED
        ? finding(Outcome.PASSED, "GENUINE", pointer, "")
        : finding(revoked.outcome(), revoked.code(), pointer, revoked.detail());
  }

  static Finding finding(Outcome outcome, String code, String pointer, String detail) {
    return new Finding(
        ITEM,
        outcome,
        code,
        Texts.reportOr("check.endorsement." + code, "check.endorsement." + outcome),
        pointer,
        detail);
  }
}
