package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.trust.KnownIssuer;
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

  /**
   * Who the issuer is, as far as it is known.
   *
   * @param issuer only of a badge that its issuer signed
   * @param finding never decides whether the badge is genuine
   */
  public record Looked(Optional<KnownIssuer> issuer, Finding finding) {}

  /** Looks the issuer up, by its id and by nothing else. */
  public Looked check(Examined examined) {
    if (!examined.isProven()) {
      return new Looked(Optional.empty(), Findings.skipped(NAME));
    }
    Optional<KnownIssuer> issuer = register.find(examined.issuerId());
    return new Looked(
        issuer,
        issuer.isPresent()
            ? Findings.of(NAME, Outcome.PASSED, "ISSUER_KNOWN", "/issuer", "")
            : Findings.of(NAME, Outcome.UNKNOWN, "ISSUER_UNKNOWN", "/issuer", ""));
  }
}
