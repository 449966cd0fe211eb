package org.signet.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.signet.verification.Envelope.Presentation;
import org.signet.verification.check.HolderChecks;
import org.signet.verification.check.PresentationCheck;

/** Whether whoever presents badges signed that, in a token or in the presentation itself. */
@ApplicationScoped
class VerifyPresentation {

  private static final String NAME = "presentation";

  private final PresentationCheck tokens;
  private final HolderChecks documents;

  VerifyPresentation(PresentationCheck tokens, HolderChecks documents) {
    this.tokens = tokens;
    this.documents = documents;
  }

  Finding check(
      Presentation presentation, VerificationOptions options, Instant now, Outside outside) {
    if (presentation.token().isPresent()) {
      return tokens.check(
          presentation.token().get(), options.domain(), options.challenge(), now, outside);
    }
    var document = presentation.document().orElseThrow();
    boolean asked = options.challenge().isPresent() || options.domain().isPresent();
    if (!document.has("proof") && !asked) {
      // only a wrapping: it proves nothing about who sends it, and nothing against what is in it
      return finding(Outcome.SKIPPED, "NOT_SIGNED", "");
    }
    List<Finding> objections =
        documents.objections(document, options.domain(), options.challenge(), now, outside);
    if (objections.isEmpty()) {
      return finding(Outcome.PASSED, "SIGNED_BY_HOLDER", "");
    }
    Finding first = objections.get(0);
    return finding(
        first.outcome() == Outcome.FAILED ? Outcome.FAILED : Outcome.UNKNOWN,
        first.outcome() == Outcome.FAILED ? "PRESENTATION_INVALID" : "HOLDER_UNKNOWN",
        first.code() + " " + first.detail());
  }

  private static Finding finding(Outcome outcome, String code, String detail) {
    return new Finding(
        NAME, outcome, code, Texts.report("check.presentation." + code), "", detail.strip());
  }
}
