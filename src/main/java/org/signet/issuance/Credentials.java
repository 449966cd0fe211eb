package org.signet.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** The credentials that were issued: the exact signed text, with its hash. */
@ApplicationScoped
public class Credentials {

  private static final String COLUMNS = "id, issuer_id, completion_id, json, sha256, issued_at";

  private final Sql sql;

  Credentials(Sql sql) {
    this.sql = sql;
  }

  /**
   * A stored credential.
   *
   * @param json the signed text, byte for byte as it was signed
   */
  public record Stored(UUID id, UUID issuerId, UUID completionId, String json, Instant issuedAt) {}

  /** The credential, if the text is still the one that was signed. */
  @Transactional
  public Optional<Stored> find(UUID id) {
    return sql.first("select " + COLUMNS + " from credential where id = ?", Credentials::row, id);
  }

  /** The credential of a completion. */
  @Transactional
  public Optional<UUID> ofCompletion(UUID completion) {
    return sql.first(
        "select id from credential where completion_id = ?",
        row -> row.getObject("id", UUID.class),
        completion);
  }

  /** The credentials of a learner that are neither revoked nor suspended, the oldest first. */
  @Transactional
  public List<Stored> inForce(UUID issuerId, String learner) {
    return sql.list(
        "select "
            + COLUMNS
            + " from credential b where completion_id in"
            + " (select id from completion where issuer_id = ? and learner = ?)"
            + " and not exists (select 1 from status_entry e where e.credential_id = b.id"
            + " and e.set_at is not null) order by issued_at, id",
        Credentials::row,
        issuerId,
        learner);
  }

  /** The credentials of these issuers, the newest first. */
  @Transactional
  public List<Stored> list(List<UUID> issuerIds, Page page, int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from credential where issuer_id = any (?)"
            + " and (issued_at, id) < (?, ?) order by issued_at desc, id desc limit ?",
        Credentials::row,
        issuerIds.toArray(UUID[]::new),
        page.before(),
        page.beforeId(),
        limit);
  }

  void insert(UUID id, UUID issuerId, Award award, String json, Instant issuedAt) {
    sql.update(
        "insert into credential (id, issuer_id, completion_id, edition_id, json, sha256, issued_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        issuerId,
        award.completion(),
        award.edition().id(),
        json,
        DigestUtils.sha256(json),
        issuedAt);
  }

  private static Stored row(ResultSet row) throws SQLException {
    String json = row.getString("json");
    if (!MessageDigest.isEqual(DigestUtils.sha256(json), row.getBytes("sha256"))) {
      throw new IllegalStateException(
          "credential " + row.getString("id") + " was altered in the database");
    }
    return new Stored(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getObject("completion_id", UUID.class),
        json,
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }
}
