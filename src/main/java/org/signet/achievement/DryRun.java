package org.signet.achievement;

import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** The query parameter {@code dryRun}: say what would happen, and do nothing. */
public final class DryRun {

  private DryRun() {}

  /**
   * Whether it is wished for.
   *
   * @param text of the parameter, or null
   * @throws Problem when it is neither true nor false: nobody should store by a slip of the pen
   */
  public static boolean is(String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true") || text.isEmpty()) {
      return true;
    }
    throw Problem.of(ProblemType.BAD_PARAMETER, "Send dryRun=true, dryRun=false or neither.");
  }
}
