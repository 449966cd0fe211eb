package org.signet.partner;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.By;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.partner.TakeEndorsement.Sound;
import org.signet.platform.Page;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** {@code /v1/endorsements}: what partners signed. */
@Path("/v1/endorsements")
@Produces(MediaType.APPLICATION_JSON)
class EndorsementResource {

  private final TakeEndorsement take;
  private final PostedEndorsement posted;
  private final Endorsements endorsements;
  private final EndorsementViews views;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  EndorsementResource(
      TakeEndorsement take,
      PostedEndorsement posted,
      Endorsements endorsements,
      EndorsementViews views,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller) {
    this.take = take;
    this.posted = posted;
    this.endorsements = endorsements;
    this.views = views;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
  }

  /**
   * The partner's host may be asked, which no transaction waits for; a repeat is answered alike.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ENDORSE)
  public Response post(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    UUID actor = caller.get().keyId();
    Supplier<Sound> sound = examined(Json.parse(body), actor);
    return posts.answer(
        actor,
        key,
        "/v1/endorsements",
        body,
        json -> {
          OwnEndorsement taken = take.keep(sound.get(), Optional.of(actor));
          return Answer.created(views.url(taken.id()), views.of(taken))
              .showingOnce(views.withLink(taken));
        });
  }

  private Supplier<Sound> examined(JsonNode json, UUID actor) {
    try {
      Sound sound = posted.examine(json, actor);
      return () -> sound;
    } catch (Problem refused) {
      return () -> {
        throw refused;
      };
    }
  }

  @GET
  @NeedsScope(value = Scope.READ, or = Scope.ENDORSE)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                endorsements.list(served, page, n).stream()
                    .map(own -> new Page.Row(own.takenAt(), own.id(), views.of(own)))
                    .toList())
        .toString();
  }

  /** With the partner's link for whoever takes endorsements in. */
  @GET
  @Path("/{id}")
  @NeedsScope(value = Scope.READ, or = Scope.ENDORSE)
  public String get(@PathParam("id") UUID id) {
    OwnEndorsement found = served(id);
    ObjectNode view = caller.get().may(Scope.ENDORSE) ? views.withLink(found) : views.of(found);
    return view.toString();
  }

  @POST
  @Path("/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ENDORSE)
  public Response withdraw(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    served(id);
    UUID actor = caller.get().keyId();
    return posts.answer(
        actor,
        key,
        "/v1/endorsements/" + id + "/withdraw",
        body,
        json -> {
          String reason = Fields.read(json, fields -> fields.text("reason", 2000));
          endorsements.withdraw(id, By.INSTITUTION, Optional.of(reason), Optional.of(actor));
          return Answer.ok(views.of(served(id)));
        });
  }

  private OwnEndorsement served(UUID id) {
    return endorsements
        .find(id)
        .filter(own -> issuers.isServed(own.issuerId(), caller.get()))
        .orElseThrow(Problem::notFound);
  }
}
