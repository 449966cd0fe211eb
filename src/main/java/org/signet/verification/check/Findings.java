package org.signet.verification.check;

import java.util.Collection;
import java.util.stream.Collectors;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/** Makes findings whose sentence is found by check and code. */
final class Findings {

  private Findings() {}

  static Finding of(String check, Outcome outcome, String code) {
    return of(check, outcome, code, "", "");
  }

  static Finding of(String check, Outcome outcome, String code, String pointer, String detail) {
    return new Finding(
        check, outcome, code, Texts.report("check." + check + "." + code), pointer, detail);
  }

  /** Failed for a code that has no sentence of its own; the check's general one is said. */
  static Finding failed(String check, String code, String pointer, String detail) {
    return new Finding(
        check,
        Outcome.FAILED,
        code,
        Texts.reportOr("check." + check + "." + code, "check." + check + ".FAILED"),
        pointer,
        detail);
  }

  /** Nothing can be said because an earlier check failed. */
  static Finding skipped(String check) {
    return new Finding(
        check, Outcome.SKIPPED, "EARLIER_CHECK_FAILED", Texts.report("check.skipped"), "", "");
  }

  static String join(Collection<?> items) {
    return items.stream().limit(10).map(Object::toString).collect(Collectors.joining("; "));
  }
}
