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
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;
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
    String tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(file.sha256()) + '"';
    if (known != null && known.contains(tag)) {
      return headers(Response.notModified(), file, tag).build();
    }
    Optional<ByteRange> part;
    try {
      part = ByteRange.of(ifRange == null || ifRange.equals(tag) ? range : null, file.size());
    } catch (ByteRange.NotThere e) {
      return headers(Response.status(416), file, tag)
          .header("Content-Range", "bytes */" + file.size())
          .build();
    }
    ByteRange sent = part.orElse(new ByteRange(0, file.size() - 1));
    InputStream body =
        BoundedInputStream.builder()
            .setInputStream(content.served(file, sent.from()))
            .setMaxCount(sent.length())
            .get();
    Response.ResponseBuilder answer =
        headers(Response.status(part.isPresent() ? 206 : 200).entity(body), file, tag)
            .type(charset(file.mediaType()))
            .header("Content-Length", sent.length());
    return part.map(
            p ->
                answer.header(
                    "Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + file.size()))
        .orElse(answer)
        .build();
  }

  /** A learner may withdraw it at any time, so no cache shows it without asking. */
  private static Response.ResponseBuilder headers(
      Response.ResponseBuilder answer, EvidenceFile file, String tag) {
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("Accept-Ranges", "bytes")
        .header("Content-Security-Policy", policy(file.mediaType()))
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header(
            "Content-Disposition",
            (isShown(file.mediaType()) ? "inline" : "attachment")
                + "; filename=\""
                + file.name().replaceAll("[^A-Za-z0-9._-]", "_")
                + "\"");
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

  private static final String PAGE =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** Documents of an office are for a program of one; the rest browsers show. */
  private static boolean isShown(String mediaType) {
    return mediaType.equals("application/pdf") || !mediaType.startsWith("application/");
  }

  /** A file is shown, never run. Browsers show no PDF in a sandbox; their viewers are one. */
  private static String policy(String mediaType) {
    return mediaType.equals("application/pdf")
        ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
        : "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src"
            + " 'unsafe-inline'; frame-ancestors 'none'";
  }

  private static String charset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }
}
