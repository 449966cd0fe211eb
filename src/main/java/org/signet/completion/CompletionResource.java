package org.signet.completion;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.completion.CompletionStore.State;
import org.signet.completion.CompletionStore.Stored;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/completions}: the LMS's door. */
@Path("/v1/completions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CompletionResource {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final SubmitCompletion submit;
  private final TryCompletion tryOut;
  private final FetchPins pins;
  private final DecideCompletion decide;
  private final CompletionStore store;
  private final CompletionView view;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;

  CompletionResource(
      SubmitCompletion submit,
      TryCompletion tryOut,
      FetchPins pins,
      DecideCompletion decide,
      CompletionStore store,
      CompletionView view,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller) {
    this.submit = submit;
    this.tryOut = tryOut;
    this.pins = pins;
    this.decide = decide;
    this.store = store;
    this.view = view;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
  }

  @POST
  @NeedsScope(Scope.ISSUE)
  public Response submit(
      @HeaderParam(IdempotentPost.HEADER) String key,
      @QueryParam("dryRun") boolean dryRun,
      byte[] body) {
    Pins found = pins.of(Json.parse(body));
    if (dryRun) {
      return Response.ok(Json.write(tryOut.tryOut(Json.parse(body), found, caller.get()))).build();
    }
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/completions",
        body,
        json -> {
          SubmitCompletion.Outcome outcome = submit.submit(json, found, caller.get());
          Stored completion = store.find(outcome.completion()).orElseThrow();
          ObjectNode answer = view.of(completion);
          if (!outcome.isNew()) {
            return Answer.ok(answer);
          }
          String location = view.url(completion.id());
          return completion.state() == State.PENDING
              ? Answer.accepted(location, answer)
              : Answer.created(location, answer);
        });
  }

  @POST
  @Path("/{id}/approve")
  @Consumes(MediaType.WILDCARD) // the body may be left out, and its type with it
  @NeedsScope(Scope.APPROVE)
  public Response approve(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/completions/" + id + "/approve",
        body.length == 0 ? EMPTY : body,
        json -> {
          decide.approve(id, json, caller.get());
          return Answer.ok(view.of(store.find(id).orElseThrow()));
        });
  }

  @POST
  @Path("/{id}/reject")
  @NeedsScope(Scope.APPROVE)
  public Response reject(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/completions/" + id + "/reject",
        body,
        json -> {
          decide.reject(id, json, caller.get());
          return Answer.ok(view.of(store.find(id).orElseThrow()));
        });
  }

  @GET
  @NeedsScope(Scope.READ)
  @Consumes(MediaType.WILDCARD)
  public String list(
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    Optional<State> wanted = Optional.ofNullable(state).map(CompletionResource::state);
    return page.answer(
            n ->
                store.list(served, wanted, page, n).stream()
                    .map(c -> new Page.Row(c.submittedAt(), c.id(), view.of(c)))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  @Consumes(MediaType.WILDCARD)
  public String get(@PathParam("id") UUID id) {
    return store
        .find(id)
        .filter(c -> issuers.isServed(c.issuerId(), caller.get()))
        .map(completion -> view.of(completion).toString())
        .orElseThrow(Problem::notFound);
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(state -> state.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.BAD_PARAMETER,
                    "Send state=pending, state=issued or state=rejected."));
  }
}
