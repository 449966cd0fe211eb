package org.signet.verification;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code GET /}: whoever opens the bare address wants to know what a badge is worth. */
@Path("/")
class HomeResource {

  @GET
  public Response home() {
    return Response.temporaryRedirect(URI.create("/verify")).build();
  }
}
