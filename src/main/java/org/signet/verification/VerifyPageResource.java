package org.signet.verification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.signet.auth.Limited;
import org.signet.auth.Limits;
import org.signet.problem.Problem;

/**
 * {@code GET /verify}: the page that does the same by paste, upload or link, without scripts too.
 */
@Path("/verify")
@Produces(MediaType.TEXT_HTML)
class VerifyPageResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final VerifyBatch verify;
  private final Limits limits;
  private final Template page;

  VerifyPageResource(VerifyBatch verify, Limits limits, @Location("verify.html") Template page) {
    this.verify = verify;
    this.limits = limits;
    this.page = page;
  }

  @GET
  @Limited
  public CompletionStage<Response> open(
      @QueryParam("lang") String lang,
      @QueryParam("url") String url,
      @QueryParam("checkEvidence") String checkEvidence,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    String language = Texts.language(lang, accept);
    if (url == null || url.isBlank()) {
      return CompletableFuture.completedFuture(render(VerifyPage.empty(language), OK));
    }
    var options =
        VerificationOptions.of(
            Optional.empty(), Optional.ofNullable(checkEvidence), Optional.empty());
    var link = new Submission(url.getBytes(StandardCharsets.UTF_8), options);
    return verify
        .all(List.of(link))
        .collect()
        .first()
        .map(
            answered ->
                VerifyPage.of(answered, FilledForm.ofLink(url, options.checkEvidence()), language)
                    .at(url))
        .map(this::render)
        .subscribeAsCompletionStage();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Blocking // the files are read; whoever waits for other hosts does so in the pool
  public CompletionStage<Response> submit(
      VerifyForm form,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      HttpServerRequest request)
      throws IOException {
    String language = Texts.language(form.lang(), accept);
    List<SentFile> sent = form.sent();
    VerificationOptions options = form.options();
    FilledForm filled = FilledForm.of(form, sent);
    if (sent.size() > VerifyBatch.MOST) {
      Message many = Texts.report("input.TOO_MANY_FILES", VerifyBatch.MOST);
      return CompletableFuture.completedFuture(render(VerifyPage.refused(many, filled, language)));
    }
    try {
      limits.count(request.remoteAddress().hostAddress(), sent.size());
    } catch (Problem often) {
      Message message = Texts.report("input." + often.type());
      return CompletableFuture.completedFuture(
          render(VerifyPage.refused(message, filled, language), often.type().status()));
    }
    return verify
        .all(sent, options)
        .collect()
        .asList()
        .map(
            answers ->
                sent.size() == 1
                    ? VerifyPage.of(answers.get(0), filled, language)
                    : VerifyPage.of(answers, sent, filled, language))
        .map(this::render)
        .subscribeAsCompletionStage();
  }

  private Response render(VerifyPage data) {
    return render(data, data.problem().isPresent() ? UNPROCESSABLE : OK);
  }

  private Response render(VerifyPage data, int status) {
    return Response.status(status)
        .entity(page.data("page", data).data("t", Texts.pages(data.language())).render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
