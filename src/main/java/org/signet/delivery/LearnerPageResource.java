package org.signet.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.Limited;
import org.signet.evidence.EvidenceChoices;
import org.signet.evidence.EvidenceContent;
import org.signet.evidence.EvidenceFile;
import org.signet.evidence.EvidenceFile.Access;
import org.signet.evidence.EvidenceFiles;
import org.signet.learner.LearnerLinks;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/**
 * {@code /learner/{code}}: the learner's files and choice; the code in the address is the right to
 * see the ones and make the other.
 */
@Path("/learner/{code}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LearnerPageResource {

  private final LearnerLinks links;
  private final LearnerPage page;
  private final EvidenceChoices choices;
  private final EvidenceFiles files;
  private final EvidenceContent content;
  private final MissingPage missing;
  private final SignetConfig config;

  LearnerPageResource(
      LearnerLinks links,
      LearnerPage page,
      EvidenceChoices choices,
      EvidenceFiles files,
      EvidenceContent content,
      MissingPage missing,
      SignetConfig config) {
    this.links = links;
    this.page = page;
    this.choices = choices;
    this.files = files;
    this.content = content;
    this.missing = missing;
    this.config = config;
  }

  @GET
  @Limited
  public Response open(
      @PathParam("code") String code,
      @QueryParam("lang") String lang,
      @QueryParam("done") String done,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    String language = Texts.language(lang, accept);
    Optional<UUID> credential = links.credential(code);
    return credential
        .map(id -> Response.ok(page.of(id, code, done != null, language)))
        .orElseGet(
            () -> Response.status(404).entity(missing.of("learner.missing", "/learner", language)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** A file of this badge, for its learner alone, unless the institution keeps it to itself. */
  @GET
  @Path("/files/{file}")
  @Produces(MediaType.WILDCARD)
  @Limited
  public Response file(
      @PathParam("code") String code,
      @PathParam("file") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange)
      throws IOException {
    Optional<EvidenceFile> found =
        links.credential(code).stream()
            .flatMap(credential -> files.ofCredential(credential).stream())
            .filter(file -> file.id().equals(id) && file.access() != Access.WITHHELD)
            .findFirst();
    if (found.isEmpty()) {
      String language = Texts.language(lang, accept);
      return Response.status(404)
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(missing.of("learner.missing", "/learner", language))
          .header("Content-Security-Policy", EvidenceFileResource.PAGE)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
          .build();
    }
    var wish = new FileAnswer.Wish(range, ifRange, null);
    return EvidenceFileResource.answer(wish.of(found.get(), content))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** One choice; the page is shown again by GET, so that loading it anew chooses nothing. */
  @POST
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @PathParam("code") String code,
      @FormParam("file") String file,
      @FormParam("choice") String choice,
      @FormParam("lang") String lang) {
    UUID credential = links.credential(code).orElseThrow(Problem::notFound);
    if (file == null
        || !file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        || choice == null
        || !choice.matches("grant|withdraw")) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER, "Send 'file', and 'choice' as grant or withdraw.");
    }
    choices.choose(credential, UUID.fromString(file), choice.equals("grant"));
    String language = Texts.language(lang, null);
    return Response.seeOther(
            URI.create(config.baseUrl() + "/learner/" + code + "?done=1&lang=" + language))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
