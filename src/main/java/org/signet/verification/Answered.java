package org.signet.verification;

import java.util.Optional;
import java.util.function.IntFunction;
import org.signet.json.JsonRefused;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.VerifyCredential.Verified;

/**
 * What came of one of the things that were sent: a report, or why there is none.
 *
 * @param index which one, from 0
 * @param message the problem for a person
 */
record Answered(
    int index, Optional<Verified> verified, Optional<Problem> problem, Optional<Message> message) {

  static Answered of(int index, VerifyCredential verify, IntFunction<Submission> submissions) {
    try {
      Verified verified = verify.verify(submissions.apply(index));
      return new Answered(index, Optional.of(verified), Optional.empty(), Optional.empty());
    } catch (InputRefused refused) {
      return refused(index, refused.toProblem(), refused.message());
    } catch (JsonRefused refused) {
      return refused(
          index,
          Problem.of(ProblemType.UNREADABLE, refused.getMessage()),
          Texts.reportOr("input." + refused.code(), "input.NOT_JSON"));
    }
  }

  static Answered of(int index, Problem problem) {
    Message message = Texts.reportOr("input." + problem.type(), "input.BAD_PARAMETER");
    return refused(index, problem, message);
  }

  private static Answered refused(int index, Problem problem, Message message) {
    return new Answered(index, Optional.empty(), Optional.of(problem), Optional.of(message));
  }
}
