package org.signet.skill;

import java.util.List;
import org.signet.platform.Sql;

/** Makes a release say what was staged, a language at a time. */
final class Merge {

  private final Sql sql;
  private final int release;

  Merge(Sql sql, Release release) {
    this.sql = sql;
    this.release = release.id();
  }

  /** How many concepts came, changed and went. */
  record Counts(int added, int changed, int removed) {
    Counts plus(Counts other) {
      return new Counts(added + other.added, changed + other.changed, removed + other.removed);
    }
  }

  /** The languages that were staged. */
  static List<String> languages(Sql sql) {
    for (String table : List.of("incoming_skill", "incoming_group", "incoming_broader")) {
      sql.update("analyze " + table); // a plan for an empty table takes minutes on a full one
    }
    return sql.list(
        "select distinct language from incoming_skill order by language", row -> row.getString(1));
  }

  /** A concept that stands twice in one language. */
  static void refuseTwins(Sql sql, ImportFaults faults) {
    sql.list(
        "select file, max(row) as row from incoming_skill group by language, uri, file"
            + " having count(*) > 1 union all"
            + " select max(file), 0 from incoming_skill group by language"
            + " having count(distinct file) > 1 limit "
            + ImportFaults.MOST,
        row -> {
          faults.add(
              row.getString("file"),
              row.getInt("row"),
              "conceptUri",
              "DUPLICATE",
              "This concept stands in the file before.");
          return "";
        });
    faults.refuse();
  }

  /**
   * Takes in the concepts of a language.
   *
   * @param language en or fr
   * @param replace whether concepts that are not among them lose this language, and all if it was
   *     their only one
   */
  Counts concepts(String language, boolean replace) {
    int removed = replace ? forget(language) : 0;
    int added =
        sql.first(
                "select count(*) from incoming_skill i where language = ? and not exists"
                    + " (select from skill_concept where release_id = ? and uri = i.uri)",
                row -> row.getInt(1),
                language,
                release)
            .orElseThrow();
    int written =
        sql.update(
            """
            insert into skill_concept as c (release_id, uri, skill_type, reuse_level, label_LL,
              alt_LL, hidden_LL, description_LL, definition_LL, status, replaced_by)
            select ?, uri, skill_type, reuse_level, label, alt, hidden, description, definition,
              status, replaced_by from incoming_skill where language = ?
            on conflict (release_id, uri) do update set skill_type = excluded.skill_type,
              reuse_level = excluded.reuse_level, label_LL = excluded.label_LL,
              alt_LL = excluded.alt_LL, hidden_LL = excluded.hidden_LL,
              description_LL = excluded.description_LL, definition_LL = excluded.definition_LL,
              status = excluded.status,
              replaced_by = coalesce(excluded.replaced_by, c.replaced_by)
            where (c.skill_type, c.reuse_level, c.label_LL, c.alt_LL, c.hidden_LL,
                c.description_LL, c.definition_LL, c.status, c.replaced_by)
              is distinct from (excluded.skill_type, excluded.reuse_level, excluded.label_LL,
                excluded.alt_LL, excluded.hidden_LL, excluded.description_LL,
                excluded.definition_LL, excluded.status,
                coalesce(excluded.replaced_by, c.replaced_by))"""
                .replace("LL", language),
            release,
            language);
    sql.update("analyze skill_concept");
    return new Counts(added, written - added, removed);
  }

  private int forget(String language) {
    String other = language.equals("en") ? "fr" : "en";
    String gone =
        " where release_id = ? and uri not in (select uri from incoming_skill where language = ?)";
    int removed =
        sql.update(
            "delete from skill_concept" + gone + " and label_" + other + " is null",
            release,
            language);
    sql.update(
        ("update skill_concept set label_LL = null, alt_LL = null, hidden_LL = null,"
                    + " description_LL = null, definition_LL = null")
                .replace("LL", language)
            + gone
            + " and label_"
            + language
            + " is not null",
        release,
        language);
    return removed;
  }

  /** Takes in groups and what stands under them; what is not named stays as it was. */
  void hierarchy() {
    for (String language : List.of("en", "fr")) {
      sql.update(
          "insert into skill_group (release_id, uri, label_LL) select ?, uri, max(label)"
                  .replace("LL", language)
              + " from incoming_group where language = ? group by uri"
              + " on conflict (release_id, uri) do update set label_LL = excluded.label_LL"
                  .replace("LL", language),
          release,
          language);
    }
    for (String table : List.of("skill_concept", "skill_group")) {
      sql.update(
          "update "
              + table
              + " t set broader = b.list from (select uri, array_agg(distinct broader) as list"
              + " from incoming_broader group by uri) b"
              + " where t.release_id = ? and t.uri = b.uri and t.broader is distinct from b.list",
          release);
    }
    markAttitudes();
  }

  /**
   * What stands under branch A, attitudes and values, of 1.0; and what is known as one already, for
   * later releases have no such branch.
   */
  private void markAttitudes() {
    sql.update(
        """
        with recursive link as (
          select uri, unnest(broader) as above from skill_concept where release_id = ?
          union select uri, unnest(broader) from skill_group where release_id = ?),
        below as (
          select uri from link where above ~ '^http://data.europa.eu/esco/skill/A([0-9.]*)$'
          union select link.uri from link join below on link.above = below.uri),
        attitude as (
          select uri from below union select uri from skill where attitude)
        update skill_concept set attitude = not attitude
        where release_id = ? and skill_type <> 'knowledge'
          and attitude <> (uri in (select uri from attitude))""",
        release,
        release,
        release);
  }
}
