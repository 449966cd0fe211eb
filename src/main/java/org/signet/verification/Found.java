package org.signet.verification;

import java.util.ArrayList;
import java.util.List;
import org.signet.verification.check.Check;
import org.signet.verification.check.Examined;

/** What was found so far, and what of it the answer hangs on. */
final class Found {
  private final List<Finding> all = new ArrayList<>();
  private final List<Finding> deciding = new ArrayList<>();

  void ask(List<Check> checks, Examined examined) {
    checks.forEach(check -> note(check.check(examined), check.decides()));
  }

  void note(Finding finding, boolean decides) {
    all.add(finding);
    if (decides) {
      deciding.add(finding);
    }
  }

  List<Finding> all() {
    return all;
  }

  List<Finding> deciding() {
    return deciding;
  }
}
