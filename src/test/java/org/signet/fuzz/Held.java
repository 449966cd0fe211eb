package org.signet.fuzz;

/** What a target promises of every input. */
final class Held {
  private Held() {}

  /**
   * Fails when the promise is broken; costs nothing when it holds, which it does millions of times.
   */
  static void held(boolean holds, String promise) {
    if (!holds) {
      throw new AssertionError("broken promise: " + promise);
    }
  }
}
