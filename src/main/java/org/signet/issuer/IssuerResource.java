package org.signet.issuer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/issuers}: institutions, made by an administrator. */
@Path("/v1/issuers")
@Produces(MediaType.APPLICATION_JSON)
class IssuerResource {

  private final Issuers issuers;
  private final CreateIssuer create;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final SignetConfig config;

  IssuerResource(
      Issuers issuers,
      CreateIssuer create,
      IdempotentPost posts,
      CurrentCaller caller,
      SignetConfig config) {
    this.issuers = issuers;
    this.create = create;
    this.posts = posts;
    this.caller = caller;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ADMIN)
  public Response create(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    if (!caller.get().servesAll()) {
      throw Problem.of(
          ProblemType.FORBIDDEN, "Only a key that serves all issuers can make a new one.");
    }
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/issuers",
        body,
        json -> {
          Issuer issuer = create.create(json, caller.get().keyId());
          return Answer.created(url(issuer), view(issuer));
        });
  }

  @GET
  @NeedsScope(Scope.READ)
  public Response list() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    issuers.all().stream()
        .filter(issuer -> caller.get().serves(issuer.slug()))
        .forEach(issuer -> items.add(view(issuer)));
    return Response.ok(answer.toString()).build();
  }

  @GET
  @Path("/{slug}")
  @NeedsScope(Scope.READ)
  public Response get(@PathParam("slug") String slug) {
    return issuers
        .findBySlug(slug)
        .filter(issuer -> caller.get().serves(issuer.slug()))
        .map(issuer -> Response.ok(view(issuer).toString()).build())
        .orElseThrow(Problem::notFound);
  }

  private ObjectNode view(Issuer issuer) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", url(issuer)).put("slug", issuer.slug()).put("did", issuer.did());
    ObjectNode name = view.putObject("name");
    issuer.name().en().ifPresent(text -> name.put("en", text));
    issuer.name().fr().ifPresent(text -> name.put("fr", text));
    issuer.languages().forEach(view.putArray("languages")::add);
    view.put("jwtAlgorithm", issuer.jwtAlgorithm());
    view.putObject("policy")
        .put("approvalRequired", issuer.policy().approvalRequired())
        .put("includeName", issuer.policy().includeName());
    ObjectNode vcApi = view.putObject("vcApi");
    var suites = vcApi.putArray("cryptosuites");
    issuer.vcApi().cryptosuites().forEach(suite -> suites.add(suite.text()));
    issuer.vcApi().version().ifPresent(version -> vcApi.put("version", version));
    vcApi.put("credentialStatus", issuer.vcApi().status());
    view.put("profile", config.baseUrl() + "/issuers/" + issuer.slug());
    return view;
  }

  private String url(Issuer issuer) {
    return config.baseUrl() + "/v1/issuers/" + issuer.slug();
  }
}
