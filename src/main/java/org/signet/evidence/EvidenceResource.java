package org.signet.evidence;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;

/** {@code /evidence/{id}}: the file behind a badge, as it was when it was signed. */
@Path("/evidence/{id}")
class EvidenceResource {

  private static final int DAY = 86_400;

  private final EvidenceFiles files;

  EvidenceResource(EvidenceFiles files) {
    this.files = files;
  }

  @GET
  @PublicDocument(maxAgeSeconds = DAY)
  public Response file(@PathParam("id") UUID id) {
    EvidenceFiles.File file = files.find(id).orElseThrow(Problem::notFound);
    return Response.ok(file.content())
        .type(charset(file.mediaType()))
        // a file is shown, never run
        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header(
            "Content-Disposition",
            "inline; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
        .build();
  }

  private static String charset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }
}
