package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code POST /vc-api/{issuer}/credentials/issue}: has a credential of any kind signed. */
@Path("/vc-api/{issuer}/credentials/issue")
class VcApiIssueResource {

  private final Issuers issuers;
  private final SignCredential sign;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  VcApiIssueResource(
      Issuers issuers, SignCredential sign, IdempotentPost posts, CurrentCaller caller) {
    this.issuers = issuers;
    this.sign = sign;
    this.posts = posts;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.SIGN)
  public Response issue(
      @PathParam("issuer") String slug,
      @HeaderParam(IdempotentPost.HEADER) String key,
      byte[] body) {
    Issuer issuer =
        issuers
            .findBySlug(slug)
            .filter(found -> caller.get().serves(found.slug()))
            .orElseThrow(Problem::notFound);
    return posts.answer(
        caller.get().keyId(),
        key,
        "/vc-api/" + slug + "/credentials/issue",
        body,
        json -> {
          ObjectNode answer = JsonNodeFactory.instance.objectNode();
          List<String> mandatory =
              Selectable.pointers(json.path("options").path("mandatoryPointers"));
          answer.set(
              "verifiableCredential",
              sign.sign(issuer, credential(json), mandatory, caller.get().keyId()));
          return Answer.created(answer);
        });
  }

  private static ObjectNode credential(JsonNode body) {
    if (body.path("credential") instanceof ObjectNode credential) {
      return credential;
    }
    throw Problem.of(
        ProblemType.NOT_A_CREDENTIAL,
        "Send {\"credential\": {…}}.",
        List.of(
            new FieldError("/credential", "NOT_AN_OBJECT", "Send the credential as an object.")));
  }
}
