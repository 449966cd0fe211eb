package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import org.signet.trust.TrustRegister;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * Whether the register of this service knows the issuer. Who is not in it may be as honest as any:
 * that is no fault of the badge, and no reason to call its issuer by the name it gives itself.
 */
@ApplicationScoped
public class TrustCheck {

  private static final String NAME = "trust";

  private final TrustRegister register;

  TrustCheck(TrustRegister register) {
    this.register = register;
  }

  /** Never decides whether the badge is genuine. */
  public Finding check(Examined examined) {
    if (!examined.isProven()) {
      return Findings.skipped(NAME);
    }
    return register.find(examined.issuerId()).isPresent()
        ? Findings.of(NAME, Outcome.PASSED, "ISSUER_KNOWN", "/issuer", "")
        : Findings.of(NAME, Outcome.UNKNOWN, "ISSUER_UNKNOWN", "/issuer", "");
  }
}
