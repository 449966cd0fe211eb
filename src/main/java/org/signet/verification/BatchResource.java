package org.signet.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
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
  private static final int MOST = 50;

  private final VerifyBatch verify;
  private final Limits limits;

  BatchResource(VerifyBatch verify, Limits limits) {
    this.verify = verify;
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
    return verify.all(
        items.stream().map(item -> Submission.of(item, VerificationOptions.STRICT)).toList());
  }

  /** Files. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(NDJSON)
  public Multi<ObjectNode> files(
      @RestForm("file") List<FileUpload> files, HttpServerRequest request) throws IOException {
    List<FileUpload> given = files == null ? List.of() : files;
    count(given.size(), request);
    List<Submission> items = new ArrayList<>();
    for (FileUpload file : given) {
      items.add(Submission.of(Files.readAllBytes(file.uploadedFile()), VerificationOptions.STRICT));
    }
    return verify.all(items);
  }

  private void count(int items, HttpServerRequest request) {
    if (items < 1 || items > MOST) {
      throw Problem.of(ProblemType.INVALID, "Send 1 to " + MOST + " badges at a time.");
    }
    limits.count(request.remoteAddress().hostAddress(), items);
  }
}
