package org.signet.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.issuance.Credentials;
import org.signet.issuance.Credentials.Stored;
import org.signet.issuance.Renditions;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.Page;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.status.CredentialStates;

/** {@code /v1/credentials}: what was issued, for the staff of an issuer. */
@Path("/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
class IssuedCredentialResource {

  private final Credentials credentials;
  private final CredentialStates states;
  private final Issuers issuers;
  private final CurrentCaller caller;
  private final SignetConfig config;

  IssuedCredentialResource(
      Credentials credentials,
      CredentialStates states,
      Issuers issuers,
      CurrentCaller caller,
      SignetConfig config) {
    this.credentials = credentials;
    this.states = states;
    this.issuers = issuers;
    this.caller = caller;
    this.config = config;
  }

  @GET
  @NeedsScope(Scope.READ)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                credentials.list(served, page, n).stream()
                    .map(stored -> new Page.Row(stored.issuedAt(), stored.id(), view(stored)))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id) {
    return credentials
        .find(id)
        .filter(stored -> caller.get().serves(issuer(stored).slug()))
        .map(stored -> view(stored).toString())
        .orElseThrow(Problem::notFound);
  }

  private ObjectNode view(Stored stored) {
    String url = config.baseUrl() + "/credentials/" + stored.id();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", url).put("issuer", issuer(stored).slug());
    view.put("completion", config.baseUrl() + "/v1/completions/" + stored.completionId());
    view.put("issuedAt", stored.issuedAt().toString());
    var revocation = states.revocation(stored.id());
    var suspension = states.suspension(stored.id()).filter(s -> revocation.isEmpty());
    view.put("state", suspension.isPresent() ? "suspended" : "active");
    suspension.ifPresent(s -> view.put("suspendedAt", s.at().toString()).put("reason", s.reason()));
    revocation.ifPresent(
        r ->
            view.put("state", "revoked")
                .put("revokedAt", r.at().toString())
                .put("reason", r.reason()));
    view.set("renditions", Renditions.of(url));
    return view;
  }

  private Issuer issuer(Stored stored) {
    return issuers.find(stored.issuerId()).orElseThrow();
  }
}
