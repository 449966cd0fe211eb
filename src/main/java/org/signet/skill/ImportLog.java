package org.signet.skill;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.platform.Sql;

/** Imports as they go, for whoever looks on: written beside the import's own transaction. */
@ApplicationScoped
class ImportLog {

  private static final int SHOWN = 50;

  private final Sql sql;
  private final Clock clock;

  ImportLog(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One import.
   *
   * @param state running, done, refused (the file was at fault), failed (we were) or interrupted
   * @param file the one being read
   * @param rows read so far
   */
  record Entry(
      UUID id,
      String version,
      String state,
      Optional<String> file,
      int rows,
      Optional<String> detail,
      Instant startedAt,
      Optional<Instant> finishedAt) {}

  UUID begin(EscoVersion version) {
    UUID id = UUID.randomUUID();
    apart(
        "insert into skill_import (id, version, state, started_at) values (?, ?, 'running', ?)",
        id,
        version.text(),
        now());
    return id;
  }

  void progress(UUID id, String file, int rows) {
    apart("update skill_import set file = ?, rows = ? where id = ?", file, rows, id);
  }

  void end(UUID id, String state, int rows, String detail) {
    apart(
        "update skill_import set state = ?, file = null, rows = ?, detail = ?, finished_at = ?"
            + " where id = ?",
        state,
        rows,
        detail,
        now(),
        id);
  }

  /** The newest first. */
  List<Entry> list() {
    return sql.list(
        "select *, exists (select from pg_locks l join pg_database d on d.oid = l.database"
            + " where d.datname = current_database() and locktype = 'advisory' and granted"
            + " and classid = 0 and objid = ?::bigint::oid) as busy from skill_import"
            + " order by started_at desc, id desc limit "
            + SHOWN,
        row -> {
          String state = row.getString("state");
          boolean gone = state.equals("running") && !row.getBoolean("busy");
          return new Entry(
              row.getObject("id", UUID.class),
              row.getString("version"),
              gone ? "interrupted" : state,
              Optional.ofNullable(row.getString("file")),
              row.getInt("rows"),
              Optional.ofNullable(row.getString("detail")),
              seconds(row.getTimestamp("started_at")),
              Optional.ofNullable(row.getTimestamp("finished_at")).map(ImportLog::seconds));
        },
        Releases.LOCK);
  }

  /** As exact as the database keeps it: the newest is first even of two in one second. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant seconds(Timestamp time) {
    return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
  }

  private void apart(String statement, Object... arguments) {
    QuarkusTransaction.requiringNew().run(() -> sql.update(statement, arguments));
  }
}
