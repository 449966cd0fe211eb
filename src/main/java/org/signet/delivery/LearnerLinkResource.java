package org.signet.delivery;

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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuance.Credentials;
import org.signet.issuer.Issuers;
import org.signet.learner.LearnerLinks;
import org.signet.platform.SignetConfig;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** {@code /v1/credentials/{id}/learner-link}: what an institution sends its learner. */
@Path("/v1/credentials/{id}/learner-link")
@Produces(MediaType.APPLICATION_JSON)
class LearnerLinkResource {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Credentials credentials;
  private final LearnerLinks links;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final Audit audit;
  private final SignetConfig config;

  LearnerLinkResource(
      Credentials credentials,
      LearnerLinks links,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller,
      Audit audit,
      SignetConfig config) {
    this.credentials = credentials;
    this.links = links;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
    this.audit = audit;
    this.config = config;
  }

  /** The link is shown once for each key: an answer that is kept for repeats is without it. */
  @POST
  @Consumes(MediaType.WILDCARD) // the body may be left out, and its type with it
  @NeedsScope(Scope.ISSUE)
  public Response link(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    credentials
        .find(id)
        .filter(c -> issuers.isServed(c.issuerId(), caller.get()))
        .orElseThrow(Problem::notFound);
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/credentials/" + id + "/learner-link",
        body.length == 0 ? EMPTY : body,
        json -> {
          boolean renew = Fields.read(json, fields -> fields.flag("renew", false));
          String link = links.of(id, renew);
          audit.record(
              caller.get().keyId(),
              renew ? "learner_link.renewed" : "learner_link.told",
              id.toString());
          ObjectNode kept = JsonNodeFactory.instance.objectNode();
          kept.put("credential", config.baseUrl() + "/credentials/" + id);
          return Answer.ok(kept).showingOnce(kept.deepCopy().put("link", link));
        });
  }
}
