package org.signet.verification;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code POST /verify}: a badge in, a report out. What is verified is neither kept nor logged. */
@Path("/verify")
class VerificationResource {

  private final VerifyCredential verify;

  VerificationResource(VerifyCredential verify) {
    this.verify = verify;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response verify(byte[] body) {
    try {
      return Response.ok(ReportJson.write(verify.verify(body)))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (InputRefused refused) {
      throw refused.toProblem();
    }
  }
}
