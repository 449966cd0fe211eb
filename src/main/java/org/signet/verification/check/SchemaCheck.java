package org.signet.verification.check;

import java.util.List;
import org.signet.credential.CredentialLint;
import org.signet.jsonld.ContextProfile;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** The document is of the shape that Open Badges 3.0 gives it. */
final class SchemaCheck implements Check {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Finding check(Examined examined) {
    List<org.signet.credential.Finding> faults =
        examined.profile() == ContextProfile.STATUS_LIST
            ? CredentialLint.lintStatusList(examined.credential())
            : CredentialLint.lint(examined.credential());
    if (faults.isEmpty()) {
      return Findings.of(name(), Outcome.PASSED, "OPEN_BADGES_3");
    }
    return Findings.failed(
        name(),
        faults.get(0).code().name(),
        faults.get(0).pointer(),
        Findings.join(faults.stream().map(f -> f.pointer() + " " + f.detail()).toList()));
  }
}
