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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
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

  private record Holder(HolderKind kind, String name) {}

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
          ApiKeys.NewKey made =
              keys.create(
                  wish.holder().kind(), wish.holder().name(), wish.scopes(), wish.issuers());
          return Answer.created(
              url(made.id()),
              JsonNodeFactory.instance
                  .objectNode()
                  .put("id", url(made.id()))
                  .put("key", made.secret()));
        });
  }

  @GET
  @NeedsScope(Scope.ADMIN)
  public Response list() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    for (ApiKeyEntity key : keys.all()) {
      ObjectNode item = items.addObject();
      item.put("id", url(key.id));
      item.putObject("holder").put("kind", key.holderKind).put("name", key.holder);
      Arrays.stream(key.scopes.split(" ")).forEach(item.putArray("scopes")::add);
      Arrays.stream(key.issuers.split(" ")).forEach(item.putArray("issuers")::add);
      item.put("createdAt", key.createdAt.toString());
      if (key.revokedAt != null) {
        item.put("withdrawnAt", key.revokedAt.toString());
      }
    }
    return Response.ok(Json.write(answer)).build();
  }

  @DELETE
  @Path("/{id}")
  @NeedsScope(Scope.ADMIN)
  public void withdraw(@PathParam("id") UUID id) {
    if (!keys.withdraw(id)) {
      throw Problem.notFound();
    }
  }

  private static Wish wish(Fields fields) {
    var holder =
        fields.object(
            "holder", h -> new Holder(h.choice("kind", KINDS).orElse(null), h.text("name", 200)));
    return new Wish(
        holder.orElse(null), fields.choices("scopes", SCOPES), fields.someTexts("issuers", 100));
  }

  private String url(UUID id) {
    return config.baseUrl() + "/v1/keys/" + id;
  }
}
