package org.signet.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** Rows of {@code completion}. */
@ApplicationScoped
class CompletionStore {

  private static final String COLUMNS =
      "c.id, c.issuer_id, c.completion_id, c.content_hash, c.body, c.achievement_id, c.state,"
          + " c.submitted_at, c.decided_at, c.decision";

  private final Sql sql;

  CompletionStore(Sql sql) {
    this.sql = sql;
  }

  /** How far a completion has come. */
  enum State {
    PENDING,
    ISSUED,
    REJECTED;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A completion that is kept. */
  record Stored(
      UUID id,
      UUID issuerId,
      String completionId,
      byte[] contentHash,
      String text,
      UUID achievementId,
      State state,
      Instant submittedAt,
      Optional<Instant> decidedAt,
      Optional<String> decision) {

    JsonNode body() {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A new row, before anything was decided. */
  record New(
      UUID id,
      UUID issuerId,
      String source,
      CompletionRecord record,
      byte[] contentHash,
      String body,
      UUID achievementId,
      UUID submittedBy,
      Instant submittedAt) {}

  /** False when a unique index says that it is there already: by its name, or by its award. */
  boolean insert(New row) {
    return sql.update(
            "insert into completion (id, issuer_id, source, completion_id, content_hash, body,"
                + " achievement_id, learner, term, additional, state, submitted_by, submitted_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?) on conflict do nothing",
            row.id(),
            row.issuerId(),
            row.source(),
            row.record().completionId(),
            row.contentHash(),
            row.body(),
            row.achievementId(),
            row.record().learner().key(),
            row.record().term().orElse(""),
            row.record().additional(),
            row.submittedBy(),
            row.submittedAt())
        == 1;
  }

  Optional<Stored> find(UUID issuerId, String source, String completionId) {
    return sql.first(
        "select "
            + COLUMNS
            + " from completion c"
            + " where c.issuer_id = ? and c.source = ? and c.completion_id = ?",
        CompletionStore::row,
        issuerId,
        source,
        completionId);
  }

  Optional<Stored> find(UUID id) {
    return sql.first(
        "select " + COLUMNS + " from completion c where c.id = ?", CompletionStore::row, id);
  }

  /** The row, held until the transaction ends, so that two decisions cannot both be taken. */
  Optional<Stored> findAndLock(UUID id) {
    return sql.first(
        "select " + COLUMNS + " from completion c where c.id = ? for update",
        CompletionStore::row,
        id);
  }

  List<Stored> list(List<UUID> issuers, Optional<State> state, Page page, int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from completion c where c.issuer_id = any (?)"
            + " and (?::text is null or c.state = ?) and (c.submitted_at, c.id) < (?, ?)"
            + " order by c.submitted_at desc, c.id desc limit ?",
        CompletionStore::row,
        issuers.toArray(UUID[]::new),
        state.map(State::text).orElse(null),
        state.map(State::text).orElse(null),
        page.before(),
        page.beforeId(),
        limit);
  }

  /** Whether the learner has the version for the term, by another completion than an additional. */
  boolean isAwarded(UUID achievementId, CompletionRecord record) {
    return sql.first(
            "select 1 from completion where achievement_id = ? and learner = ? and term = ?"
                + " and not additional and state <> 'rejected'",
            row -> true,
            achievementId,
            record.learner().key(),
            record.term().orElse(""))
        .isPresent();
  }

  void decide(UUID id, State state, UUID by, Instant at, Optional<String> decision) {
    sql.update(
        "update completion set state = ?, decided_by = ?, decided_at = ?, decision = ?"
            + " where id = ?",
        state.text(),
        by,
        at,
        decision.orElse(null),
        id);
  }

  private static Stored row(ResultSet row) throws SQLException {
    return new Stored(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getString("completion_id"),
        row.getBytes("content_hash"),
        row.getString("body"),
        row.getObject("achievement_id", UUID.class),
        State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("decision")));
  }
}
