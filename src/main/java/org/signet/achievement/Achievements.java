package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.signet.achievement.AchievementVersion.Life;
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

  /** What was approved never changes but for its life, so it is read once per start. */
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
    record Row(UUID id, Life life) {}
    if (!DefinitionReader.isCode(code)) {
      return List.of();
    }
    return sql
        .list(
            "select id, state, approved_at, retired_at from achievement"
                + " where issuer_id = ? and code = ? order by created_at desc, id",
            row -> new Row(row.getObject("id", UUID.class), life(row)),
            issuerId,
            code)
        .stream()
        .map(
            row ->
                known.containsKey(row.id())
                    ? known.get(row.id()).with(row.life())
                    : remembered(version(row.id())))
        .toList();
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        VersionState.of(row.getString("state")),
        Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("retired_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** The edition with this id, of whichever issuer, if anyone may read it. */
  @Transactional
  public Optional<Edition> edition(UUID editionId) {
    return Optional.ofNullable(entities.find(EditionEntity.class, editionId))
        .flatMap(e -> remembered(version(e.achievementId)).edition(e.language))
        .filter(edition -> edition.version().state().isPublic());
  }

  /**
   * The codes of these issuers, of which badges are or were issued, that look most like one that
   * does not exist.
   */
  @Transactional
  public List<String> nearMatches(List<UUID> issuerIds, String code) {
    return sql.list(
        "select code from achievement where issuer_id = any (?)"
            + " and state in ('approved', 'retired') group by code"
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

  /** The version of this name, of the achievement that the id names. */
  @Transactional
  public Optional<AchievementVersion> find(UUID achievement, String version) {
    Optional<AchievementEntity> entity =
        Optional.of(version)
            .filter(DefinitionReader::isCode)
            .flatMap(
                name ->
                    find("familyId = ?1 and version = ?2", achievement, name)
                        .firstResultOptional());
    return entity.map(found -> version(found.id));
  }

  /** All versions of the achievement that the id names, the newest first. */
  @Transactional
  List<AchievementVersion> family(UUID achievement) {
    return list("familyId = ?1 order by createdAt desc, id", achievement).stream()
        .map(entity -> version(entity.id))
        .toList();
  }

  /** The row of a version; whoever else wants to change it waits. */
  AchievementEntity lock(UUID id) {
    AchievementEntity entity = findById(id);
    entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
    return entity;
  }

  /** The definition as it was posted. */
  @Transactional
  JsonNode definition(UUID id) {
    return Json.parse(findById(id).definition.getBytes(StandardCharsets.UTF_8));
  }

  /** Every definition of these issuers, with its issuer and its state, by code and age. */
  @Transactional
  List<ObjectNode> catalogue(List<Issuer> served) {
    Map<UUID, String> slugs = served.stream().collect(Collectors.toMap(Issuer::id, Issuer::slug));
    return list("issuerId in ?1 order by code, createdAt, id", slugs.keySet()).stream()
        .map(
            entity -> {
              var definition =
                  (ObjectNode) Json.parse(entity.definition.getBytes(StandardCharsets.UTF_8));
              definition.put("issuer", slugs.get(entity.issuerId));
              return definition.put("state", entity.state);
            })
        .toList();
  }

  /** A row of a list. */
  record Listed(Instant at, UUID id) {}

  /** The newest version of each achievement. */
  @Transactional
  List<Listed> list(List<UUID> issuerIds, Page page, int limit) {
    return sql.list(
        "select id, created_at from achievement a where issuer_id = any (?)"
            + " and (created_at, id) < (?, ?) and not exists (select 1 from achievement b"
            + " where b.family_id = a.family_id and (b.created_at, b.id) > (a.created_at, a.id))"
            + " order by created_at desc, id desc limit ?",
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
    AchievementEntity entity = findById(id);
    AchievementVersion version = known.get(id);
    return (version == null ? read(entity) : version).with(entity.life());
  }

  /** Only of those who read: what a transaction approves, it may yet take back. */
  private AchievementVersion remembered(AchievementVersion version) {
    if (version.state().isPublic()) {
      known.putIfAbsent(version.id(), version);
    }
    return version;
  }

  private AchievementVersion read(AchievementEntity entity) {
    Issuer issuer = issuers.find(entity.issuerId).orElseThrow();
    Definition definition =
        DefinitionReader.examine(
                Json.parse(entity.definition.getBytes(StandardCharsets.UTF_8)), vocabulary)
            .value();
    Map<String, UUID> editions =
        entities
            .createQuery("from EditionEntity where achievementId = ?1", EditionEntity.class)
            .setParameter(1, entity.id)
            .getResultStream()
            .collect(Collectors.toMap(e -> e.language, e -> e.id));
    return new AchievementVersion(
        entity.id, entity.familyId, issuer, definition, new TreeMap<>(editions), entity.life());
  }
}
