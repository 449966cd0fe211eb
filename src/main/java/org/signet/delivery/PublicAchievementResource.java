package org.signet.delivery;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.Achievements;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/** {@code /achievements/{id}}: the definition that badges name, for anyone. */
@Path("/achievements")
class PublicAchievementResource {

  private static final String ID = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final int HOUR = 3600;

  /** What a page says beside the definition, as that it is retired, changes. */
  private static final String FIVE_MINUTES = "public, max-age=300";

  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9._/-]+");

  /** The first is for whoever takes anything. */
  private static final List<Variant> VARIANTS =
      Stream.of("application/ld+json", "application/json", "text/html")
          .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
          .toList();

  private final Achievements achievements;
  private final AchievementDocument documents;
  private final AchievementPage pages;
  private final MissingPage missing;
  private final SignetConfig config;

  PublicAchievementResource(
      Achievements achievements,
      AchievementDocument documents,
      AchievementPage pages,
      MissingPage missing,
      SignetConfig config) {
    this.achievements = achievements;
    this.documents = documents;
    this.pages = pages;
    this.missing = missing;
    this.config = config;
  }

  /** By {@code Accept}: JSON-LD for whoever does not say, a page for browsers. */
  @GET
  @Path(ID)
  @PublicDocument(maxAgeSeconds = HOUR)
  public Response achievement(
      @PathParam("id") UUID id,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      Request request) {
    MediaType type = form(request);
    Response.ResponseBuilder answer =
        isPage(type) ? page(id, Texts.language(lang, accept)) : Response.ok(json(id));
    return answer.type(type).build();
  }

  @GET
  @Path(ID + ".json")
  @Produces("application/ld+json")
  @PublicDocument(maxAgeSeconds = HOUR)
  public String jsonFile(@PathParam("id") UUID id) {
    return json(id);
  }

  /** Criteria, levels and facts are parts of the achievement's document, and of its page. */
  @GET
  @Path(ID + "/{part: (criteria|facts)/.+}")
  public Response part(@PathParam("id") UUID id, @PathParam("part") String part, Request request) {
    String place =
        isPage(form(request)) && PLACE.matcher(part).matches()
            ? "#" + AchievementViewFactory.place(part)
            : "";
    return Response.seeOther(URI.create(config.baseUrl() + "/achievements/" + id + place)).build();
  }

  private Response.ResponseBuilder page(UUID id, String language) {
    return achievements
        .edition(id)
        .map(edition -> Response.ok(pages.of(edition)))
        .map(answer -> answer.header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES))
        .orElseGet(
            () ->
                Response.status(Response.Status.NOT_FOUND)
                    .entity(missing.of("achievement.missing", "/achievements/" + id, language))
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache"));
  }

  private String json(UUID id) {
    return achievements
        .edition(id)
        .map(edition -> documents.withContext(edition).toString())
        .orElseThrow(Problem::notFound);
  }

  /** The form that {@code Accept} asks for, of JSON-LD and a page; the answer will say so. */
  static MediaType form(Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw Problem.of(ProblemType.NOT_ACCEPTABLE, "Ask for application/ld+json or text/html.");
    }
    return variant.getMediaType();
  }

  static boolean isPage(MediaType type) {
    return type.isCompatible(MediaType.TEXT_HTML_TYPE);
  }
}
