package org.signet.skill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
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
import java.io.InputStream;
import java.util.Optional;
import org.signet.audit.Audit;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/skills/import}, {@code /imports} and {@code /releases}: which ESCO is loaded. */
@Path("/v1/skills")
@Produces(MediaType.APPLICATION_JSON)
class SkillImportResource {

  private final ImportSkills imports;
  private final ImportLog log;
  private final Releases releases;
  private final CurrentCaller caller;
  private final Audit audit;

  SkillImportResource(
      ImportSkills imports, ImportLog log, Releases releases, CurrentCaller caller, Audit audit) {
    this.imports = imports;
    this.log = log;
    this.releases = releases;
    this.caller = caller;
    this.audit = audit;
  }

  /** The body is read as it comes, and answered when all of it is taken in. */
  @POST
  @Path("/import")
  @Consumes({"application/zip", "application/x-zip-compressed", "text/csv"})
  @NeedsScope(Scope.SKILLS)
  public Response importDownload(
      @QueryParam("version") String version,
      @QueryParam("lang") String lang,
      @QueryParam("current") String current,
      @QueryParam("filename") String filename,
      @HeaderParam("Content-Disposition") String disposition,
      InputStream body) {
    refuseBoundKey();
    String name = filename != null ? filename : disposition != null ? disposition : "";
    var request =
        new ImportSkills.Request(
            version(version, name), single(lang, name), flag(current), caller.get().keyId());
    ImportSkills.Summary summary = imports.run(request, body, words -> {});
    return Response.status(summary.created() ? 201 : 200).entity(summary.json().toString()).build();
  }

  /** Running and past imports, the newest first. */
  @GET
  @Path("/imports")
  @NeedsScope(value = Scope.READ, or = Scope.SKILLS)
  public String imports() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    for (ImportLog.Entry entry : log.list()) {
      ObjectNode item =
          items
              .addObject()
              .put("id", entry.id().toString())
              .put("version", entry.version())
              .put("state", entry.state())
              .put("rows", entry.rows())
              .put("startedAt", entry.startedAt().toString());
      entry.file().ifPresent(file -> item.put("at", file));
      entry.finishedAt().ifPresent(time -> item.put("finishedAt", time.toString()));
      entry
          .detail()
          .filter(detail -> !entry.state().equals("done"))
          .ifPresent(detail -> item.put("detail", detail));
    }
    return answer.toString();
  }

  /** The releases that are loaded, the newest first. */
  @GET
  @Path("/releases")
  @NeedsScope(value = Scope.READ, or = Scope.SKILLS)
  public String releases() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    releases.list().forEach(release -> items.add(view(release)));
    return answer.toString();
  }

  /** Another release becomes the one that is searched and that definitions may name. */
  @POST
  @Path("/releases/{version}/current")
  @Transactional
  @NeedsScope(Scope.SKILLS)
  public String makeCurrent(@PathParam("version") String version) {
    refuseBoundKey();
    if (!releases.lock()) {
      throw Problem.of(ProblemType.STILL_RUNNING, "An import is under way; switch after it.");
    }
    Release release =
        EscoVersion.of(version).flatMap(releases::find).orElseThrow(Problem::notFound);
    releases.makeCurrent(release);
    audit.record(caller.get().keyId(), "skills.current", release.version().text());
    return view(releases.find(release.version()).orElseThrow()).toString();
  }

  private static ObjectNode view(Release release) {
    ObjectNode view =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", release.version().text())
            .put("framework", release.version().framework())
            .put("current", release.current())
            .put("partial", release.partial())
            .put("concepts", release.concepts());
    view.putObject("labels").put("en", release.english()).put("fr", release.french());
    return view.put("importedAt", release.importedAt().toString());
  }

  private static EscoVersion version(String version, String filename) {
    Optional<EscoVersion> found =
        version != null ? EscoVersion.of(version) : EscoVersion.inFileName(filename);
    return found.orElseThrow(
        () ->
            Problem.of(
                ProblemType.BAD_PARAMETER,
                "Say which version of ESCO this is, as version=1.2.0; it stands in the name of the"
                    + " download."));
  }

  private static Optional<EscoFile> single(String lang, String filename) {
    if (lang == null) {
      return EscoFile.inText(filename);
    }
    if (!EscoFile.isKnown(lang)) {
      throw Problem.of(ProblemType.BAD_PARAMETER, "Send lang=en or lang=fr.");
    }
    return Optional.of(EscoFile.skills(lang));
  }

  private static Optional<Boolean> flag(String current) {
    if (current == null) {
      return Optional.empty();
    }
    if (current.equals("true") || current.equals("false")) {
      return Optional.of(Boolean.valueOf(current));
    }
    throw Problem.of(ProblemType.BAD_PARAMETER, "Send current=true or current=false.");
  }

  private void refuseBoundKey() {
    if (!caller.get().servesAll()) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "ESCO is the whole service's: only a key that serves all issuers can change it.");
    }
  }
}
