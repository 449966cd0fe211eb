package org.signet.skill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.platform.Sql;

/** The skills that this service knows. */
@ApplicationScoped
public class Skills implements PanacheRepositoryBase<SkillEntity, String> {

  /** Loaded before anything is seeded that names skills. */
  public static final int LOADED = 100;

  private static final String SKILL_URI =
      "http://data\\.europa\\.eu/esco/skill/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Sql sql;

  Skills(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  void loadStarterSet(@Observes @Priority(LOADED) StartupEvent event) {
    if (count() > 0) {
      return;
    }
    for (SkillEntity skill : StarterSet.read()) {
      sql.update( // another node may start at the same moment
          "insert into skill values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
          skill.uri,
          skill.skillType,
          skill.reuseLevel,
          skill.labelEn,
          skill.labelFr,
          skill.attitude,
          skill.framework);
    }
  }

  /** One concept. */
  @Transactional
  public Optional<Skill> find(String uri) {
    return find(List.of(uri)).values().stream().findFirst();
  }

  /** The concepts of these URIs, by URI; those that are not known are not in the answer. */
  @Transactional
  public Map<String, Skill> find(Collection<String> uris) {
    List<String> possible = uris.stream().filter(uri -> uri.matches(SKILL_URI)).toList();
    if (possible.isEmpty()) {
      return Map.of();
    }
    return list("uri in ?1", possible).stream()
        .map(SkillEntity::toSkill)
        .collect(Collectors.toMap(Skill::uri, skill -> skill));
  }

  /** Why this is no known skill and what to send instead. */
  @Transactional
  public String advice(String uri) {
    if (uri.startsWith("https://data.europa.eu/esco/skill/")) {
      return "ESCO's URIs begin with http, not https: send http" + uri.substring(5) + ".";
    }
    if (uri.contains("esco.ec.europa.eu")) {
      return "This is a page of the ESCO portal. Send the concept's URI, which the page shows under"
          + " 'Concept URI': http://data.europa.eu/esco/skill/ and a UUID.";
    }
    if (!uri.matches(SKILL_URI)) {
      return "Send an ESCO skill URI: http://data.europa.eu/esco/skill/ and a UUID.";
    }
    return "This URI is not in the skills loaded here. Nearest: " + String.join("; ", nearest(uri));
  }

  private List<String> nearest(String uri) {
    return sql.list(
        "select uri, label_en from skill order by similarity(uri, ?) desc, uri limit 3",
        row -> row.getString("uri") + " (" + row.getString("label_en") + ")",
        uri);
  }
}
