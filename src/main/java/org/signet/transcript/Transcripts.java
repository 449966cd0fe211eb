package org.signet.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.Sql;

/** The records that were signed: the exact text, with its hash. */
@ApplicationScoped
public class Transcripts {

  private static final String SELECT =
      "select t.id, t.learner_id, t.json, t.sha256 from transcript t";
  private static final String REVOKED =
      "exists (select 1 from status_entry e join status_list l on l.id = e.list_id"
          + " where e.credential_id = %s and l.purpose = 'revocation' and e.set_at is not null)";

  private final Sql sql;

  Transcripts(Sql sql) {
    this.sql = sql;
  }

  /**
   * A stored record.
   *
   * @param json the signed text, byte for byte as it was signed
   */
  public record Stored(UUID id, UUID learnerId, String json) {}

  /** The record, if the text is still the one that was signed. */
  @Transactional
  public Optional<Stored> find(UUID id) {
    return sql.first(SELECT + " where t.id = ?", Transcripts::row, id);
  }

  /** The one that says just this and was not revoked. */
  Optional<Stored> find(UUID learner, String language, byte[] contents) {
    return sql.first(
        SELECT
            + " where t.learner_id = ? and t.language = ? and t.contents = ? and not "
            + REVOKED.formatted("t.id")
            + " order by t.signed_at desc limit 1",
        Transcripts::row,
        learner,
        language,
        contents);
  }

  /** The learner's records that still stand although a badge in them was revoked. */
  List<UUID> outdated(UUID learner) {
    return sql.list(
        "select t.id from transcript t where t.learner_id = ? and not "
            + REVOKED.formatted("t.id")
            + " and exists (select 1 from unnest(t.badges) b where "
            + REVOKED.formatted("b")
            + ")",
        row -> row.getObject("id", UUID.class),
        learner);
  }

  void insert(UUID id, UUID learner, ClrContents contents, String json, Instant signedAt) {
    sql.update(
        "insert into transcript (id, learner_id, language, contents, badges, json, sha256, signed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        learner,
        contents.language(),
        contents.hash(),
        contents.badgeIds().toArray(UUID[]::new),
        json,
        DigestUtils.sha256(json),
        signedAt);
  }

  private static Stored row(ResultSet row) throws SQLException {
    String json = row.getString("json");
    if (!MessageDigest.isEqual(DigestUtils.sha256(json), row.getBytes("sha256"))) {
      throw new IllegalStateException(
          "transcript " + row.getString("id") + " was altered in the database");
    }
    return new Stored(
        row.getObject("id", UUID.class), row.getObject("learner_id", UUID.class), json);
  }
}
