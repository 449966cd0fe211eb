package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.partner.Invitation.Kind;
import org.signet.partner.Invitation.Partner;
import org.signet.partner.Invitation.Times;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** The rows of {@code invitation}. */
@ApplicationScoped
class Invitations {

  /** What holds of one that may be answered; takes the time. */
  private static final String OPEN =
      " signed_at is null and declined_at is null and cancelled_at is null and expires_at > ?";

  private static final String DUE =
      OPEN
          + " and commented_at is null and partner_email is not null"
          // what cannot be answered any more: an endorsement of what was retired, say
          + " and exists (select from achievement v where v.id = achievement_id and (kind ="
          + " 'endorse' and state = 'approved' or kind = 'comment' and state in ('draft',"
          + " 'in_review')))"
          + " and (cardinality(reminded_at) = 0 and created_at <= ?"
          + " or created_at < expires_at - interval '120 hours' and expires_at <= ?"
          + " and (cardinality(reminded_at) = 0"
          + " or reminded_at[cardinality(reminded_at)] < expires_at - interval '120 hours'))";

  private final Sql sql;

  Invitations(Sql sql) {
    this.sql = sql;
  }

  void insert(Invitation made, UUID actor) {
    sql.update(
        "insert into invitation (id, issuer_id, achievement_id, kind, partner_name, partner_did,"
            + " partner_email, language, link_edition, created_at, created_by, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        made.id(),
        made.issuerId(),
        made.versionId(),
        made.kind().text(),
        made.partner().name(),
        made.partner().did().orElse(null),
        made.partner().email().orElse(null),
        made.language(),
        made.linkEdition(),
        made.createdAt(),
        actor,
        made.expiresAt());
  }

  @Transactional
  Optional<Invitation> find(UUID id) {
    return sql.first("select * from invitation where id = ?", Invitations::row, id);
  }

  /** Those of these issuers, the newest first. */
  @Transactional
  List<Invitation> list(List<UUID> issuerIds, Page page, int limit) {
    return sql.list(
        "select * from invitation where issuer_id = any (?) and (created_at, id) < (?, ?)"
            + " order by created_at desc, id desc limit ?",
        Invitations::row,
        issuerIds.toArray(UUID[]::new),
        page.before(),
        page.beforeId(),
        limit);
  }

  @Transactional
  void opened(UUID id, Instant now) {
    sql.update("update invitation set opened_at = ? where id = ? and opened_at is null", now, id);
  }

  @Transactional
  void mailed(UUID id, Instant now) {
    sql.update("update invitation set mailed_at = ?, mail_failed_at = null where id = ?", now, id);
  }

  @Transactional
  void mailFailed(UUID id, Instant now) {
    sql.update("update invitation set mail_failed_at = ? where id = ?", now, id);
  }

  /** Keeps the documents that were laid out, instead of any before. */
  @Transactional
  void lay(UUID id, String pending) {
    sql.update("update invitation set pending = ? where id = ?", pending, id);
  }

  /** The same within a transaction that lays out others: whoever does so, too, waits. */
  Optional<String> pendingToChange(UUID id) {
    return pending(id, " for update");
  }

  /** The documents that were laid out last. */
  @Transactional
  Optional<String> pending(UUID id) {
    return pending(id, "");
  }

  private Optional<String> pending(UUID id, String lock) {
    return sql.first(
            "select pending from invitation where id = ?" + lock,
            row -> Optional.ofNullable(row.getString("pending")),
            id)
        .flatMap(pending -> pending);
  }

  /**
   * Whoever is the first to sign; whoever comes meanwhile waits. False when it is not open, or not
   * by a link of this edition any more.
   */
  boolean sign(UUID id, int linkEdition, Instant now) {
    return sql.update(
            "update invitation set signed_at = ?, pending = null where id = ? and link_edition = ?"
                + " and"
                + OPEN,
            now,
            id,
            linkEdition,
            now)
        == 1;
  }

  /** Its partner reads the mail of its address, and has a new link there. */
  Invitation confirmed(UUID id, String domain, Instant now) {
    return sql.first(
            "update invitation set confirmed_domain = ?, code_mac = null, code_until = null,"
                + " link_edition = link_edition + 1, mailed_at = ?, mail_failed_at = null"
                + " where id = ? returning *",
            Invitations::row,
            domain,
            now,
            id)
        .orElseThrow();
  }

  boolean decline(UUID id, Optional<String> reason, Instant now) {
    return sql.update(
            "update invitation set declined_at = ?, decline_reason = ?, pending = null"
                + " where id = ? and"
                + OPEN,
            now,
            reason.orElse(null),
            id,
            now)
        == 1;
  }

  boolean comment(UUID id, String text, Instant now) {
    int changed =
        sql.update(
            "update invitation set commented_at = coalesce(commented_at, ?) where id = ? and"
                + OPEN,
            now,
            id,
            now);
    if (changed == 1) {
      sql.update(
          "insert into invitation_comment (invitation_id, at, text) values (?, ?, ?)",
          id,
          now,
          text);
    }
    return changed == 1;
  }

  boolean cancel(UUID id, Instant now) {
    return sql.update(
            "update invitation set cancelled_at = ?, pending = null where id = ? and" + OPEN,
            now,
            id,
            now)
        == 1;
  }

  void withdrawn(UUID id, Instant now) {
    sql.update(
        "update invitation set withdrawn_at = ? where id = ? and withdrawn_at is null", now, id);
  }

  void reminded(UUID id, Instant now) {
    sql.update(
        "update invitation set reminded_at = reminded_at || ?::timestamptz where id = ?", now, id);
  }

  /** Takes those that are to be reminded by mail now, so that no other node has them. */
  @Transactional
  List<Invitation> takeDue(Instant now, int most) {
    return sql.list(
        "update invitation set reminded_at = reminded_at || ?::timestamptz where id in (select id from"
            + " invitation where"
            + DUE
            + " order by expires_at limit ? for update skip locked) returning *",
        Invitations::row,
        now,
        now,
        now.minus(Invitation.FIRST_REMINDER),
        now.plus(Invitation.LAST_REMINDER),
        most);
  }

  /** A reminder that did not leave is due again. */
  @Transactional
  void notReminded(UUID id, Instant at) {
    sql.update(
        "update invitation set reminded_at = array_remove(reminded_at, ?::timestamptz) where id = ?",
        at,
        id);
  }

  private static Invitation row(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getObject("achievement_id", UUID.class),
        Kind.of(row.getString("kind")),
        new Partner(
            row.getString("partner_name"),
            Optional.ofNullable(row.getString("partner_did")),
            Optional.ofNullable(row.getString("partner_email"))),
        row.getString("language"),
        row.getInt("link_edition"),
        time(row, "created_at").orElseThrow(),
        time(row, "expires_at").orElseThrow(),
        new Times(
            time(row, "mailed_at"),
            time(row, "mail_failed_at"),
            time(row, "opened_at"),
            time(row, "commented_at"),
            time(row, "signed_at"),
            time(row, "declined_at"),
            time(row, "withdrawn_at"),
            time(row, "cancelled_at")),
        Optional.ofNullable(row.getString("decline_reason")),
        times(row.getArray("reminded_at")),
        Optional.ofNullable(row.getString("confirmed_domain")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static List<Instant> times(Array array) throws SQLException {
    return Arrays.stream((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }
}
