package org.signet.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;

/** {@code /status/{list}}: a signed Bitstring status list, for anyone and any cache. */
@Path("/status/{list}")
class StatusListResource {

  private static final int TTL_SECONDS = 300;

  private final PublishStatusList publish;

  StatusListResource(PublishStatusList publish) {
    this.publish = publish;
  }

  @GET
  @Produces({"application/vc", "application/vc+ld+json", "application/ld+json", "application/json"})
  @PublicDocument(maxAgeSeconds = TTL_SECONDS)
  public String list(@PathParam("list") UUID id) {
    return publish.current(id).orElseThrow(Problem::notFound);
  }
}
