package org.signet.verification.check;

import java.util.List;
import org.signet.jsonld.Violation;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** Every part of the document is covered by what is signed. */
final class TermsCheck implements Check {

  @Override
  public String name() {
    return "terms";
  }

  @Override
  public Finding check(Examined examined) {
    List<Violation> violations =
        examined.violations().stream().filter(v -> !ContextCheck.CODES.contains(v.code())).toList();
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      return Findings.failed(
          name(),
          first.code().verdict(),
          first.pointer(),
          Findings.join(
              violations.stream()
                  .map(v -> v.code() + " " + v.pointer() + " " + v.detail())
                  .toList()));
    }
    return examined.input().isPresent()
        ? Findings.of(name(), Outcome.PASSED, "ALL_COVERED")
        : Findings.skipped(name());
  }
}
