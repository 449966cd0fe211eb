package org.signet.transcript;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.signet.platform.PublicDocument;
import org.signet.platform.SignetConfig;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /transcripts/{id}}: a signed record for whoever was given its address. */
@Path("/transcripts")
class TranscriptResource {

  private static final String ID = "/{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

  /** The first is for whoever takes anything. */
  private static final List<Variant> VARIANTS =
      Stream.of(
              "application/vc",
              "application/vc+ld+json",
              "application/ld+json",
              "application/json",
              "text/html")
          .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
          .toList();

  private final Transcripts transcripts;
  private final SignetConfig config;

  TranscriptResource(Transcripts transcripts, SignetConfig config) {
    this.transcripts = transcripts;
    this.config = config;
  }

  /** JSON-LD for whoever does not say; a browser is shown what its verification says. */
  @GET
  @Path(ID)
  @PublicDocument
  public Response byAccept(@PathParam("id") UUID id, Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw Problem.of(ProblemType.NOT_ACCEPTABLE, "Ask for application/vc or text/html.");
    }
    MediaType type = variant.getMediaType();
    Response.ResponseBuilder answer =
        type.isCompatible(MediaType.TEXT_HTML_TYPE)
            ? Response.seeOther(verification(id))
            : Response.ok(json(id), type);
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  @GET
  @Path(ID + ".json")
  @Produces("application/vc")
  @PublicDocument
  public String jsonFile(@PathParam("id") UUID id) {
    return json(id);
  }

  private String json(UUID id) {
    return transcripts.find(id).orElseThrow(Problem::notFound).json();
  }

  private URI verification(UUID id) {
    String url = config.baseUrl() + "/transcripts/" + id;
    return URI.create(
        config.baseUrl() + "/verify?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }
}
