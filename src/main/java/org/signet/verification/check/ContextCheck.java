package org.signet.verification.check;

import java.util.Set;
import org.signet.jsonld.Violation;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The contexts are the pinned ones in their order (VC Data Integrity 1.0, context validation). */
final class ContextCheck implements Check {

  static final Set<Violation.Code> CODES =
      Set.of(
          Violation.Code.CONTEXT_NOT_ALLOWED,
          Violation.Code.CONTEXT_ORDER,
          Violation.Code.NESTED_CONTEXT,
          Violation.Code.PROTECTED_TERM);

  @Override
  public String name() {
    return "context";
  }

  @Override
  public Finding check(Examined examined) {
    return examined.violations().stream()
        .filter(v -> CODES.contains(v.code()))
        .findFirst()
        .map(v -> Findings.failed(name(), v.code().name(), v.pointer(), v.detail()))
        .orElseGet(() -> Findings.of(name(), Outcome.PASSED, "KNOWN_CONTEXTS"));
  }
}
