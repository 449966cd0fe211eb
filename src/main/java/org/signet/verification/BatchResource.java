package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.signet.auth.Limits;
import org.signet.json.Json;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * {@code POST /verify/batch}: up to 50 badges in, a line of JSON for each as soon as it is
 * verified. Each line tells by {@code index} which one it is about.
 */
@Path("/verify/batch")
class BatchResource {

  private static final String NDJSON = "application/x-ndjson";

  private final VerifyBatch verify;
  private final BatchRows rows;
  private final Limits limits;

  BatchResource(VerifyBatch verify, BatchRows rows, Limits limits) {
    this.verify = verify;
    this.rows = rows;
    this.limits = limits;
  }

  /** A JSON array of badges, tokens and addresses. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(NDJSON)
  public Multi<ObjectNode> list(byte[] body, HttpServerRequest request) {
    JsonNode list = Json.parse(body);
    if (!list.isArray()) {
      throw Problem.of(ProblemType.UNREADABLE, "Send a JSON array of badges or their addresses.");
    }
    List<JsonNode> items = StreamSupport.stream(list.spliterator(), false).toList();
    count(items.size(), request);
    return verify
        .all(items.stream().map(item -> Submission.of(item, VerificationOptions.STRICT)).toList())
        .map(BatchLine::of);
  }

  /** Files, with the options of the form; with its {@code lang} as rows of the page. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(NDJSON)
  @Blocking // the files are read
  public Multi<ObjectNode> files(VerifyForm form, HttpServerRequest request) throws IOException {
    List<SentFile> files = form.sent();
    VerificationOptions options = form.options();
    count(files.size(), request);
    Multi<Answered> all = verify.all(files, options);
    return form.lang() == null
        ? all.map(BatchLine::of)
        : rows.of(all, files, Texts.language(form.lang(), null));
  }

  private void count(int items, HttpServerRequest request) {
    if (items < 1 || items > VerifyBatch.MOST) {
      throw Problem.of(ProblemType.INVALID, "Send 1 to " + VerifyBatch.MOST + " badges at a time.");
    }
    limits.count(request.remoteAddress().hostAddress(), items);
  }
}
