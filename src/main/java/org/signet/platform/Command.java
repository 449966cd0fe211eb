package org.signet.platform;

import java.util.List;

/**
 * Something that the jar does instead of serving: {@code java -jar quarkus-run.jar import-skills
 * …}. It runs on the same database, without HTTP.
 */
public interface Command {

  /** The first argument that asks for it. */
  String name();

  /**
   * Does it; what it prints goes to the standard output, refusals to the standard error.
   *
   * @param arguments those after the name
   * @return the exit code, 0 when all went well
   */
  int run(List<String> arguments);
}
