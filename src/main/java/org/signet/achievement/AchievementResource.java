package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** {@code /v1/achievements}: what can be earned, all versions of a code together. */
@Path("/v1/achievements")
@Produces(MediaType.APPLICATION_JSON)
class AchievementResource {

  private final Achievements achievements;
  private final AchievementViews views;
  private final DefineAchievement define;
  private final ServedIssuers served;
  private final IdempotentPost posts;

  AchievementResource(
      Achievements achievements,
      AchievementViews views,
      DefineAchievement define,
      ServedIssuers served,
      IdempotentPost posts) {
    this.achievements = achievements;
    this.views = views;
    this.define = define;
    this.served = served;
    this.posts = posts;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.DEFINE)
  public Response define(
      @HeaderParam(IdempotentPost.HEADER) String key,
      @QueryParam("dryRun") boolean dryRun,
      byte[] body) {
    if (dryRun) {
      JsonNode json = Json.parse(body);
      return Response.ok(
              Json.write(AchievementViews.dryRun(define.dryRun(served.named(json), json))))
          .build();
    }
    return posts.answer(
        served.caller().keyId(),
        key,
        "/v1/achievements",
        body,
        json -> created(define.define(served.named(json), json, served.caller().keyId())));
  }

  @GET
  @NeedsScope(Scope.READ)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> issuers = served.all().stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                achievements.list(issuers, page, n).stream()
                    .map(
                        row ->
                            new Page.Row(
                                row.at(),
                                row.id(),
                                views.achievement(achievements.version(row.id()))))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id) {
    return views.achievement(served.versions(id).get(0)).toString();
  }

  /** Another version: the same as a post to the list, of the achievement's own code. */
  @POST
  @Path("/{id}/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.DEFINE)
  public Response another(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotentPost.HEADER) String key,
      @QueryParam("dryRun") boolean dryRun,
      byte[] body) {
    AchievementVersion newest = served.versions(id).get(0);
    if (dryRun) {
      JsonNode json = Json.parse(body);
      refuseUnlessOf(newest, json);
      return Response.ok(Json.write(AchievementViews.dryRun(define.dryRun(newest.issuer(), json))))
          .build();
    }
    return posts.answer(
        served.caller().keyId(),
        key,
        "/v1/achievements/" + id + "/versions",
        body,
        json -> {
          refuseUnlessOf(newest, json);
          return created(define.define(newest.issuer(), json, served.caller().keyId()));
        });
  }

  private Answer created(AchievementVersion version) {
    ObjectNode view = views.achievement(version);
    return Answer.created(views.url(version), view);
  }

  private static void refuseUnlessOf(AchievementVersion version, JsonNode body) {
    boolean sameIssuer =
        !body.has("issuer") || body.get("issuer").asText().equals(version.issuer().slug());
    if (!sameIssuer || !body.path("code").asText().equals(version.definition().code())) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  sameIssuer ? "/code" : "/issuer",
                  "ANOTHER_ACHIEVEMENT",
                  "Send code and issuer of this achievement, or post to /v1/achievements.")));
    }
  }
}
