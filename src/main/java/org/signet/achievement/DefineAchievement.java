package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.issuer.Issuer;
import org.signet.json.Json;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Makes a draft of a version of an achievement, and changes it while it is one. */
@ApplicationScoped
public class DefineAchievement {

  private final Achievements achievements;
  private final ExamineDefinition examine;
  private final AchievementEvents events;
  private final Audit audit;
  private final EntityManager entities;
  private final Sql sql;
  private final Clock clock;

  DefineAchievement(
      Achievements achievements,
      ExamineDefinition examine,
      AchievementEvents events,
      Audit audit,
      EntityManager entities,
      Sql sql,
      Clock clock) {
    this.achievements = achievements;
    this.examine = examine;
    this.events = events;
    this.audit = audit;
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Keeps a new version as a draft, with an edition for each language of the issuer.
   *
   * @throws Problem when the definition can be no draft, or its version is there already
   */
  @Transactional
  public AchievementVersion define(Issuer issuer, JsonNode body, UUID actor) {
    Map<String, UUID> editions = newEditions(issuer);
    Definition definition = examine.examine(body, issuer, editions).keepable().definition();
    UUID id = UUID.randomUUID();
    boolean isNew =
        sql.update(
                "insert into achievement (id, issuer_id, code, version, definition, created_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                issuer.id(),
                definition.code(),
                definition.version(),
                Json.write(body),
                clock.instant().truncatedTo(ChronoUnit.SECONDS))
            == 1;
    if (!isNew) {
      throw Problem.of(
          ProblemType.ALREADY_EXISTS,
          "This version is defined. While it is a draft it is changed by PUT to its address; after"
              + " that a change is another version.");
    }
    editions.forEach(
        (language, editionId) -> {
          var edition = new EditionEntity();
          edition.id = editionId;
          edition.achievementId = id;
          edition.language = language;
          entities.persist(edition);
        });
    entities.flush();
    events.record(id, AchievementEvents.DEFINED, actor, Reasons.NONE);
    audit.record(actor, "achievement.defined", id.toString());
    return achievements.version(id);
  }

  /**
   * Puts another definition in the place of a draft's.
   *
   * @param version of the same code and version name
   */
  @Transactional
  AchievementVersion change(AchievementVersion version, JsonNode body, UUID actor) {
    Definition definition =
        examine.examine(body, version.issuer(), version.editions()).keepable().definition();
    if (!definition.code().equals(version.definition().code())
        || !definition.version().equals(version.definition().version())) {
      throw Problem.of(
          ProblemType.ALREADY_EXISTS,
          "Code and version of a draft stay as they are: define another version with POST.");
    }
    AchievementEntity draft = lockDraft(version);
    draft.definition = Json.write(body);
    achievements.flush();
    events.record(version.id(), AchievementEvents.CHANGED, actor, Reasons.NONE);
    audit.record(actor, "achievement.changed", version.id().toString());
    return achievements.version(version.id());
  }

  /** Throws a draft away; the audit trail still tells of it. */
  @Transactional
  void discard(AchievementVersion version, UUID actor) {
    lockDraft(version);
    sql.update("delete from achievement_event where achievement_id = ?", version.id());
    sql.update("delete from achievement_edition where achievement_id = ?", version.id());
    sql.update("delete from achievement where id = ?", version.id());
    audit.record(actor, "achievement.discarded", version.id().toString());
  }

  private AchievementEntity lockDraft(AchievementVersion version) {
    AchievementEntity draft = achievements.lock(version.id());
    if (draft.life().state() != VersionState.DRAFT) {
      throw Problem.of(
          ProblemType.NOT_IN_THIS_STATE,
          "Only a draft can be changed or thrown away. A version in review is returned first; after"
              + " approval a change is another version.");
    }
    return draft;
  }

  /** What {@link #define} would keep, kept nowhere. */
  ExamineDefinition.Examined dryRun(Issuer issuer, JsonNode body) {
    return examine.examine(body, issuer, newEditions(issuer));
  }

  /** Whether this is what the version says already. */
  boolean isSame(AchievementVersion version, JsonNode body) {
    var read = examine.read(body);
    return read.faults().isEmpty() && read.value().equals(version.definition());
  }

  private static Map<String, UUID> newEditions(Issuer issuer) {
    Map<String, UUID> editions = new TreeMap<>();
    issuer.languages().forEach(language -> editions.put(language, UUID.randomUUID()));
    return editions;
  }
}
