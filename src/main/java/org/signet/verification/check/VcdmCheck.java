package org.signet.verification.check;

import java.util.List;
import org.signet.credential.VcdmLint;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The document is a credential of VCDM 2.0 or 1.1, of whatever kind. */
final class VcdmCheck implements Check {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Finding check(Examined examined) {
    return of(VcdmLint.lint(examined.credential()));
  }

  /** The first fault, with all of them in its detail. */
  static Finding of(List<org.signet.credential.Finding> faults) {
    if (faults.isEmpty()) {
      return Findings.of("schema", Outcome.PASSED, "VCDM");
    }
    return Findings.failed(
        "schema",
        faults.get(0).code().name(),
        faults.get(0).pointer(),
        Findings.join(faults.stream().map(f -> f.pointer() + " " + f.detail()).toList()));
  }
}
