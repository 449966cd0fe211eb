package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.signet.audit.Audit;
import org.signet.issuer.Issuer;
import org.signet.json.Json;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Makes a new version of an achievement, with an edition for each language of the issuer. */
@ApplicationScoped
public class DefineAchievement {

  private final Achievements achievements;
  private final EscoCheck esco;
  private final Vocabulary vocabulary;
  private final DefinitionLint lint;
  private final Audit audit;
  private final EntityManager entities;
  private final Sql sql;
  private final Clock clock;

  DefineAchievement(
      Achievements achievements,
      EscoCheck esco,
      Vocabulary vocabulary,
      DefinitionLint lint,
      Audit audit,
      EntityManager entities,
      Sql sql,
      Clock clock) {
    this.achievements = achievements;
    this.esco = esco;
    this.vocabulary = vocabulary;
    this.lint = lint;
    this.audit = audit;
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
  }

  /** Reads, checks and keeps a definition; refuses one that no badge could be signed for. */
  @Transactional
  public AchievementVersion define(Issuer issuer, JsonNode body, UUID actor) {
    Definition definition = DefinitionReader.read(body, issuer, vocabulary);
    esco.check(definition);
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
          "This version of the achievement is defined, and a version never changes: send another"
              + " version.");
    }
    for (String language : issuer.languages()) {
      var edition = new EditionEntity();
      edition.id = UUID.randomUUID();
      edition.achievementId = id;
      edition.language = language;
      entities.persist(edition);
    }
    entities.flush();
    AchievementVersion version = achievements.version(id);
    lint.check(version);
    audit.record(actor, "achievement.defined", id.toString());
    return version;
  }
}
