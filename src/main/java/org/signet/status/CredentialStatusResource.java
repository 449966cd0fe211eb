package org.signet.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuers;
import org.signet.platform.SignetConfig;
import org.signet.problem.Fields;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/credentials/{id}}: takes a badge back for good, or for a while. */
@Path("/v1/credentials/{id}")
@Produces(MediaType.APPLICATION_JSON)
class CredentialStatusResource {

  private final CredentialStates states;
  private final StatusLists lists;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final SignetConfig config;

  CredentialStatusResource(
      CredentialStates states,
      StatusLists lists,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller,
      SignetConfig config) {
    this.states = states;
    this.lists = lists;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
    this.config = config;
  }

  @POST
  @Path("/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.REVOKE)
  public Response revoke(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return answer(
        id,
        "/revoke",
        key,
        body,
        (reason, actor) -> {
          var revocation = states.revoke(id, reason, actor);
          return state(id, "revoked")
              .put("revokedAt", revocation.at().toString())
              .put("reason", revocation.reason());
        });
  }

  @POST
  @Path("/suspend")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.REVOKE)
  public Response suspend(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return answer(
        id,
        "/suspend",
        key,
        body,
        (reason, actor) -> {
          refuseRevoked(id);
          var suspension =
              states
                  .suspend(id, reason, actor)
                  .orElseThrow(
                      () ->
                          Problem.of(
                              ProblemType.SUSPENSION_NOT_OFFERED,
                              "Badges can be suspended that were issued after the issuer's policy"
                                  + " said \"suspension\": true. This one can be revoked."));
          return state(id, "suspended")
              .put("suspendedAt", suspension.at().toString())
              .put("reason", suspension.reason());
        });
  }

  /** Ends a suspension. A revocation has no way back: who looks for one finds the reason here. */
  @POST
  @Path("/reinstate")
  @NeedsScope(Scope.REVOKE)
  public Response reinstate(@PathParam("id") UUID id) {
    refuseUnlessServed(id);
    refuseRevoked(id);
    states.reinstate(id, caller.get().keyId());
    return Response.ok(state(id, "active").toString()).build();
  }

  private Response answer(
      UUID id, String deed, String key, byte[] body, BiFunction<String, UUID, ObjectNode> change) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/credentials/" + id + deed,
        body,
        json -> {
          String reason = Fields.read(json, f -> f.text("reason", 1000));
          refuseUnlessServed(id);
          return Answer.ok(change.apply(reason, caller.get().keyId()));
        });
  }

  private ObjectNode state(UUID id, String state) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", config.baseUrl() + "/credentials/" + id)
        .put("state", state);
  }

  private void refuseRevoked(UUID id) {
    if (states.revocation(id).isPresent()) {
      throw Problem.of(
          ProblemType.REVOCATION_IS_FINAL,
          "Post the completion again with a new completionId and \"additional\": true: that makes a new badge.");
    }
  }

  private void refuseUnlessServed(UUID id) {
    lists
        .issuerOf(id)
        .filter(issuer -> issuers.isServed(issuer, caller.get()))
        .orElseThrow(Problem::notFound);
  }
}
