package org.signet.verification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.problem.Problem;

/** A line of a batch's answer: the index, and a report or a problem. */
final class BatchLine {

  private BatchLine() {}

  static ObjectNode of(Answered answered) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("index", answered.index());
    answered
        .verified()
        .ifPresent(verified -> line.set("report", ReportJson.tree(verified.report())));
    answered.problem().ifPresent(problem -> describe(problem, line.putObject("problem")));
    return line;
  }

  private static void describe(Problem problem, ObjectNode object) {
    object
        .put("type", problem.type().uri())
        .put("title", problem.type().title())
        .put("code", problem.type().name())
        .put("detail", problem.getMessage());
  }
}
