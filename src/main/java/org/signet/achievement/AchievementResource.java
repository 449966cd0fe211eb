package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.signet.auth.Caller;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** {@code /v1/achievements}: what can be earned. */
@Path("/v1/achievements")
@Produces(MediaType.APPLICATION_JSON)
class AchievementResource {

  private final Achievements achievements;
  private final DefineAchievement define;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final SignetConfig config;

  AchievementResource(
      Achievements achievements,
      DefineAchievement define,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller,
      SignetConfig config) {
    this.achievements = achievements;
    this.define = define;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.DEFINE)
  public Response define(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/achievements",
        body,
        json -> {
          AchievementVersion version =
              define.define(issuer(json, caller.get()), json, caller.get().keyId());
          return Answer.created(url(version.id()), view(version));
        });
  }

  @GET
  @NeedsScope(Scope.READ)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = served(caller.get()).stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                achievements.list(served, page, n).stream()
                    .map(
                        row ->
                            new Page.Row(row.at(), row.id(), view(achievements.version(row.id()))))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id) {
    return achievements
        .find(id)
        .filter(version -> caller.get().serves(version.issuer().slug()))
        .map(version -> view(version).toString())
        .orElseThrow(Problem::notFound);
  }

  private Issuer issuer(JsonNode body, Caller caller) {
    List<Issuer> served = served(caller);
    if (!body.has("issuer") && served.size() == 1) {
      return served.get(0);
    }
    String slug = body.path("issuer").asText();
    return served.stream()
        .filter(issuer -> issuer.slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    List.of(
                        new FieldError(
                            "/issuer",
                            "UNKNOWN_ISSUER",
                            "Send the slug of an issuer of this key."))));
  }

  private List<Issuer> served(Caller caller) {
    return issuers.all().stream().filter(issuer -> caller.serves(issuer.slug())).toList();
  }

  private ObjectNode view(AchievementVersion version) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", url(version.id()));
    view.put("issuer", version.issuer().slug());
    view.put("code", version.definition().code()).put("version", version.definition().version());
    ObjectNode editions = view.putObject("editions");
    version
        .editions()
        .forEach(
            (language, id) -> editions.put(language, config.baseUrl() + "/achievements/" + id));
    view.set("definition", Json.parse(achievements.definition(version.id())));
    return view;
  }

  private String url(UUID id) {
    return config.baseUrl() + "/v1/achievements/" + id;
  }
}
