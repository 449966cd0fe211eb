package org.signet.delivery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.signet.achievement.Vocabulary;
import org.signet.platform.PublicDocument;
import org.signet.problem.Problem;
import org.signet.verification.Texts;

/**
 * {@code /vocabulary/{list}/{concept}}: Signet's own concepts, by {@code Accept} in SKOS or as
 * pages.
 */
@Path("/vocabulary")
class VocabularyResource {

  private static final int HOUR = 3600;

  private final Vocabulary vocabulary;
  private final VocabularyPage pages;
  private final MissingPage missing;

  VocabularyResource(Vocabulary vocabulary, VocabularyPage pages, MissingPage missing) {
    this.vocabulary = vocabulary;
    this.pages = pages;
    this.missing = missing;
  }

  @GET
  @PublicDocument(maxAgeSeconds = HOUR)
  public Response index(
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      Request request) {
    var lists = vocabulary.lists();
    return answer(
        request,
        Texts.language(lang, accept),
        "",
        Optional.of(VocabularyDocument.index(lists)),
        language -> pages.index(lists, language));
  }

  @GET
  @Path("/{list}")
  @PublicDocument(maxAgeSeconds = HOUR)
  public Response list(
      @PathParam("list") String code,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      Request request) {
    var list = vocabulary.find(code);
    return answer(
        request,
        Texts.language(lang, accept),
        "/" + code,
        list.map(VocabularyDocument::of),
        language -> pages.of(list.orElseThrow(), language));
  }

  @GET
  @Path("/{list}/{concept}")
  @PublicDocument(maxAgeSeconds = HOUR)
  public Response concept(
      @PathParam("list") String listCode,
      @PathParam("concept") String code,
      @QueryParam("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      Request request) {
    var concept = vocabulary.find(listCode, code);
    var list = vocabulary.find(listCode);
    return answer(
        request,
        Texts.language(lang, accept),
        "/" + listCode + "/" + code,
        concept.map(c -> VocabularyDocument.of(list.orElseThrow(), c)),
        language -> pages.of(list.orElseThrow(), concept.orElseThrow(), language));
  }

  /**
   * The form that is asked for.
   *
   * @param path below {@code /vocabulary}
   * @param json empty when there is nothing
   * @param page in {@code en} or {@code fr}, of what there is
   */
  private Response answer(
      Request request,
      String language,
      String path,
      Optional<String> json,
      UnaryOperator<String> page) {
    MediaType type = PublicAchievementResource.form(request);
    boolean isPage = PublicAchievementResource.isPage(type);
    if (json.isEmpty() && !isPage) {
      throw Problem.notFound();
    }
    Response.ResponseBuilder answer =
        json.map(text -> Response.ok(isPage ? page.apply(language) : text))
            .orElseGet(() -> notFound(path, language));
    return answer.type(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
  }

  private Response.ResponseBuilder notFound(String path, String language) {
    return Response.status(Response.Status.NOT_FOUND)
        .entity(missing.of("vocabulary.missing", "/vocabulary" + path, language))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
