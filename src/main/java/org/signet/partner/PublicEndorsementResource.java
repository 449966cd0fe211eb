package org.signet.partner;

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
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.Limited;
import org.signet.auth.SecretLinks;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.By;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;
import org.signet.verification.Texts;

/** {@code /endorsements/{id}}: what a partner signed, for anyone; and how it takes that back. */
@Path("/endorsements")
class PublicEndorsementResource {

  private static final String ID = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final String CODE = "{code: [A-Za-z0-9_-]{43}}";
  private static final int LONGEST_REASON = 2000;

  private final Endorsements endorsements;
  private final EndorsementPage pages;
  private final SecretLinks links;

  PublicEndorsementResource(Endorsements endorsements, EndorsementPage pages, SecretLinks links) {
    this.endorsements = endorsements;
    this.pages = pages;
    this.links = links;
  }

  /** The signed text, byte for byte, for whoever does not ask for a page. */
  @GET
  @Path(ID)
  @Produces({"application/vc", "application/ld+json", MediaType.APPLICATION_JSON})
  @PublicDocument
  public Response json(@PathParam("id") UUID id) {
    return Response.ok(
            endorsements.find(id).map(OwnEndorsement::json).orElseThrow(Problem::notFound))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Path(ID + ".json")
  @Produces("application/vc")
  @PublicDocument
  public Response file(@PathParam("id") UUID id) {
    return json(id);
  }

  @GET
  @Path(ID)
  @Produces(MediaType.TEXT_HTML + ";qs=0.9")
  @Limited
  public Response page(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return page(endorsements.find(id), false, Texts.language(lang, accept));
  }

  @GET
  @Path(CODE + "/withdraw")
  @Produces(MediaType.TEXT_HTML)
  @Limited
  public Response form(
      @PathParam("code") String code,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return page(opened(code), true, Texts.language(lang, accept));
  }

  /** Opening the page takes nothing back: programs that look at links open them, too. */
  @POST
  @Path(CODE + "/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Limited
  public Response withdraw(
      @PathParam("code") String code,
      @FormParam("reason") String reason,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    Optional<String> why =
        Optional.ofNullable(reason)
            .map(text -> text.replace("\0", "").strip())
            .filter(text -> !text.isEmpty())
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    opened(code)
        .ifPresent(own -> endorsements.withdraw(own.id(), By.PARTNER, why, Optional.empty()));
    return page(opened(code), true, Texts.language(lang, accept));
  }

  private Optional<OwnEndorsement> opened(String code) {
    return SecretLinks.idOf(code)
        .filter(
            id -> links.isGenuine(code, EndorsementViews.WITHDRAW, id, EndorsementViews.EDITION))
        .flatMap(endorsements::find);
  }

  private Response page(Optional<OwnEndorsement> found, boolean byLink, String language) {
    return Response.status(found.isPresent() ? 200 : 404)
        .entity(
            found
                .map(own -> pages.of(own, byLink, language))
                .orElseGet(() -> pages.missing(language)))
        .header(HttpHeaders.CACHE_CONTROL, byLink ? "no-store" : "no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
