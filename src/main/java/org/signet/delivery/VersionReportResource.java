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
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.ServedIssuers;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.platform.SignetConfig;
import org.signet.verification.Texts;

/** The framework report of a version for staff: of a draft, too. */
@Path("/v1/achievements/{id}/versions/{version}/framework-report")
class VersionReportResource {

  private final ServedIssuers served;
  private final FrameworkReports reports;
  private final FrameworkPage page;
  private final SignetConfig config;

  VersionReportResource(
      ServedIssuers served, FrameworkReports reports, FrameworkPage page, SignetConfig config) {
    this.served = served;
    this.reports = reports;
    this.page = page;
    this.config = config;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.READ)
  public String json(@PathParam("id") UUID id, @PathParam("version") String version) {
    return reports.of(served.version(id, version)).toString();
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";qs=0.9")
  @NeedsScope(Scope.READ)
  public Response html(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    AchievementVersion found = served.version(id, version);
    String language = Texts.language(lang, accept);
    Edition edition = found.editionFor(language);
    String url = config.baseUrl() + "/v1/achievements/" + id + "/versions/" + version;
    return Response.ok(page.of(reports.of(edition), url + "/framework-report", language))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
