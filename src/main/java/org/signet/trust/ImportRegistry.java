package org.signet.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.signet.platform.Sql;

/** Makes the register say of a registry what the registry says now, in the transaction at hand. */
@ApplicationScoped
class ImportRegistry {

  private static final String GIVEN =
      "unnest(?::text[], ?::text[], ?::text[]) as given (issuer, name, url)";

  private final Sql sql;
  private final Clock clock;

  ImportRegistry(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What an import did.
   *
   * @param kept ids that are here already, by hand or from another registry, and stay as they are
   */
  record Counts(int added, int changed, int removed, int unchanged, int kept) {}

  Counts run(String source, List<Entry> entries) {
    String[] ids = entries.stream().map(Entry::id).toArray(String[]::new);
    String[] names = entries.stream().map(Entry::name).toArray(String[]::new);
    String[] urls = entries.stream().map(e -> e.url().orElse(null)).toArray(String[]::new);
    // one import at a time: two of one registry would mix
    sql.update("lock table trust_entry in share row exclusive mode");
    int removed =
        sql.update(
            "delete from trust_entry where source = ?"
                + " and issuer not in (select unnest(?::text[]))",
            source,
            ids);
    int kept =
        sql.first(
                "select count(*) from trust_entry where source <> ?"
                    + " and issuer in (select unnest(?::text[]))",
                row -> row.getInt(1),
                source,
                ids)
            .orElseThrow();
    int changed =
        sql.update(
            "update trust_entry set name = given.name, url = given.url from "
                + GIVEN
                + " where trust_entry.issuer = given.issuer and source = ?"
                + " and (trust_entry.name, trust_entry.url)"
                + " is distinct from (given.name, given.url)",
            ids,
            names,
            urls,
            source);
    int added =
        sql.update(
            "insert into trust_entry (issuer, name, url, source, added_at)"
                + " select issuer, name, url, ?, ? from "
                + GIVEN
                + " on conflict do nothing",
            source,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            ids,
            names,
            urls);
    return new Counts(added, changed, removed, entries.size() - added - changed - kept, kept);
  }
}
