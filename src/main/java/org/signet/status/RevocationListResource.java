package org.signet.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;

/** {@code /revocations/{slug}}: the revoked badges of an issuer, for anyone. */
@Path("/revocations/{slug}")
class RevocationListResource {

  private final Revocations revocations;

  RevocationListResource(Revocations revocations) {
    this.revocations = revocations;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicDocument(maxAgeSeconds = 300)
  public String list(@PathParam("slug") String slug) {
    return revocations.document(slug).orElseThrow(Problem::notFound).toString();
  }
}
