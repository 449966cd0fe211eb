package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.signet.problem.FieldError;

/**
 * Something about a definition that its author should know.
 *
 * @param pointer JSON pointer into the definition
 * @param code stable, for programs
 * @param message what is wrong
 * @param proposal what to send instead
 */
public record Finding(
    Severity severity, String pointer, String code, String message, String proposal) {

  /** What a finding stands in the way of. */
  public enum Severity {
    /** The definition is not kept. */
    ERROR,
    /** It can be a draft, and cannot be approved. */
    APPROVAL,
    /** Nothing; it would be better. */
    ADVICE
  }

  /** As it stands in an answer. */
  public ObjectNode toJson() {
    return toFieldError().toJson().put("severity", severity.name().toLowerCase(Locale.ROOT));
  }

  FieldError toFieldError() {
    return new FieldError(pointer, code, message, Optional.of(proposal));
  }

  /** Beside errors, what only approval needs is said to be so. */
  FieldError besideErrors() {
    return severity == Severity.APPROVAL
        ? new FieldError(pointer, code, "For approval: " + message, Optional.of(proposal))
        : toFieldError();
  }
}
