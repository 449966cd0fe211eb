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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.Limited;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.json.Json;
import org.signet.partner.PartnerStates.Shown;
import org.signet.platform.SignetConfig;

/**
 * {@code /endorse/{code}}: what a partner sees and does, with the link that it was sent and nothing
 * else. No answer is kept by a cache.
 */
@Path("/endorse/{code}")
@Produces(MediaType.TEXT_HTML)
class PartnerPageResource {

  private final PartnerDesk desk;
  private final InvitationLinks links;
  private final Invitations invitations;
  private final Endorsements endorsements;
  private final SignetConfig config;

  PartnerPageResource(
      PartnerDesk desk,
      InvitationLinks links,
      Invitations invitations,
      Endorsements endorsements,
      SignetConfig config) {
    this.desk = desk;
    this.links = links;
    this.invitations = invitations;
    this.endorsements = endorsements;
    this.config = config;
  }

  /** The form, the receipt, or why there is neither. */
  @GET
  @Limited
  public Response open(
      @PathParam("code") String code,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    return answer(desk.open(links.opened(code), lang, accept));
  }

  /** Lays out what is to be signed; or shows the form again, to be changed or mended. */
  @POST
  @Limited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response state(@PathParam("code") String code, StatementForm form) {
    return answer(desk.state(links.opened(code), form.filled()));
  }

  /** Takes in what was signed. */
  @POST
  @Path("/sign")
  @Limited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response sign(@PathParam("code") String code, StatementForm form, SignForm signed) {
    return answer(desk.sign(links.opened(code), form.filled(), signed), code, form.lang());
  }

  @POST
  @Path("/decline")
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(
      @PathParam("code") String code,
      @FormParam("reason") String reason,
      @FormParam("lang") String lang) {
    return answer(desk.decline(links.opened(code), reason, lang), code, lang);
  }

  @POST
  @Path("/comment")
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response comment(
      @PathParam("code") String code,
      @FormParam("text") String text,
      @FormParam("lang") String lang) {
    return answer(desk.comment(links.opened(code), text, lang), code, lang);
  }

  @POST
  @Path("/withdraw")
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("code") String code,
      @FormParam("reason") String reason,
      @FormParam("confirm") String confirm,
      @FormParam("lang") String lang) {
    return answer(desk.withdraw(links.opened(code), reason, confirm, lang), code, lang);
  }

  /** Mails a code to the address of the invitation. */
  @POST
  @Path("/domain")
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response askDomain(@PathParam("code") String code, @FormParam("lang") String lang) {
    return answer(desk.askDomain(links.opened(code), lang), code, lang);
  }

  /** Takes the code from that mail; what was confirmed goes on by the link that is good now. */
  @POST
  @Path("/domain/confirm")
  @Limited
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirmDomain(
      @PathParam("code") String code,
      @FormParam("code") String entered,
      @FormParam("lang") String lang) {
    Optional<Invitation> found = links.opened(code);
    Optional<Shown> refused = desk.confirmDomain(found, entered, lang);
    String good =
        found.flatMap(before -> invitations.find(before.id())).map(links::code).orElse(code);
    return answer(refused, good, lang);
  }

  /** A document that was laid out, to be signed elsewhere. */
  @GET
  @Path("/documents/{number: [1-9]}.json")
  @Produces("application/ld+json")
  @Limited
  public Response document(@PathParam("code") String code, @PathParam("number") int number) {
    List<String> laid =
        links
            .opened(code)
            .flatMap(invitation -> invitations.pending(invitation.id()))
            .map(text -> LaidOut.read(text).documents().stream().map(Json::write).toList())
            .orElse(List.of());
    return file(
        Optional.of(number).filter(n -> n <= laid.size()).map(n -> laid.get(n - 1)),
        "endorsement-" + number + "-unsigned.json");
  }

  /** An endorsement that was signed with this link. */
  @GET
  @Path("/endorsements/{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}.json")
  @Produces("application/ld+json")
  @Limited
  public Response endorsement(@PathParam("code") String code, @PathParam("id") UUID id) {
    return file(
        links
            .opened(code)
            .flatMap(
                invitation ->
                    endorsements
                        .find(id)
                        .filter(e -> e.invitation().equals(Optional.of(invitation.id()))))
            .map(OwnEndorsement::json),
        "endorsement-" + id + ".json");
  }

  private static Response file(Optional<String> json, String name) {
    return json.map(
            text ->
                Response.ok(text.getBytes(StandardCharsets.UTF_8))
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\""))
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(new byte[0]))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The page; or, when it is done, back to the link, which shows what was done. */
  private Response answer(Optional<Shown> refused, String code, String lang) {
    return refused
        .map(PartnerPageResource::answer)
        .orElseGet(
            () ->
                Response.seeOther(
                        URI.create(
                            config.baseUrl()
                                + "/endorse/"
                                + code
                                + ("fr".equals(lang) || "en".equals(lang) ? "?lang=" + lang : "")))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  private static Response answer(Shown page) {
    return Response.status(page.status())
        .entity(page.html())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
