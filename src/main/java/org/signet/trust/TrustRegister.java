package org.signet.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.issuer.LocalizedText;
import org.signet.platform.Page;
import org.signet.platform.Sql;

/** The issuers that this verifier knows by name: its own, those entered by hand, imported ones. */
@ApplicationScoped
public class TrustRegister {

  private final Sql sql;
  private final Issuers issuers;
  private final Clock clock;

  TrustRegister(Sql sql, Issuers issuers, Clock clock) {
    this.sql = sql;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * The issuer of this id, compared exactly. What it calls itself in its badges plays no part.
   * Asked of the database each time, for what is taken away must be gone on every node at once.
   *
   * @param issuerId {@code issuer.id} of a badge; it may be anything
   */
  public Optional<KnownIssuer> find(String issuerId) {
    return issuers
        .findByDid(issuerId)
        .map(TrustRegister::own)
        .or(() -> row(issuerId).map(Row::issuer));
  }

  private static KnownIssuer own(Issuer issuer) {
    return new KnownIssuer(issuer.did(), issuer.name(), Optional.of(issuer.url()), KnownIssuer.OWN);
  }

  /** A row of {@code trust_entry}. */
  record Row(KnownIssuer issuer, UUID id, Instant addedAt) {}

  /** The entry of this id, whoever made it. */
  Optional<Row> row(String issuerId) {
    return isStorable(issuerId)
        ? sql.first("select * from trust_entry where issuer = ?", TrustRegister::read, issuerId)
        : Optional.empty();
  }

  @Transactional
  List<Row> list(Page page, int most) {
    return sql.list(
        "select * from trust_entry where (added_at, row_id) < (?, ?)"
            + " order by added_at desc, row_id desc limit ?",
        TrustRegister::read,
        page.before(),
        page.beforeId(),
        most);
  }

  /** Enters an issuer by hand; an imported entry of that id becomes this one. */
  @Transactional
  Row add(Entry entry) {
    return sql.first(
            "insert into trust_entry (issuer, name, url, source, added_at) values (?, ?, ?, ?, ?)"
                + " on conflict (issuer) do update set name = excluded.name, url = excluded.url,"
                + " source = excluded.source, added_at = excluded.added_at returning *",
            TrustRegister::read,
            entry.id(),
            entry.name(),
            entry.url().orElse(null),
            KnownIssuer.OWN,
            clock.instant().truncatedTo(ChronoUnit.SECONDS))
        .orElseThrow();
  }

  /** Whether there was an entry to take away. */
  @Transactional
  boolean remove(String issuerId) {
    return isStorable(issuerId)
        && sql.update("delete from trust_entry where issuer = ?", issuerId) == 1;
  }

  /** No entry is longer, and PostgreSQL has no NUL in texts. */
  private static boolean isStorable(String issuerId) {
    return issuerId.length() <= EntryRules.LONGEST_ID && issuerId.indexOf('\0') < 0;
  }

  private static Row read(ResultSet row) throws SQLException {
    Optional<String> name = Optional.of(row.getString("name"));
    return new Row(
        new KnownIssuer(
            row.getString("issuer"),
            new LocalizedText(name, name),
            Optional.ofNullable(row.getString("url")),
            row.getString("source")),
        row.getObject("row_id", UUID.class),
        row.getTimestamp("added_at").toInstant());
  }
}
