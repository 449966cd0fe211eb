package org.signet.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.signet.audit.Audit;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.platform.Page;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.trust.TrustRegister.Row;

/**
 * {@code /v1/trust}: the register of known issuers. It is the whole service's, so only a key that
 * serves all issuers may write it. An id is a query parameter: a DID may have {@code %3A} in it and
 * a URL has slashes, which do not survive every proxy in a path.
 */
@Path("/v1/trust")
@Produces(MediaType.APPLICATION_JSON)
class TrustResource {

  private final TrustRegister register;
  private final ImportRegistry imports;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final Audit audit;

  TrustResource(
      TrustRegister register,
      ImportRegistry imports,
      IdempotentPost posts,
      CurrentCaller caller,
      Audit audit) {
    this.register = register;
    this.imports = imports;
    this.posts = posts;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @NeedsScope(value = Scope.READ, or = Scope.TRUST)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    return page.answer(
            n ->
                register.list(page, n).stream()
                    .map(row -> new Page.Row(row.addedAt(), row.id(), view(row)))
                    .toList())
        .toString();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.TRUST)
  public Response add(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    refuseBoundKey();
    return posts.answer(caller.get().keyId(), key, "/v1/trust", body, this::add);
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.TRUST)
  public Response importRegistry(@HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    refuseBoundKey();
    return posts.answer(caller.get().keyId(), key, "/v1/trust/import", body, this::importRegistry);
  }

  @DELETE
  @Transactional
  @NeedsScope(Scope.TRUST)
  public void remove(@QueryParam("id") String id) {
    refuseBoundKey();
    if (id == null) {
      throw Problem.of(ProblemType.BAD_PARAMETER, "Send the issuer's id as the parameter id.");
    }
    if (!register.remove(id)) {
      throw Problem.notFound();
    }
    audit.record(caller.get().keyId(), "trust.removed", id);
  }

  private Answer add(JsonNode body) {
    Entry entry = EntryReader.entry(body);
    Optional<Row> own = register.row(entry.id()).filter(row -> row.issuer().own());
    if (own.isPresent()) {
      KnownIssuer known = own.get().issuer();
      if (!known.name().in("en").equals(entry.name()) || !known.url().equals(entry.url())) {
        throw Problem.of(
            ProblemType.ALREADY_EXISTS,
            "This issuer is entered with another name or url; delete that entry first.");
      }
      return Answer.ok(view(own.get()));
    }
    Row row = register.add(entry);
    audit.record(caller.get().keyId(), "trust.added", entry.id());
    return Answer.created(view(row));
  }

  private Answer importRegistry(JsonNode body) {
    EntryReader.Registry registry = EntryReader.registry(body);
    ImportRegistry.Counts counts = imports.run(registry.name(), registry.entries());
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", registry.name())
            .put("added", counts.added())
            .put("changed", counts.changed())
            .put("removed", counts.removed())
            .put("unchanged", counts.unchanged())
            .put("kept", counts.kept());
    audit.record(caller.get().keyId(), "trust.imported", registry.name(), answer.toString());
    return Answer.ok(answer);
  }

  private void refuseBoundKey() {
    if (!caller.get().servesAll()) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "The register is the whole service's: only a key that serves all issuers can change it.");
    }
  }

  private static ObjectNode view(Row row) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", row.issuer().id()).put("name", row.issuer().name().in("en"));
    row.issuer().url().ifPresent(url -> view.put("url", url));
    return view.put("source", row.issuer().source()).put("addedAt", row.addedAt().toString());
  }
}
