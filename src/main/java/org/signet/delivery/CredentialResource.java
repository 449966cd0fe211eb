package org.signet.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;
import org.signet.verification.VerificationPool;

/** {@code /credentials/{id}}: one badge, by {@code Accept} or by the ending of its address. */
@Path("/credentials")
class CredentialResource {

  private static final String UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Set<String> JWT_TYPES =
      Set.of("application/vc+jwt", "application/jwt", "text/plain");

  /** The first is for whoever takes anything. */
  private static final List<Variant> VARIANTS =
      Stream.of(
              "application/vc",
              "application/vc+ld+json",
              "application/ld+json",
              "application/json",
              "text/html",
              "application/vc+jwt",
              "application/jwt",
              "text/plain")
          .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
          .toList();

  private final CredentialRenditions renditions;
  private final BadgePage pages;
  private final VerificationPool pool;

  CredentialResource(CredentialRenditions renditions, BadgePage pages, VerificationPool pool) {
    this.renditions = renditions;
    this.pages = pages;
    this.pool = pool;
  }

  /** By {@code Accept}: JSON-LD for whoever does not say, a page for browsers. */
  @GET
  @Path("/{id: " + UUID_PATTERN + "}")
  @Blocking
  @PublicDocument
  public CompletionStage<Response> byAccept(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw Problem.of(
          ProblemType.NOT_ACCEPTABLE, "Ask for application/vc, application/vc+jwt or text/html.");
    }
    MediaType type = variant.getMediaType();
    if (type.getType().equals("text") && type.getSubtype().equals("html")) {
      return html(id, lang, accept);
    }
    String text = JWT_TYPES.contains(type.toString()) ? renditions.jwt(id) : renditions.json(id);
    return CompletableFuture.completedFuture(varied(Response.ok(text, type)));
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}.json")
  @Produces("application/vc")
  @PublicDocument
  public String jsonFile(@PathParam("id") UUID id) {
    return renditions.json(id);
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}.jwt")
  @Produces("text/plain")
  @PublicDocument
  public String jwtFile(@PathParam("id") UUID id) {
    return renditions.jwt(id);
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}.html")
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  public CompletionStage<Response> pageFile(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return html(id, lang, accept);
  }

  /** The page says whether the badge is valid now, for which partners elsewhere may be asked. */
  private CompletionStage<Response> html(UUID id, String lang, String accept) {
    String language = Texts.language(lang, accept);
    return pool.submit(
        () -> {
          Response.ResponseBuilder answer =
              pages
                  .of(id, language)
                  .map(Response::ok)
                  .orElseGet(() -> Response.status(404).entity(pages.missing(id, language)));
          return varied(
              answer.type(MediaType.TEXT_HTML_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-cache"));
        });
  }

  private static Response varied(Response.ResponseBuilder response) {
    return response
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
