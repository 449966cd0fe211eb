package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuers;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.status.CredentialStates;
import org.signet.status.StatusLists;
import org.signet.vcapi.SignedCredentials.Signed;

/** {@code POST /vc-api/credentials/status}: revokes for good what the VC-API signed. */
@Path("/vc-api/credentials/status")
class VcApiStatusResource {

  private static final String REASON = "vc-api";

  private final SignedCredentials signed;
  private final StatusLists lists;
  private final CredentialStates states;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  VcApiStatusResource(
      SignedCredentials signed,
      StatusLists lists,
      CredentialStates states,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller) {
    this.signed = signed;
    this.lists = lists;
    this.states = states;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.REVOKE)
  public Response update(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(), key, "/vc-api/credentials/status", body, this::revoke);
  }

  private Answer revoke(JsonNode body) {
    String credentialId = body.path("credentialId").asText();
    JsonNode status = body.path("credentialStatus");
    if (credentialId.isEmpty()
        || !status.path("type").asText().equals("BitstringStatusListEntry")
        || !status.path("statusPurpose").asText().equals("revocation")
        || !body.path("status").asBoolean(true)) {
      throw Problem.of(
          ProblemType.UNREADABLE,
          "Send credentialId, a credentialStatus of type BitstringStatusListEntry with the purpose"
              + " revocation, and status true: a revocation has no way back.");
    }
    List<Signed> known =
        signed.of(credentialId).stream()
            .filter(one -> issuers.isServed(one.issuerId(), caller.get()))
            .filter(one -> lists.has(one.id()))
            .toList();
    if (known.isEmpty()) {
      throw Problem.notFound();
    }
    known.forEach(one -> states.revoke(one.id(), REASON, caller.get().keyId()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("credentialId", credentialId).put("status", true);
    return Answer.ok(answer);
  }
}
