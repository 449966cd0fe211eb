package org.signet.achievement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** The achievement versions of all issuers. */
@ApplicationScoped
public class Achievements implements PanacheRepositoryBase<AchievementEntity, UUID> {

  private final EntityManager entities;
  private final Sql sql;
  private final Issuers issuers;
  private final Vocabulary vocabulary;

  /** A version never changes, so each is read once per start. */
  private final Map<UUID, AchievementVersion> known = new ConcurrentHashMap<>();

  Achievements(EntityManager entities, Sql sql, Issuers issuers, Vocabulary vocabulary) {
    this.entities = entities;
    this.sql = sql;
    this.issuers = issuers;
    this.vocabulary = vocabulary;
  }

  /** The versions of a code, the newest first. */
  @Transactional
  public List<AchievementVersion> versions(UUID issuerId, String code) {
    return sql
        .list(
            "select id from achievement where issuer_id = ? and code = ? order by created_at desc",
            row -> row.getObject("id", UUID.class),
            issuerId,
            code)
        .stream()
        .map(this::version)
        .toList();
  }

  /** The edition with this id, of whichever issuer. */
  @Transactional
  public Optional<Edition> edition(UUID editionId) {
    return Optional.ofNullable(entities.find(EditionEntity.class, editionId))
        .flatMap(edition -> version(edition.achievementId).edition(edition.language));
  }

  /** The codes of these issuers that look most like one that does not exist. */
  @Transactional
  public List<String> nearMatches(List<UUID> issuerIds, String code) {
    return sql.list(
        "select code from achievement where issuer_id = any (?) group by code"
            + " order by similarity(code, ?) desc, code limit 3",
        row -> row.getString("code"),
        issuerIds.toArray(UUID[]::new),
        code);
  }

  /** The issuers among these that have an achievement of this code. */
  @Transactional
  public List<UUID> issuersOf(List<UUID> issuerIds, String code) {
    return sql.list(
        "select distinct issuer_id from achievement where issuer_id = any (?) and code = ?",
        row -> row.getObject("issuer_id", UUID.class),
        issuerIds.toArray(UUID[]::new),
        code);
  }

  /** The version with this id, of whichever issuer. */
  @Transactional
  public Optional<AchievementVersion> find(UUID id) {
    return findByIdOptional(id).map(entity -> version(entity.id));
  }

  /** The definition as it was posted. */
  @Transactional
  byte[] definition(UUID id) {
    return findById(id).definition.getBytes(StandardCharsets.UTF_8);
  }

  /** A row of a list. */
  record Listed(Instant at, UUID id) {}

  @Transactional
  List<Listed> list(List<UUID> issuerIds, Page page, int limit) {
    return sql.list(
        "select id, created_at from achievement where issuer_id = any (?)"
            + " and (created_at, id) < (?, ?) order by created_at desc, id desc limit ?",
        row ->
            new Listed(
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("id", UUID.class)),
        issuerIds.toArray(UUID[]::new),
        page.before(),
        page.beforeId(),
        limit);
  }

  @Transactional
  AchievementVersion version(UUID id) {
    AchievementVersion version = known.get(id);
    if (version == null) {
      version = read(findById(id));
      known.put(id, version);
    }
    return version;
  }

  private AchievementVersion read(AchievementEntity entity) {
    Issuer issuer = issuers.find(entity.issuerId).orElseThrow();
    Definition definition =
        DefinitionReader.read(
            Json.parse(entity.definition.getBytes(StandardCharsets.UTF_8)), issuer, vocabulary);
    Map<String, UUID> editions =
        entities
            .createQuery("from EditionEntity where achievementId = ?1", EditionEntity.class)
            .setParameter(1, entity.id)
            .getResultStream()
            .collect(Collectors.toMap(e -> e.language, e -> e.id));
    return new AchievementVersion(entity.id, issuer, definition, new TreeMap<>(editions));
  }
}
