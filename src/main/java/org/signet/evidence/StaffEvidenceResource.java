package org.signet.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.idempotency.Answer;
import org.signet.idempotency.IdempotentPost;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.Page;
import org.signet.platform.SignetConfig;
import org.signet.problem.Fields;
import org.signet.problem.Problem;

/** {@code /v1/evidence}: the files that badges name, for the staff of an issuer. */
@Path("/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
class StaffEvidenceResource {

  private final KeepUpload keep;
  private final ChangeEvidence change;
  private final EvidenceFiles files;
  private final EvidenceContent content;
  private final EvidenceView view;
  private final Issuers issuers;
  private final IdempotentPost posts;
  private final CurrentCaller caller;
  private final long most;

  StaffEvidenceResource(
      KeepUpload keep,
      ChangeEvidence change,
      EvidenceFiles files,
      EvidenceContent content,
      EvidenceView view,
      Issuers issuers,
      IdempotentPost posts,
      CurrentCaller caller,
      SignetConfig config) {
    this.keep = keep;
    this.change = change;
    this.files = files;
    this.content = content;
    this.view = view;
    this.issuers = issuers;
    this.posts = posts;
    this.caller = caller;
    this.most = config.evidence().maxSize().asLongValue();
  }

  /** The body is read as it comes, and kept when all of it was looked at. */
  @POST
  @Blocking
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @NeedsScope(Scope.ISSUE)
  public Response upload(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(IdempotentPost.HEADER) String key,
      InputStream body)
      throws IOException {
    java.nio.file.Path part = PartFiles.create();
    try {
      KeepUpload.Checked checked = KeepUpload.check(UploadReader.read(body, type, part, most));
      Issuer issuer =
          issuers.named(Optional.ofNullable(checked.upload().texts().get("issuer")), caller.get());
      byte[] same = checked.fingerprint(issuer).toString().getBytes(StandardCharsets.UTF_8);
      return keep.around(
          checked,
          issuer,
          file ->
              posts.answer(
                  caller.get().keyId(),
                  key,
                  "/v1/evidence",
                  same,
                  json -> {
                    EvidenceFile kept = keep.keep(file, checked, caller.get());
                    return Answer.created(view.address(kept.id()), view.of(kept));
                  }));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @GET
  @NeedsScope(Scope.READ)
  public String list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    Page page = Page.of(cursor, limit);
    List<UUID> served = issuers.servedBy(caller.get()).stream().map(Issuer::id).toList();
    return page.answer(
            n ->
                files.list(served, page, n).stream()
                    .map(file -> new Page.Row(file.createdAt(), file.id(), view.of(file)))
                    .toList())
        .toString();
  }

  @GET
  @Path("/{id}")
  @NeedsScope(Scope.READ)
  public String get(@PathParam("id") UUID id) {
    return view.of(served(id)).toString();
  }

  /** The content, whoever else may open it. */
  @GET
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  @NeedsScope(Scope.READ)
  public Response content(@PathParam("id") UUID id) {
    EvidenceFile file = served(id);
    return Response.ok(content.served(file, 0), file.mediaType())
        .header("Content-Length", file.size())
        .header("Content-Disposition", FileName.disposition("attachment", file))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/{id}/visibility")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.ISSUE)
  public Response visibility(
      @PathParam("id") UUID id, @HeaderParam(IdempotentPost.HEADER) String key, byte[] body) {
    served(id);
    return posts.answer(
        caller.get().keyId(),
        key,
        "/v1/evidence/" + id + "/visibility",
        body,
        json -> Answer.ok(view.of(change.setVisibility(id, wish(json), caller.get()))));
  }

  @DELETE
  @Path("/{id}")
  @NeedsScope(Scope.ISSUE)
  public void delete(@PathParam("id") UUID id) {
    served(id);
    change.delete(id, caller.get());
    content.remove(id); // no connection to the database waits for the bucket
  }

  private static Visibility wish(JsonNode body) {
    return Fields.read(body, fields -> fields.choice("visibility", Visibility.BY_TEXT))
        .orElseThrow();
  }

  private EvidenceFile served(UUID id) {
    return files
        .find(id)
        .filter(file -> issuers.isServed(file.issuerId(), caller.get()))
        .orElseThrow(Problem::notFound);
  }
}
