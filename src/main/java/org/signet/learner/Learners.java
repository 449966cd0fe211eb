package org.signet.learner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.signet.json.Json;
import org.signet.platform.Sql;

/** The learners of all institutions, by an id that says nothing about them. */
@ApplicationScoped
public class Learners {

  private static final String SELECT = "select id, issuer_id, learner from learner where ";

  private final Sql sql;

  Learners(Sql sql) {
    this.sql = sql;
  }

  /** The learner with this id, of whichever institution. */
  @Transactional
  public Optional<Learner> find(UUID id) {
    return sql.first(SELECT + "id = ?", Learners::row, id);
  }

  /** The same, held until the transaction ends: one record is made for a learner at a time. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Learner> lock(UUID id) {
    return sql.first(SELECT + "id = ? for update", Learners::row, id);
  }

  /** Whose completion it is. */
  @Transactional
  public Optional<UUID> ofCompletion(UUID completion) {
    return sql.first(
        "select l.id from learner l join completion c"
            + " on c.issuer_id = l.issuer_id and c.learner = l.learner where c.id = ?",
        row -> row.getObject("id", UUID.class),
        completion);
  }

  /**
   * Notes the learner of a completion, in the transaction in which it becomes a badge: what nobody
   * approved finds nobody.
   *
   * @param key as it stands in the completion's row
   * @param email lower case
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(UUID issuerId, String key, Optional<String> email) {
    email.ifPresent(
        address ->
            sql.update(
                "update learner set email = ? where issuer_id = ? and learner = ?"
                    + " and email is distinct from ?",
                address,
                issuerId,
                key,
                address));
  }

  /** Those of these institutions who have this student number. */
  @Transactional
  List<Learner> byStudentNumber(List<UUID> issuers, String number) {
    return sql.list(
        SELECT + "issuer_id = any (?) and learner = ? order by id",
        Learners::row,
        issuers.toArray(UUID[]::new),
        "student:" + number.strip().toLowerCase(Locale.ROOT));
  }

  /** Those of these institutions whose newest completion gave this e-mail address. */
  @Transactional
  List<Learner> byEmail(List<UUID> issuers, String email) {
    return sql.list(
        SELECT + "issuer_id = any (?) and email = ? order by id",
        Learners::row,
        issuers.toArray(UUID[]::new),
        email.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * A badge of a learner.
   *
   * @param id the last part of its address
   * @param edition the last part of its achievement's address
   * @param awarded its {@code awardedDate}, as it was signed
   */
  public record Badge(UUID id, UUID edition, Instant issuedAt, Optional<String> awarded) {}

  /** Every badge that was issued to a learner, the oldest first, whatever became of it. */
  @Transactional
  public List<Badge> badges(Learner learner) {
    return sql.list(
        "select b.id, b.edition_id, b.issued_at,"
            + " cast(b.json as json) ->> 'awardedDate' awarded from credential b"
            + " join completion c on c.id = b.completion_id"
            + " where c.issuer_id = ? and c.learner = ? order by b.issued_at, b.id",
        row ->
            new Badge(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("awarded"))),
        learner.issuerId(),
        learner.key());
  }

  /**
   * How a learner is named and reached, by the newest completion whose badge is in force: one that
   * was revoked may have been another's. Where none is, by the newest that became a badge.
   */
  public record Contact(
      Optional<String> name, Optional<String> email, Optional<String> studentNumber) {}

  /** How the institution itself names the learner; whether a badge says so is for its policy. */
  @Transactional
  public Contact contact(Learner learner) {
    JsonNode said =
        sql.first(
                "select body from completion c where issuer_id = ? and learner = ? and state = 'issued'"
                    + " order by exists (select 1 from credential b where b.completion_id = c.id"
                    + " and not exists (select 1 from status_entry e"
                    + " where e.credential_id = b.id and e.set_at is not null)) desc,"
                    + " submitted_at desc, id limit 1",
                row -> Json.parse(row.getString("body").getBytes(StandardCharsets.UTF_8)),
                learner.issuerId(),
                learner.key())
            .orElseThrow()
            .path("learner");
    String name =
        (said.path("givenName").asText() + " " + said.path("familyName").asText()).strip();
    return new Contact(
        Optional.of(name).filter(text -> !text.isEmpty()),
        Optional.ofNullable(said.path("email").textValue())
            .map(email -> email.strip().toLowerCase(Locale.ROOT)),
        Optional.ofNullable(said.path("studentNumber").textValue()));
  }

  private static Learner row(ResultSet row) throws SQLException {
    return new Learner(
        row.getObject("id", UUID.class),
        row.getObject("issuer_id", UUID.class),
        row.getString("learner"));
  }
}
