package org.signet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V10 gives learners an id while old nodes take completions in. */
class LearnerMigrationTest {

  private static final String ISSUER = "6a55a3a0-5609-4a91-965e-40be6e9dba7f";
  private static final String BADGE = "issued";

  @TempDir Path dir;

  @Test
  void everyLearnerIsKnownByTheAddressOfANewestBadge() throws Exception {
    try (var database = EmbeddedDatabase.start(dir)) {
      Map<String, String> settings = database.settings();
      String url = settings.get("quarkus.datasource.jdbc.url");
      migrate(url, "9");
      try (var old = connect(url);
          var watch = connect(url)) {
        try (var insert = old.createStatement()) {
          insert.execute(
              "insert into issuer values ('"
                  + ISSUER
                  + "', 'a', 'did:web:a', '{}', 'ES256', now())");
        }
        take(old, "ann", BADGE, " Ann.Old@x.example ", 1);
        take(old, "ann", BADGE, "Ann@x.example", 2);
        take(old, "ann", "pending", "eve@x.example", 3);
        take(old, "ann", "rejected", "eve@x.example", 4);
        take(old, "bob", "pending", "bob@x.example", 1);
        old.setAutoCommit(false);
        take(old, "late", BADGE, "late@x.example", 1);
        var migration = CompletableFuture.runAsync(() -> migrate(url, "10"));
        while (!migration.isDone()
            && list(watch, "select 'waits' from pg_locks where not granted").isEmpty()) {
          Thread.onSpinWait();
        }
        old.commit();
        migration.join();
        assertThat(
                list(
                    watch,
                    "select learner || ' ' || coalesce(email, '-') from learner order by learner"))
            .containsExactly("ann ann@x.example", "bob -", "late late@x.example");
      }
    }
  }

  private static void migrate(String url, String to) {
    Flyway.configure().dataSource(url, "postgres", "postgres").target(to).load().migrate();
  }

  private static Connection connect(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
    try (var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica"); // no other tables are needed
    }
    return connection;
  }

  private static void take(Connection node, String learner, String state, String email, int day)
      throws SQLException {
    try (var insert =
        node.prepareStatement(
            "insert into completion (id, issuer_id, source, completion_id, content_hash, body,"
                + " achievement_id, learner, term, additional, state, submitted_by, submitted_at)"
                + " values (gen_random_uuid(), ?::uuid, 'lms', ?, '', ?, gen_random_uuid(), ?, '1',"
                + " true, ?, gen_random_uuid(), make_date(2026, 6, ?))")) {
      insert.setString(1, ISSUER);
      insert.setString(2, learner + day);
      insert.setString(3, "{\"learner\":{\"email\":\"" + email + "\"}}");
      insert.setString(4, learner);
      insert.setString(5, state);
      insert.setInt(6, day);
      insert.executeUpdate();
    }
  }

  private static List<String> list(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
