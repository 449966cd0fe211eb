package org.signet.achievement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.signet.auth.Caller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.json.Json;

/** {@code /v1/achievements/{id}/versions/{version}}: one version, and the steps of its life. */
@Path("/v1/achievements/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
class AchievementVersionResource {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Achievements achievements;
  private final AchievementViews views;
  private final DefineAchievement define;
  private final DecideDefinition decide;
  private final ServedIssuers served;
  private final IdempotentPost posts;

  AchievementVersionResource(
      Achievements achievements,
      AchievementViews views,
      DefineAchievement define,
      DecideDefinition decide,
      ServedIssuers served,
      IdempotentPost posts) {
    this.achievements = achievements;
    this.views = views;
    this.define = define;
    this.decide = decide;
    this.served = served;
    this.posts = posts;
  }

  @GET
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id, @PathParam("version") String version) {
    return views.version(served.version(id, version)).toString();
  }

  /** The definition alone, as another Signet takes it. */
  @GET
  @Path("/definition")
  @NeedsScope(Scope.READ)
  public Response definition(@PathParam("id") UUID id, @PathParam("version") String version) {
    AchievementVersion found = served.version(id, version);
    String name = found.definition().code() + "-" + found.definition().version() + ".json";
    return Response.ok(achievements.definition(found.id()).toPrettyString())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.DEFINE)
  public String change(
      @PathParam("id") UUID id, @PathParam("version") String version, byte[] body) {
    AchievementVersion found = served.version(id, version);
    return views
        .version(define.change(found, Json.parse(body), served.caller().keyId()))
        .toString();
  }

  @DELETE
  @NeedsScope(Scope.DEFINE)
  public void discard(@PathParam("id") UUID id, @PathParam("version") String version) {
    define.discard(served.version(id, version), served.caller().keyId());
  }

  @POST
  @Path("/submit")
  @Consumes(MediaType.WILDCARD) // a body may be left out, and its type with it
  @NeedsScope(Scope.DEFINE)
  public Response submit(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @HeaderParam(IdempotentPost.HEADER) String key,
      byte[] body) {
    return step(id, version, "submit", key, body, decide::submit);
  }

  /** Whoever approves returns it; whoever writes takes it back. */
  @POST
  @Path("/return")
  @Consumes(MediaType.WILDCARD)
  @NeedsScope(value = Scope.APPROVE_DEFINITIONS, or = Scope.DEFINE)
  public Response returnToDraft(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @HeaderParam(IdempotentPost.HEADER) String key,
      byte[] body) {
    return step(id, version, "return", key, body, decide::returnToDraft);
  }

  @POST
  @Path("/approve")
  @Consumes(MediaType.WILDCARD)
  @NeedsScope(Scope.APPROVE_DEFINITIONS)
  public Response approve(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @HeaderParam(IdempotentPost.HEADER) String key,
      byte[] body) {
    return step(id, version, "approve", key, body, decide::approve);
  }

  @POST
  @Path("/retire")
  @Consumes(MediaType.WILDCARD)
  @NeedsScope(Scope.APPROVE_DEFINITIONS)
  public Response retire(
      @PathParam("id") UUID id,
      @PathParam("version") String version,
      @HeaderParam(IdempotentPost.HEADER) String key,
      byte[] body) {
    return step(id, version, "retire", key, body, decide::retire);
  }

  private interface Step {
    void take(UUID version, Reasons why, Caller caller);
  }

  private Response step(UUID id, String version, String name, String key, byte[] body, Step step) {
    UUID found = served.version(id, version).id();
    return posts.answer(
        served.caller().keyId(),
        key,
        "/v1/achievements/" + id + "/versions/" + version + "/" + name,
        body.length == 0 ? EMPTY : body,
        json -> {
          Reasons why = name.equals("submit") ? Reasons.optional(json) : Reasons.required(json);
          step.take(found, why, served.caller());
          return Answer.ok(views.version(achievements.version(found)));
        });
  }
}
