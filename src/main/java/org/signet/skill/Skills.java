package org.signet.skill;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.platform.Sql;

/** The skills that this service knows. */
@ApplicationScoped
public class Skills implements PanacheRepositoryBase<SkillEntity, String> {

  /** Loaded before anything is seeded that names skills. */
  public static final int LOADED = 100;

  /**
   * What {@link #lookUp} found or did not. ESCO changes by releases: who only reads a badge may be
   * told of one a minute later.
   */
  private final Cache<String, Optional<Skill>> lookedUp =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private final Sql sql;

  Skills(Sql sql) {
    this.sql = sql;
  }

  /** One concept. */
  @Transactional
  public Optional<Skill> find(String uri) {
    return find(List.of(uri)).values().stream().findFirst();
  }

  /** The concepts of these URIs, by URI; those that are not known are not in the answer. */
  @Transactional
  public Map<String, Skill> find(Collection<String> uris) {
    List<String> possible =
        uris.stream().filter(uri -> SkillUri.of(uri) == SkillUri.SKILL).toList();
    if (possible.isEmpty()) {
      return Map.of();
    }
    return list("uri in ?1", possible).stream()
        .map(SkillEntity::toSkill)
        .collect(Collectors.toMap(Skill::uri, skill -> skill));
  }

  /** What each of these addresses is, up to a minute ago; they may be anything. */
  public Map<String, NamedSkill> lookUp(Collection<String> uris) {
    Map<String, Skill> known = recall(uris);
    Map<String, Skill> replacements =
        recall(known.values().stream().flatMap(skill -> skill.replacedBy().stream()).toList());
    return uris.stream()
        .distinct()
        .map(
            uri -> {
              Optional<Skill> skill = Optional.ofNullable(known.get(uri));
              return new NamedSkill(
                  uri,
                  SkillUri.of(uri),
                  skill,
                  skill.flatMap(Skill::replacedBy).map(replacements::get));
            })
        .collect(Collectors.toMap(NamedSkill::uri, named -> named));
  }

  private Map<String, Skill> recall(Collection<String> uris) {
    List<String> possible =
        uris.stream().filter(uri -> SkillUri.of(uri) == SkillUri.SKILL).distinct().toList();
    return lookedUp.getAll(possible, this::ask).values().stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Skill::uri, skill -> skill));
  }

  private Map<String, Optional<Skill>> ask(Set<? extends String> uris) {
    Map<String, Skill> found = find(List.copyOf(uris));
    return uris.stream()
        .collect(Collectors.toMap(uri -> uri, uri -> Optional.ofNullable(found.get(uri))));
  }
}
