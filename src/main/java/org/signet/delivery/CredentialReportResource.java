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
import org.signet.issuance.Credentials;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.verification.Texts;

/** {@code /credentials/{id}/framework-report}: what one badge shows of the framework. */
@Path("/credentials/{id}/framework-report")
class CredentialReportResource {

  private final Credentials credentials;
  private final FrameworkReports reports;
  private final FrameworkPage page;
  private final BadgePage badges;
  private final SignetConfig config;

  CredentialReportResource(
      Credentials credentials,
      FrameworkReports reports,
      FrameworkPage page,
      BadgePage badges,
      SignetConfig config) {
    this.credentials = credentials;
    this.reports = reports;
    this.page = page;
    this.badges = badges;
    this.config = config;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicDocument
  public Response json(@PathParam("id") UUID id) {
    return credentials
        .find(id)
        .map(stored -> Response.ok(reports.of(stored.json()).json().toString()))
        .orElseThrow(Problem::notFound)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";qs=0.9")
  @PublicDocument
  public Response html(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    String language = Texts.language(lang, accept);
    String url = config.baseUrl() + "/credentials/" + id + "/framework-report";
    return credentials
        .find(id)
        .map(stored -> Response.ok(page.of(reports.of(stored.json()), url, language)))
        .orElseGet(() -> Response.status(404).entity(badges.missing(id, language)))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
