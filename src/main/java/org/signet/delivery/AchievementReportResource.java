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
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Achievements;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.verification.Texts;

/** {@code /achievements/{id}/framework-report}: what a definition shows of the framework. */
@Path("/achievements/{id}/framework-report")
class AchievementReportResource {

  private final Achievements achievements;
  private final FrameworkReports reports;
  private final FrameworkPage page;
  private final SignetConfig config;

  AchievementReportResource(
      Achievements achievements,
      FrameworkReports reports,
      FrameworkPage page,
      SignetConfig config) {
    this.achievements = achievements;
    this.reports = reports;
    this.page = page;
    this.config = config;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicDocument
  public Response json(@PathParam("id") UUID id) {
    return Response.ok(reports.of(edition(id)).json().toString())
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
    String url = config.baseUrl() + "/achievements/" + id + "/framework-report";
    return Response.ok(
            page.of(reports.of(edition(id).version().editionFor(language)), url, language))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private Edition edition(UUID id) {
    return achievements.edition(id).orElseThrow(Problem::notFound);
  }
}
