package org.signet.skill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.platform.Sql;

/** Concepts as JSON, for staff. */
@ApplicationScoped
class SkillViews {

  private static final String SELECT =
      "select c.*, r.framework, s.status as now, s.replaced_by as replacement from skill_concept c"
          + " join skill_release r on r.id = c.release_id join skill s on s.uri = c.uri";

  private final Sql sql;

  SkillViews(Sql sql) {
    this.sql = sql;
  }

  private record Concept(String uri, List<String> broader, ObjectNode json) {}

  /** Concepts of a release in short, by URI. */
  Map<String, ObjectNode> brief(int release, Collection<String> uris) {
    List<Concept> concepts =
        sql.list(
            SELECT + " where c.release_id = ? and c.uri = any(?)",
            SkillViews::read,
            release,
            uris.toArray(String[]::new));
    return withBroader(release, concepts);
  }

  /** All that a release says of a concept, and in which releases it is. */
  Optional<ObjectNode> full(int release, String uri) {
    List<Concept> concepts =
        sql.list(
            SELECT + " where c.release_id = ? and c.uri = ?",
            row -> {
              Concept concept = read(row);
              more(row, concept.json());
              return concept;
            },
            release,
            uri);
    Optional<ObjectNode> view = Optional.ofNullable(withBroader(release, concepts).get(uri));
    view.ifPresent(
        json -> {
          ArrayNode releases = json.putArray("releases");
          sql.list(
              "select r.version from skill_concept c join skill_release r on r.id = c.release_id"
                  + " where c.uri = ? order by string_to_array(r.version, '.')::integer[]",
              row -> releases.add(row.getString("version")),
              uri);
        });
    return view;
  }

  private Map<String, ObjectNode> withBroader(int release, List<Concept> concepts) {
    String[] above =
        concepts.stream().flatMap(c -> c.broader().stream()).distinct().toArray(String[]::new);
    Map<String, ObjectNode> groups = new HashMap<>();
    if (above.length > 0) {
      sql.list(
          "select uri, label_en, label_fr from skill_concept where release_id = ? and uri = any(?)"
              + " union all select uri, label_en, label_fr from skill_group"
              + " where release_id = ? and uri = any(?)",
          row -> groups.put(row.getString("uri"), named(row)),
          release,
          above,
          release,
          above);
    }
    Map<String, ObjectNode> views = new HashMap<>();
    for (Concept concept : concepts) {
      ArrayNode broader = concept.json().putArray("broader");
      concept.broader().stream()
          .map(
              uri ->
                  groups.getOrDefault(uri, JsonNodeFactory.instance.objectNode().put("uri", uri)))
          .forEach(broader::add);
      views.put(concept.uri(), concept.json());
    }
    return views;
  }

  private static Concept read(ResultSet row) throws SQLException {
    ObjectNode json = named(row);
    json.put("type", row.getString("skill_type"));
    if (!row.getString("reuse_level").isEmpty()) {
      json.put("reuseLevel", row.getString("reuse_level"));
    }
    json.put("attitude", row.getBoolean("attitude"))
        .put("framework", row.getString("framework"))
        .put("status", row.getString("now"));
    if (row.getString("replacement") != null) {
      json.put("replacedBy", row.getString("replacement"));
    }
    return new Concept(
        row.getString("uri"), Arrays.asList((String[]) row.getArray("broader").getArray()), json);
  }

  private static ObjectNode named(ResultSet row) throws SQLException {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("uri", row.getString("uri"));
    texts(row, "label", json.putObject("labels"));
    return json;
  }

  private static void more(ResultSet row, ObjectNode json) throws SQLException {
    for (String name : List.of("description", "definition")) {
      ObjectNode texts = JsonNodeFactory.instance.objectNode();
      texts(row, name, texts);
      if (!texts.isEmpty()) {
        json.set(name, texts);
      }
    }
    ObjectNode alternatives = json.putObject("alternativeLabels");
    for (String language : List.of("en", "fr")) {
      String labels = row.getString("alt_" + language);
      if (labels != null) {
        ArrayNode list = alternatives.putArray(language);
        Arrays.stream(labels.split("[\\r\\n]+")).map(String::strip).forEach(list::add);
      }
    }
  }

  private static void texts(ResultSet row, String name, ObjectNode into) throws SQLException {
    for (String language : List.of("en", "fr")) {
      String text = row.getString(name + "_" + language);
      if (text != null) {
        into.put(language, text);
      }
    }
  }
}
