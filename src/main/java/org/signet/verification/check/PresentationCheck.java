package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.keys.KeyPurpose;
import org.signet.proof.VpJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Outside;

/**
 * Whoever presents the badge signed the presentation. For whom it was made, and in answer to what,
 * is asked only where that is said: it is shown to us by the one it was made for.
 */
@ApplicationScoped
public class PresentationCheck {

  private static final String NAME = "presentation";

  private final KeyResolver resolver;

  PresentationCheck(KeyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Asks; the answer hangs on it.
   *
   * @param domain for whom it must have been made, if that is asked
   * @param challenge what it must answer, if that is asked
   */
  public Finding check(
      VpJwt presentation,
      Optional<String> domain,
      Optional<String> challenge,
      Instant now,
      Outside outside) {
    KeyResolution resolution =
        resolver.ofToken(
            presentation.holder().orElse(""),
            presentation.jws(),
            KeyPurpose.AUTHENTICATION,
            outside);
    if (resolution.key().isEmpty()) {
      return resolution.outcome() == Outcome.FAILED
          ? failed(resolution.code())
          : Findings.of(NAME, Outcome.UNKNOWN, "HOLDER_UNKNOWN", "", resolution.code());
    }
    if (!presentation.jws().isSignedBy(resolution.key().get())) {
      return failed("SIGNATURE_INVALID");
    }
    List<String> wrong = presentation.mismatches(domain, challenge, now);
    return wrong.isEmpty()
        ? Findings.of(NAME, Outcome.PASSED, "SIGNED_BY_HOLDER")
        : failed("CLAIM_MISMATCH " + Findings.join(wrong));
  }

  private static Finding failed(String detail) {
    return Findings.failed(NAME, "PRESENTATION_INVALID", "", detail);
  }
}
