package org.signet.transcript;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.signet.auth.CurrentCaller;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.issuer.Issuers;
import org.signet.learner.Learners;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/learners/{id}/transcript}: a learner's record, by {@code Accept} or by ending. */
@Path("/v1/learners")
class LearnerTranscriptResource {

  private static final String CLR = "application/vc";

  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv;charset=UTF-8";

  private static final List<String> PRINTED = List.of("pdf", "csv");

  /** The forms of a record; the first is for whoever takes anything. */
  private static final List<Variant> VARIANTS =
      Stream.of(CLR, "application/vc+ld+json", "application/ld+json", "application/json", PDF, CSV)
          .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
          .toList();

  private final Learners learners;
  private final SignClr records;
  private final PrintTranscript print;
  private final Issuers issuers;
  private final CurrentCaller caller;

  LearnerTranscriptResource(
      Learners learners,
      SignClr records,
      PrintTranscript print,
      Issuers issuers,
      CurrentCaller caller) {
    this.learners = learners;
    this.records = records;
    this.print = print;
    this.issuers = issuers;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/transcript")
  @NeedsScope(Scope.TRANSCRIPT)
  public Response byAccept(
      @PathParam("id") UUID id, @QueryParam("language") String language, Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw Problem.of(
          ProblemType.NOT_ACCEPTABLE, "Ask for application/vc, application/pdf or text/csv.");
    }
    return answer(id, language, variant.getMediaType());
  }

  @GET
  @Path("/{id}/transcript.json")
  @Produces(CLR)
  @NeedsScope(Scope.TRANSCRIPT)
  public Response json(@PathParam("id") UUID id, @QueryParam("language") String language) {
    return answer(id, language, MediaType.valueOf(CLR));
  }

  @GET
  @Path("/{id}/transcript.pdf")
  @Produces(PDF)
  @NeedsScope(Scope.TRANSCRIPT)
  public Response pdf(@PathParam("id") UUID id, @QueryParam("language") String language) {
    return answer(id, language, MediaType.valueOf(PDF));
  }

  @GET
  @Path("/{id}/transcript.csv")
  @Produces(CSV)
  @NeedsScope(Scope.TRANSCRIPT)
  public Response csv(@PathParam("id") UUID id, @QueryParam("language") String language) {
    return answer(id, language, MediaType.valueOf(CSV));
  }

  /** Paper and lines are copies of the signed record, which is made first. */
  private Response answer(UUID id, String wish, MediaType type) {
    String language = language(wish);
    var stored = records.current(served(id), language, caller.get().keyId());
    String url = records.url(stored.id());
    Object entity =
        switch (type.getSubtype()) {
          case "pdf" -> print.pdf(stored, language, url);
          case "csv" -> print.csv(stored, language);
          default -> stored.json();
        };
    Response.ResponseBuilder answer = Response.ok(entity, type);
    if (PRINTED.contains(type.getSubtype())) {
      // a name without a name in it: file systems keep it
      String file = "record-" + stored.id().toString().substring(0, 8) + "." + type.getSubtype();
      answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }
    return answer
        .header(HttpHeaders.CONTENT_LOCATION, url)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private UUID served(UUID id) {
    return learners
        .find(id)
        .filter(learner -> issuers.isServed(learner.issuerId(), caller.get()))
        .orElseThrow(Problem::notFound)
        .id();
  }

  private static String language(String wish) {
    return Optional.ofNullable(wish)
        .or(() -> Optional.of("en"))
        .filter(List.of("en", "fr")::contains)
        .orElseThrow(() -> Problem.of(ProblemType.BAD_PARAMETER, "language is en or fr."));
  }
}
