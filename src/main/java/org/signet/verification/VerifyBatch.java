package org.signet.verification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signet.json.JsonRefused;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Verifies several badges, a few at a time, so that one batch leaves room for others. */
@ApplicationScoped
class VerifyBatch {

  private static final int AT_A_TIME = 4;

  private final VerifyCredential verify;
  private final VerificationPool pool;

  VerifyBatch(VerifyCredential verify, VerificationPool pool) {
    this.verify = verify;
    this.pool = pool;
  }

  /** A line for each as soon as there is one: its index, and a report or a problem. */
  Multi<ObjectNode> all(List<Submission> submissions) {
    return Multi.createFrom()
        .range(0, submissions.size())
        .onItem()
        .transformToUni(
            index ->
                Uni.createFrom()
                    .completionStage(() -> pool.submit(() -> line(index, submissions.get(index))))
                    .onFailure(Problem.class)
                    .recoverWithItem(busy -> problem(index, busy)))
        .merge(AT_A_TIME);
  }

  private ObjectNode line(int index, Submission submission) {
    try {
      ObjectNode line = JsonNodeFactory.instance.objectNode().put("index", index);
      return line.set("report", ReportJson.tree(verify.verify(submission).report()));
    } catch (InputRefused refused) {
      return problem(index, refused.toProblem());
    } catch (JsonRefused refused) {
      return problem(index, Problem.of(ProblemType.UNREADABLE, refused.getMessage()));
    }
  }

  private static ObjectNode problem(int index, Problem problem) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("index", index);
    line.putObject("problem")
        .put("type", problem.type().uri())
        .put("title", problem.type().title())
        .put("code", problem.type().name())
        .put("detail", problem.getMessage());
    return line;
  }
}
