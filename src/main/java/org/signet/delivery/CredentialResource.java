package org.signet.delivery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.signet.platform.PublicDocument;
import org.signet.verification.Texts;

/** {@code /credentials/{id}}: one badge, by {@code Accept} or by the ending of its address. */
@Path("/credentials")
class CredentialResource {

  private static final String UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final CredentialRenditions renditions;
  private final BadgePage pages;

  CredentialResource(CredentialRenditions renditions, BadgePage pages) {
    this.renditions = renditions;
    this.pages = pages;
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}")
  @Produces({
    "application/vc;qs=1.0",
    "application/vc+ld+json;qs=0.9",
    "application/ld+json;qs=0.9",
    "application/json;qs=0.9"
  })
  @PublicDocument
  public Response json(@PathParam("id") UUID id) {
    return varied(Response.ok(renditions.json(id)));
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}")
  @Produces({"application/vc+jwt;qs=0.5", "application/jwt;qs=0.5", "text/plain;qs=0.4"})
  @PublicDocument
  public Response jwt(@PathParam("id") UUID id) {
    return varied(Response.ok(renditions.jwt(id)));
  }

  @GET
  @Path("/{id: " + UUID_PATTERN + "}")
  @Produces("text/html;qs=0.3")
  public Response page(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return html(id, lang, accept);
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
  public Response pageFile(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return html(id, lang, accept);
  }

  private Response html(UUID id, String lang, String accept) {
    String language = Texts.language(lang, accept);
    Response.ResponseBuilder answer =
        pages
            .of(id, language)
            .map(Response::ok)
            .orElseGet(() -> Response.status(404).entity(pages.missing(id, language)));
    return varied(
        answer.type(MediaType.TEXT_HTML_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-cache"));
  }

  private static Response varied(Response.ResponseBuilder response) {
    return response
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
