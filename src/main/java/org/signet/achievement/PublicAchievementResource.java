package org.signet.achievement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;

/** {@code /achievements/{id}}: the definition that badges name, for anyone. */
@Path("/achievements/{id}")
class PublicAchievementResource {

  private static final int HOUR = 3600;

  private final Achievements achievements;
  private final AchievementDocument documents;
  private final SignetConfig config;

  PublicAchievementResource(
      Achievements achievements, AchievementDocument documents, SignetConfig config) {
    this.achievements = achievements;
    this.documents = documents;
    this.config = config;
  }

  @GET
  @Produces({"application/ld+json", "application/json"})
  @PublicDocument(maxAgeSeconds = HOUR)
  public String achievement(@PathParam("id") UUID id) {
    return achievements
        .edition(id)
        .filter(edition -> edition.version().state().isPublic())
        .map(edition -> documents.withContext(edition).toString())
        .orElseThrow(Problem::notFound);
  }

  /** Criteria, levels and facts are parts of the achievement's document. */
  @GET
  @Path("/{part: (criteria|facts)/.+}")
  public Response part(@PathParam("id") UUID id) {
    return Response.seeOther(URI.create(config.baseUrl() + "/achievements/" + id)).build();
  }
}
