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
        .header("Content-Security-Policy", policy(file.mediaType()))
        .header(
            "Content-Disposition",
            "inline; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
        .build();
  }

  /** A file is shown, never run. Browsers show no PDF in a sandbox; their viewers are one. */
  private static String policy(String mediaType) {
    return mediaType.equals("application/pdf")
        ? "frame-ancestors 'none'"
        : "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  }

  private static String charset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }
}
