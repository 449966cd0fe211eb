package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.json.Json;

/** {@code /v1/achievements/catalogue}: all definitions as one table. */
@Path("/v1/achievements")
class CatalogueResource {

  private final Achievements achievements;
  private final ImportCatalogue imports;
  private final ServedIssuers served;

  CatalogueResource(Achievements achievements, ImportCatalogue imports, ServedIssuers served) {
    this.achievements = achievements;
    this.imports = imports;
    this.served = served;
  }

  @GET
  @Path("/catalogue.csv")
  @Produces("text/csv;charset=UTF-8")
  @NeedsScope(Scope.READ)
  public Response export() {
    List<ObjectNode> definitions = achievements.catalogue(served.all());
    return Response.ok(CatalogueCsv.write(definitions))
        .header("Content-Disposition", "attachment; filename=\"catalogue.csv\"")
        .build();
  }

  @POST
  @Path("/catalogue")
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @NeedsScope(Scope.DEFINE)
  public String take(
      @QueryParam("issuer") String issuer, @QueryParam("dryRun") boolean dryRun, byte[] body) {
    return Json.write(imports.run(CatalogueCsv.read(body), Optional.ofNullable(issuer), dryRun));
  }
}
