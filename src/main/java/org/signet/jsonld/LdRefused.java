package org.signet.jsonld;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that safe mode does not let through; carries every violation that was found, in
 * document order.
 */
public final class LdRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  LdRefused(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.code() + " at \"" + v.pointer() + "\": " + v.detail())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  LdRefused(Violation.Code code, String pointer, String detail) {
    this(List.of(new Violation(code, pointer, detail)));
  }

  /** At least one. */
  public List<Violation> violations() {
    return violations;
  }
}
