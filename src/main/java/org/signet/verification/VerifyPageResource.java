package org.signet.verification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.signet.auth.Limited;
import org.signet.json.JsonRefused;

/**
 * {@code GET /verify}: the page that does the same by paste, upload or link, without scripts too.
 */
@Path("/verify")
@Produces(MediaType.TEXT_HTML)
class VerifyPageResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final VerifyCredential verify;
  private final VerificationPool pool;
  private final Template page;

  VerifyPageResource(
      VerifyCredential verify, VerificationPool pool, @Location("verify.html") Template page) {
    this.verify = verify;
    this.pool = pool;
    this.page = page;
  }

  @GET
  @Limited
  public CompletionStage<Response> open(
      @QueryParam("lang") String lang,
      @QueryParam("url") String url,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    String language = Texts.language(lang, accept);
    if (url == null || url.isBlank()) {
      return CompletableFuture.completedFuture(render(VerifyPage.empty(language)));
    }
    byte[] link = url.getBytes(StandardCharsets.UTF_8);
    return pool.submit(
        () -> render(answer(new Submission(link, VerificationOptions.STRICT), language).at(url)));
  }

  @POST
  @Limited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking // the file is read; whoever waits for other hosts does so in the pool
  public CompletionStage<Response> submit(
      @RestForm("badge") String badge,
      @RestForm("file") FileUpload file,
      @RestForm("policy") String policy,
      @RestForm("checkEvidence") String checkEvidence,
      @RestForm("expectedRecipient") String recipient,
      @RestForm("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept)
      throws IOException {
    Submission submission = VerifyForm.read(badge, file, policy, checkEvidence, recipient);
    return pool.submit(() -> render(answer(submission, Texts.language(lang, accept))));
  }

  private VerifyPage answer(Submission submission, String language) {
    String text = new String(submission.bytes(), StandardCharsets.UTF_8);
    try {
      VerifyCredential.Verified verified = verify.verify(submission);
      return VerifyPage.of(language, text, verified.document(), verified.report());
    } catch (InputRefused refused) {
      return VerifyPage.refused(language, text, refused.message());
    } catch (JsonRefused refused) {
      Message message = Texts.reportOr("input." + refused.code(), "input.NOT_JSON");
      return VerifyPage.refused(language, text, message);
    }
  }

  private Response render(VerifyPage data) {
    return Response.status(data.problem().isPresent() ? UNPROCESSABLE : OK)
        .entity(page.data("page", data).data("t", Texts.pages(data.language())).render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
