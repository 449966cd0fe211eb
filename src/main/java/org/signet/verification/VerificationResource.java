package org.signet.verification;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.signet.auth.Limited;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code POST /verify}: a badge in, a report out. What is verified is neither kept nor logged. */
@Path("/verify")
class VerificationResource {

  private final VerifyCredential verify;
  private final VerificationPool pool;

  VerificationResource(VerifyCredential verify, VerificationPool pool) {
    this.verify = verify;
    this.pool = pool;
  }

  @POST
  @Limited
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> verify(
      byte[] body,
      @QueryParam("policy") String policy,
      @QueryParam("checkEvidence") String checkEvidence,
      @QueryParam("expectedRecipient") String recipient) {
    if (recipient != null) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER,
          "Addresses are logged, and a recipient is personal. Send"
              + " {\"verifiableCredential\": …, \"options\": {\"expectedRecipient\": …}}.");
    }
    var options =
        VerificationOptions.of(
            Optional.ofNullable(policy), Optional.ofNullable(checkEvidence), Optional.empty());
    return pool.submit(() -> answer(Submission.of(body, options)));
  }

  /** The same for a form, when it is not the page that is asked for. */
  @POST
  @Limited
  @Blocking // the file is read; whoever waits for other hosts does so in the pool
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> form(VerifyForm form) throws IOException {
    List<SentFile> sent = form.sent();
    if (sent.size() > 1) {
      throw Problem.of(ProblemType.BAD_PARAMETER, "Send one file, or several to /verify/batch.");
    }
    Submission submission = Submission.of(sent.get(0).bytes(), form.options());
    return pool.submit(() -> answer(submission));
  }

  private Response answer(Submission submission) {
    try {
      return Response.ok(ReportJson.write(verify.verify(submission).report()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (InputRefused refused) {
      throw refused.toProblem();
    }
  }
}
