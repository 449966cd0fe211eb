package org.signet.delivery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.signet.evidence.EvidenceContent;
import org.signet.evidence.EvidenceFile;
import org.signet.evidence.EvidenceFile.Access;
import org.signet.evidence.EvidenceFiles;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/**
 * {@code /evidence/{id}}: the file behind a badge, as it was when it was signed, for whoever may
 * open it at this moment.
 */
@Path("/evidence/{id}")
class EvidenceFileResource {

  /** The first is for whoever takes anything. */
  private static final List<Variant> REFUSALS =
      List.of(
          new Variant(MediaType.valueOf("application/problem+json"), (String) null, null),
          new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null));

  private final EvidenceFiles files;
  private final EvidenceContent content;
  private final MissingPage pages;

  EvidenceFileResource(EvidenceFiles files, EvidenceContent content, MissingPage pages) {
    this.files = files;
    this.content = content;
    this.pages = pages;
  }

  /** All of it or one range; anybody else's copy is to be asked for again each time. */
  @GET
  public Response file(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
      Request request)
      throws IOException {
    EvidenceFile file = files.find(id).orElseThrow(Problem::notFound);
    if (file.access() != Access.OPEN) {
      return refused(file, request, Texts.language(lang, languages));
    }
    return answer(new FileAnswer.Wish(range, ifRange, known).of(file, content))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** Without a word on caches, which depends on who may open it. */
  static Response.ResponseBuilder answer(FileAnswer file) {
    Response.ResponseBuilder answer = Response.status(file.status());
    file.headers().forEach(answer::header);
    return file.body().map(answer::entity).orElse(answer);
  }

  private Response refused(EvidenceFile file, Request request, String language) {
    boolean withheld = file.access() == Access.WITHHELD;
    Variant variant = request.selectVariant(REFUSALS);
    if (variant == null || !variant.getMediaType().equals(MediaType.TEXT_HTML_TYPE)) {
      throw Problem.of(
              withheld ? ProblemType.EVIDENCE_WITHHELD : ProblemType.EVIDENCE_NOT_RELEASED,
              withheld
                  ? "Ask the institution that issued the badge."
                  : "Ask the learner, who can show it with a link of their own.")
          .withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
    String what = withheld ? "file.withheld" : "file.not_released";
    return Response.status(403)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(pages.of(what, "/evidence/" + file.id(), language))
        .header("Content-Security-Policy", PAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** The policy of a page that stands where a file was asked for. */
  static final String PAGE =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
}
