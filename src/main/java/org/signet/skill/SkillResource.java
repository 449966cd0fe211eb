package org.signet.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** {@code /v1/skills}: the concepts of ESCO, found by what a person types. */
@Path("/v1/skills")
@Produces(MediaType.APPLICATION_JSON)
class SkillResource {

  private static final int LONGEST_QUERY = 200;
  private static final int USUAL = 20;
  private static final int MOST = 50;
  private static final String ATTITUDE = "attitude";
  private static final String ROOT = "http://data.europa.eu/esco/skill/";
  private static final Pattern UUID =
      Pattern.compile(
          "(?<![0-9a-f-])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])",
          Pattern.CASE_INSENSITIVE);

  private final SearchSkills search;
  private final SkillViews views;
  private final Releases releases;
  private final Sql sql;

  SkillResource(SearchSkills search, SkillViews views, Releases releases, Sql sql) {
    this.search = search;
    this.views = views;
    this.releases = releases;
    this.sql = sql;
  }

  /** Ranked, the best first; obsolete ones only when they are asked for. */
  @GET
  @NeedsScope(Scope.READ)
  public String search(
      @QueryParam("q") String q,
      @QueryParam("lang") String lang,
      @QueryParam("type") String type,
      @QueryParam("status") String status,
      @QueryParam("release") String version,
      @QueryParam("limit") String limit) {
    if (q == null || q.isBlank()) {
      throw bad("Send what is looked for as q: some letters of a label are enough.");
    }
    Optional<String> language = language(lang);
    Optional<Boolean> knowledge = knowledge(type);
    boolean attitudes = ATTITUDE.equals(type);
    boolean obsolete = isObsolete(status);
    int most = limit(limit);
    Optional<Release> release = release(version);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    release.ifPresent(
        r ->
            answer
                .putObject("release")
                .put("version", r.version().text())
                .put("partial", r.partial()));
    ArrayNode items = answer.putArray("items");
    Matcher pasted = UUID.matcher(q);
    if (pasted.find()) {
      String uri = ROOT + pasted.group().toLowerCase(Locale.ROOT);
      exact(release, uri).ifPresent(items::add);
      return answer.toString();
    }
    if (q.length() > LONGEST_QUERY) {
      throw bad("Send at most " + LONGEST_QUERY + " characters as q.");
    }
    if (obsolete || release.isPresent()) {
      Optional<Release> searched = obsolete ? Optional.empty() : release;
      int wanted = attitudes ? MOST * 4 : most;
      show(search.run(new SearchSkills.Search(q, searched, language, knowledge, wanted)), items);
      keepAttitudes(items, attitudes, most);
    }
    return answer.toString();
  }

  /** ESCO has no such type: those that it keeps under attitudes, or says to be transversal. */
  private static void keepAttitudes(ArrayNode items, boolean attitudes, int most) {
    if (!attitudes) {
      return;
    }
    List<JsonNode> kept = new ArrayList<>();
    items.forEach(
        item -> {
          boolean transversal = item.path("reuseLevel").asText().equals("transversal");
          if ((transversal || item.path("attitude").asBoolean()) && kept.size() < most) {
            kept.add(item);
          }
        });
    items.removeAll().addAll(kept);
  }

  /** One concept, in the current release or in the last that has it. */
  @GET
  @Path("/{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
  @NeedsScope(Scope.READ)
  public String one(@PathParam("id") String id) {
    String uri = ROOT + id;
    return releaseOf(uri)
        .flatMap(release -> views.full(release, uri))
        .orElseThrow(Problem::notFound)
        .toString();
  }

  private Optional<ObjectNode> exact(Optional<Release> release, String uri) {
    return release
        .map(r -> views.brief(r.id(), List.of(uri)).get(uri))
        .or(() -> releaseOf(uri).map(r -> views.brief(r, List.of(uri)).get(uri)));
  }

  private Optional<Integer> releaseOf(String uri) {
    return sql.first(
        "select release_id from skill where uri = ? and release_id is not null",
        row -> row.getInt(1),
        uri);
  }

  private void show(List<SearchSkills.Hit> hits, ArrayNode items) {
    Map<String, ObjectNode> found = new HashMap<>();
    hits.stream()
        .collect(
            Collectors.groupingBy(
                SearchSkills.Hit::release,
                Collectors.mapping(SearchSkills.Hit::uri, Collectors.toList())))
        .forEach((release, uris) -> found.putAll(views.brief(release, uris)));
    for (SearchSkills.Hit hit : hits) {
      ObjectNode item = found.get(hit.uri());
      if (item == null) {
        continue; // a release was taken in meanwhile
      }
      if (hit.kind() > 0) {
        item.putObject("matched").put("label", hit.label()).put("language", hit.language());
      }
      items.add(item);
    }
  }

  private Optional<Release> release(String version) {
    if (version == null) {
      return releases.current();
    }
    return Optional.of(
        EscoVersion.of(version)
            .flatMap(releases::find)
            .orElseThrow(() -> bad("There is no such release here; see GET /v1/skills/releases.")));
  }

  private static Optional<String> language(String lang) {
    if (lang == null) {
      return Optional.empty();
    }
    if (lang.matches("(en|fr)([-_][A-Za-z]{2})?")) {
      return Optional.of(lang.substring(0, 2));
    }
    throw bad("Send lang=en or lang=fr.");
  }

  private static Optional<Boolean> knowledge(String type) {
    if (type == null) {
      return Optional.empty();
    }
    return switch (type) {
      case "knowledge" -> Optional.of(true);
      case "skill", "skill/competence", ATTITUDE -> Optional.of(false);
      default -> throw bad("Send type=knowledge, type=skill or type=attitude.");
    };
  }

  private static boolean isObsolete(String status) {
    if (status == null || status.equals("released")) {
      return false;
    }
    if (status.equals("obsolete")) {
      return true;
    }
    throw bad("Send status=released or status=obsolete.");
  }

  private static int limit(String limit) {
    int most = limit == null ? USUAL : limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
    if (most < 1 || most > MOST) {
      throw bad("Send a limit from 1 to " + MOST + ".");
    }
    return most;
  }

  private static Problem bad(String detail) {
    return Problem.of(ProblemType.BAD_PARAMETER, detail);
  }
}
