package org.signet.verification;

import java.util.List;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** There is no credential in what was sent in; the message says what was seen instead. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final String code;
  private final transient Message message;

  private InputRefused(ProblemType type, String code, Message message) {
    super(message.en(), null, false, false);
    this.type = type;
    this.code = code;
    this.message = message;
  }

  /** A refusal whose sentence is {@code input.} and the key. */
  static InputRefused of(String key) {
    return of(ProblemType.NOT_A_CREDENTIAL, key);
  }

  static InputRefused of(ProblemType type, String key) {
    return new InputRefused(type, key, Texts.report("input." + key));
  }

  /** A refusal with a code of its own, whose sentence is {@code input.} and another key. */
  static InputRefused of(ProblemType type, String code, String key) {
    return new InputRefused(type, code, Texts.report("input." + key));
  }

  /** For a person, in both languages. */
  Message message() {
    return message;
  }

  /** For a program. */
  Problem toProblem() {
    return Problem.of(type, message.en(), List.of(new FieldError("", code, message.en())));
  }
}
