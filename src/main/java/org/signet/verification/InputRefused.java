package org.signet.verification;

import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** There is no credential in what was sent in; the message says what was seen instead. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Message message;

  private InputRefused(ProblemType type, Message message) {
    super(message.en(), null, false, false);
    this.type = type;
    this.message = message;
  }

  /** A refusal whose sentence is {@code input.} and the key. */
  static InputRefused of(String key) {
    return of(ProblemType.NOT_A_CREDENTIAL, key);
  }

  static InputRefused of(ProblemType type, String key) {
    return new InputRefused(type, Texts.report("input." + key));
  }

  /** For a person, in both languages. */
  Message message() {
    return message;
  }

  /** For a program. */
  Problem toProblem() {
    return Problem.of(type, message.en());
  }
}
