package org.signet.auth;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** {@code /v1/keys}: API keys, made by an administrator, each for one person or one system. */
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
class ApiKeyResource {

  private static final Map<String, HolderKind> KINDS =
      Arrays.stream(HolderKind.values()).collect(toMap(HolderKind::text, k -> k));
  private static final Map<String, Scope> SCOPES =
      Arrays.stream(Scope.values()).collect(toMap(Scope::text, s -> s));

  private final ApiKeys keys;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final SignetConfig config;

  ApiKeyResource(ApiKeys keys, IdempotentPost posts, CurrentCaller caller, SignetConfig config) {
    this.keys = keys;
    this.posts = posts;
    this.caller = caller;
    this.config = config;
  }

  private record Wish(Holder holder, List<Scope> scopes, List<String> issuers) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ADMIN)
  public Response create(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/keys",
        body,
        json -> {
          Wish wish = Fields.read(json, ApiKeyResource::wish);
          refuseBeyondReach(wish.issuers());
          ApiKeys.NewKey made =
              keys.create(
                  wish.holder().kind(), wish.holder().name(), wish.scopes(), wish.issuers());
          ObjectNode answer = view(keys.findById(made.id()));
          // the secret is shown, and is not among what is kept for repeats
          return Answer.created(url(made.id()), answer)
              .showingOnce(answer.deepCopy().put("key", made.secret()));
        });
  }

  @GET
  @NeedsScope(Scope.ADMIN)
  public Response list() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    keys.all().stream()
        .filter(key -> caller.get().servesEach(key.toCaller().issuers()))
        .forEach(key -> items.add(view(key)));
    return Response.ok(Json.write(answer)).build();
  }

  @DELETE
  @Path("/{id}")
  @NeedsScope(Scope.ADMIN)
  public void withdraw(@PathParam("id") UUID id) {
    keys.find(id)
        .filter(key -> caller.get().servesEach(key.issuers()))
        .orElseThrow(Problem::notFound);
    keys.withdraw(id);
  }

  /**
   * A key reaches no further than the one that makes it, and to no issuer that is still to come.
   */
  private void refuseBeyondReach(List<String> issuers) {
    Set<String> known = keys.knownIssuers();
    List<FieldError> faults = new ArrayList<>();
    for (int i = 0; i < issuers.size(); i++) {
      String slug = issuers.get(i);
      boolean exists = slug.equals("*") || known.contains(slug);
      if (!exists || !caller.get().servesEach(Set.of(slug))) {
        faults.add(
            new FieldError(
                "/issuers/" + i, "UNKNOWN_ISSUER", "Send slugs of issuers of this key."));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private ObjectNode view(ApiKeyEntity key) {
    ObjectNode view = JsonNodeFactory.instance.objectNode().put("id", url(key.id));
    view.putObject("holder").put("kind", key.holderKind).put("name", key.holder);
    Arrays.stream(key.scopes.split(" ")).forEach(view.putArray("scopes")::add);
    Arrays.stream(key.issuers.split(" ")).forEach(view.putArray("issuers")::add);
    view.put("createdAt", key.createdAt.toString());
    if (key.revokedAt != null) {
      view.put("withdrawnAt", key.revokedAt.toString());
    }
    return view;
  }

  private static Wish wish(Fields fields) {
    var holder =
        fields.object(
            "holder", h -> new Holder(h.choice("kind", KINDS).orElse(null), h.text("name", 200)));
    if (holder
        .filter(h -> h.name().matches("(?s).*[\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}].*"))
        .isPresent()) {
      fields.fault("holder", "BAD_NAME", "Send a name without characters that cannot be seen.");
    }
    List<Scope> scopes = fields.choices("scopes", SCOPES);
    if (scopes.contains(Scope.APPROVE_DEFINITIONS)
        && holder.filter(h -> h.kind() == HolderKind.SYSTEM).isPresent()) {
      fields.fault(
          "scopes",
          "NOT_FOR_A_SYSTEM",
          "Leave 'approve-definitions' out, or make the key for a person: only a person approves"
              + " what can be earned.");
    }
    return new Wish(holder.orElse(null), scopes, fields.someTexts("issuers", 100));
  }

  private String url(UUID id) {
    return config.baseUrl() + "/v1/keys/" + id;
  }
}
