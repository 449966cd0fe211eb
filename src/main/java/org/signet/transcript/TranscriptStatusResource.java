package org.signet.transcript;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuers;
import org.signet.learner.Learner;
import org.signet.learner.Learners;
import org.signet.problem.Fields;
import org.signet.problem.Problem;
import org.signet.status.CredentialStates;

/** {@code /v1/transcripts/{id}/revoke}: takes a record back for good; its badges stay. */
@Path("/v1/transcripts/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TranscriptStatusResource {

  private final Transcripts transcripts;
  private final Learners learners;
  private final SignClr records;
  private final CredentialStates states;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  TranscriptStatusResource(
      Transcripts transcripts,
      Learners learners,
      SignClr records,
      CredentialStates states,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller) {
    this.transcripts = transcripts;
    this.learners = learners;
    this.records = records;
    this.states = states;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
  }

  @POST
  @Path("/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.REVOKE)
  public Response revoke(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/transcripts/" + id + "/revoke",
        body,
        json -> {
          String reason = Fields.read(json, f -> f.text("reason", 1000));
          refuseUnlessServed(id);
          var revocation = states.revoke(id, reason, caller.get().keyId());
          return Answer.ok(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("id", records.url(id))
                  .put("state", "revoked")
                  .put("revokedAt", revocation.at().toString())
                  .put("reason", revocation.reason()));
        });
  }

  private void refuseUnlessServed(UUID id) {
    transcripts
        .find(id)
        .flatMap(stored -> learners.find(stored.learnerId()))
        .map(Learner::issuerId)
        .filter(issuer -> issuers.isServed(issuer, caller.get()))
        .orElseThrow(Problem::notFound);
  }
}
