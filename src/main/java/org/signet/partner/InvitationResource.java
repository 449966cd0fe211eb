package org.signet.partner;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.Page;
import org.signet.problem.Problem;

/** {@code /v1/endorsements/invitations}: partners that were asked, and what came of it. */
@Path("/v1/endorsements/invitations")
@Produces(MediaType.APPLICATION_JSON)
class InvitationResource {

  private static final String PATH = "/v1/endorsements/invitations";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final InvitePartner invite;
  private final Invitations invitations;
  private final InvitationView views;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  InvitationResource(
      InvitePartner invite,
      Invitations invitations,
      InvitationView views,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller) {
    this.invite = invite;
    this.invitations = invitations;
    this.views = views;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ENDORSE)
  public Response invite(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    UUID actor = caller.get().keyId();
    return posts.answer(
        actor,
        key,
        PATH,
        body,
        json -> {
          Invitation made = invite.invite(json, actor);
          ObjectNode kept = views.kept(made);
          return Answer.created(kept.path("id").asText(), kept).showingOnce(views.of(made));
        });
  }

  @GET
  @NeedsScope(Scope.ENDORSE)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                invitations.list(served, page, n).stream()
                    .map(found -> new Page.Row(found.createdAt(), found.id(), views.of(found)))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.ENDORSE)
  public String get(@PathParam("id") UUID id) {
    return views.of(served(id)).toString();
  }

  /** By mail, where that is possible; else it is noted that the institution did. */
  @POST
  @Path("/{id}/remind")
  @Consumes(MediaType.WILDCARD) // a body may be left out, and its type with it
  @NeedsScope(Scope.ENDORSE)
  public Response remind(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return step(id, "remind", key, body, invite::remind);
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.WILDCARD)
  @NeedsScope(Scope.ENDORSE)
  public Response cancel(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return step(id, "cancel", key, body, invite::cancel);
  }

  private Response step(
      UUID id,
      String name,
      String key,
      byte[] body,
      BiFunction<Invitation, UUID, Invitation> step) {
    UUID actor = caller.get().keyId();
    Invitation found = served(id);
    return posts.answer(
        actor,
        key,
        PATH + "/" + id + "/" + name,
        body.length == 0 ? EMPTY : body,
        json -> {
          Invitation changed = step.apply(found, actor);
          return Answer.ok(views.kept(changed)).showingOnce(views.of(changed));
        });
  }

  /** Another institution's is as good as none. */
  private Invitation served(UUID id) {
    return invitations
        .find(id)
        .filter(found -> issuers.isServed(found.issuerId(), caller.get()))
        .orElseThrow(Problem::notFound);
  }
}
