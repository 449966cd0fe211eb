package org.signet.endorsement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.audit.Audit;
import org.signet.endorsement.OwnEndorsement.By;
import org.signet.endorsement.OwnEndorsement.Withdrawal;
import org.signet.json.Json;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** The endorsements that were taken in: the exact signed text, and what became of it since. */
@ApplicationScoped
public class Endorsements {

  /** So many of one edition stand in its badges; a verifier looks at no more than 20. */
  public static final int MOST = 16;

  private static final String STANDING =
      " edition_id = ? and withdrawn_at is null and replaced_at is null";

  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  /** What was signed never changes, so each text is parsed once; by the text. */
  private final Cache<String, ObjectNode> parsed = Caffeine.newBuilder().maximumSize(1_000).build();

  Endorsements(Sql sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a badge of this edition carries now: signed, in force, not withdrawn, by claim and by when
   * they were taken. They are shared: not to be changed.
   */
  @Transactional
  public List<ObjectNode> embeddable(UUID editionId, Instant now) {
    return sql.list(
        "select id, json, sha256 from endorsement where"
            + STANDING
            + " and valid_from <= ? and valid_until > ? order by claim desc, taken_at, id limit "
            + MOST,
        row -> parsed(intact(row)),
        editionId,
        now,
        now);
  }

  /** The endorsement with this id. */
  @Transactional
  public Optional<OwnEndorsement> find(UUID id) {
    return sql.first("select * from endorsement where id = ?", Endorsements::row, id);
  }

  /** What an endorsement is recognised by, see ADR 14. */
  public record Signed(String documentId, String partnerDid) {}

  /**
   * Those of these that were taken in; what was withdrawn anywhere, as withdrawn. However the same
   * signed statements are written, that stays; so it says something only of a document that was
   * found to be this partner's.
   */
  @Transactional
  public Map<Signed, OwnEndorsement> of(Set<Signed> asked) {
    List<Signed> sound =
        asked.stream().filter(a -> (a.documentId() + a.partnerDid()).indexOf('\0') < 0).toList();
    return sql
        .list(
            "select distinct on (document_id, partner_did) * from endorsement"
                + " where (document_id, partner_did) in (select * from unnest(?::text[], ?::text[]))"
                + " order by document_id, partner_did, withdrawn_at nulls last, taken_at",
            Endorsements::row,
            sound.stream().map(Signed::documentId).toArray(String[]::new),
            sound.stream().map(Signed::partnerDid).toArray(String[]::new))
        .stream()
        .collect(
            Collectors.toMap(own -> new Signed(own.documentId(), own.partnerDid()), own -> own));
  }

  /** Those of these issuers, the newest first. */
  @Transactional
  public List<OwnEndorsement> list(List<UUID> issuerIds, Page page, int limit) {
    return sql.list(
        "select * from endorsement where issuer_id = any (?) and (taken_at, id) < (?, ?)"
            + " order by taken_at desc, id desc limit ?",
        Endorsements::row,
        issuerIds.toArray(UUID[]::new),
        page.before(),
        page.beforeId(),
        limit);
  }

  /** Those of an invitation, in the order in which they were taken. */
  @Transactional
  public List<OwnEndorsement> ofInvitation(UUID invitation) {
    return sql.list(
        "select * from endorsement where invitation_id = ? order by taken_at, id",
        Endorsements::row,
        invitation);
  }

  /** Those that new badges of an edition carry, or will when others expire. */
  @Transactional
  public List<OwnEndorsement> standing(UUID editionId, Instant now) {
    return sql.list(
        "select * from endorsement where" + STANDING + " and valid_until > ? order by taken_at, id",
        Endorsements::row,
        editionId,
        now);
  }

  /** Those of any edition that new badges carry, and that their partners may revoke in a list. */
  @Transactional
  public List<OwnEndorsement> standingWithStatus(Instant now) {
    return sql.list(
        "select * from endorsement where withdrawn_at is null and replaced_at is null"
            + " and valid_until > ? and json::jsonb -> 'credentialStatus' is not null order by id",
        Endorsements::row,
        now);
  }

  /**
   * Whether a document of this id was taken for this issuer before, or one of this partner's for
   * any: by the two it is found in every badge. Whoever asks for the same meanwhile waits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isKnown(UUID issuerId, Signed signed) {
    sql.first(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> "", signed.documentId());
    return sql.first(
            "select id from endorsement where document_id = ? and (issuer_id = ? or partner_did = ?)",
            row -> true,
            signed.documentId(),
            issuerId,
            signed.partnerDid())
        .isPresent();
  }

  /** Keeps one; in the transaction of whoever verified it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void insert(OwnEndorsement taken, Optional<UUID> actor) {
    sql.update(
        "insert into endorsement (id, issuer_id, achievement_id, edition_id, claim, partner_did,"
            + " partner_name, document_id, json, sha256, signed_with, confirmed_domain,"
            + " invitation_id, valid_from, valid_until, taken_at, taken_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        taken.id(),
        taken.issuerId(),
        taken.versionId(),
        taken.editionId(),
        taken.claim().text(),
        taken.partnerDid(),
        taken.partnerName(),
        taken.documentId(),
        taken.json(),
        DigestUtils.sha256(taken.json()),
        taken.signedWith().text(),
        taken.confirmedDomain().orElse(null),
        taken.invitation().orElse(null),
        taken.validFrom(),
        taken.validUntil(),
        taken.takenAt(),
        actor.orElse(null));
    audit.record(actor.orElse(null), "endorsement.taken", taken.id().toString());
  }

  /**
   * From now on another one stands in new badges instead of what its partner claimed before, which
   * stays good in those that carry it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replaceBy(OwnEndorsement taken) {
    sql.update(
        "update endorsement set replaced_at = ? where partner_did = ? and claim = ? and" + STANDING,
        taken.takenAt(),
        taken.partnerDid(),
        taken.claim().text(),
        taken.editionId());
  }

  /**
   * Takes it back: badges do without it from now on, and those that have it say so here. What was
   * withdrawn stays as it was withdrawn first.
   *
   * @param actor the API key of the institution; empty for the partner
   */
  @Transactional
  public void withdraw(UUID id, By by, Optional<String> reason, Optional<UUID> actor) {
    int changed =
        sql.update(
            "update endorsement set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?"
                + " where id = ? and withdrawn_at is null",
            now(),
            by.text(),
            reason.orElse(null),
            id);
    if (changed == 1) {
      String deed = "endorsement.withdrawn_by_" + by.text();
      audit.record(actor.orElse(null), deed, id.toString());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static OwnEndorsement row(ResultSet row) throws SQLException {
    Optional<Instant> withdrawnAt = time(row, "withdrawn_at");
    Optional<Withdrawal> withdrawal =
        withdrawnAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Withdrawal(
                    withdrawnAt.get(),
                    By.of(row.getString("withdrawn_by")),
                    Optional.ofNullable(row.getString("withdrawal_reason"))));
    return new OwnEndorsement(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getObject("achievement_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        Claim.of(row.getString("claim")).orElseThrow(),
        row.getString("partner_did"),
        row.getString("partner_name"),
        row.getString("document_id"),
        intact(row),
        SignedWith.of(row.getString("signed_with")),
        Optional.ofNullable(row.getString("confirmed_domain")),
        Optional.ofNullable(row.getObject("invitation_id", UUID.class)),
        time(row, "valid_from").orElseThrow(),
        time(row, "valid_until").orElseThrow(),
        time(row, "taken_at").orElseThrow(),
        time(row, "replaced_at"),
        withdrawal);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String intact(ResultSet row) throws SQLException {
    String json = row.getString("json");
    if (!MessageDigest.isEqual(DigestUtils.sha256(json), row.getBytes("sha256"))) {
      throw new IllegalStateException(
          "endorsement " + row.getString("id") + " was altered in the database");
    }
    return json;
  }

  private ObjectNode parsed(String json) {
    return parsed.get(json, text -> Json.parseObject(text.getBytes(StandardCharsets.UTF_8)));
  }
}
