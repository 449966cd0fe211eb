package org.signet.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.signet.platform.Sql;

/** The releases of ESCO that are loaded here, side by side; one is current. */
@ApplicationScoped
class Releases {

  private static final String SELECT = "select * from skill_release r";

  /** Whoever changes releases does it alone; any number will do. */
  static final long LOCK = 0x5167_0006L;

  private final Sql sql;
  private final Clock clock;

  Releases(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest version first. */
  List<Release> list() {
    return sql.list(SELECT, Releases::read).stream()
        .sorted((a, b) -> b.version().compareTo(a.version()))
        .toList();
  }

  Optional<Release> find(EscoVersion version) {
    return sql.first(SELECT + " where r.version = ?", Releases::read, version.text());
  }

  Optional<Release> current() {
    return sql.first(SELECT + " where r.current", Releases::read);
  }

  /** Whether nobody else changes releases; if so, nobody will until the transaction ends. */
  boolean lock() {
    return sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
        .orElseThrow();
  }

  /** A release that has nothing in it yet, or what there is of it. */
  Release open(EscoVersion version, boolean partial) {
    sql.update(
        "insert into skill_release (version, framework, partial, imported_at) values (?, ?, ?, ?)"
            + " on conflict (version) do update set imported_at = excluded.imported_at",
        version.text(),
        version.framework(),
        partial,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return find(version).orElseThrow();
  }

  /** Counts what is in it now. */
  Release count(Release release) {
    sql.update(
        "update skill_release r set concepts = c.concepts, english = c.english, french = c.french"
            + " from (select count(*) as concepts, count(label_en) as english,"
            + " count(label_fr) as french from skill_concept where release_id = ?) c"
            + " where r.id = ?",
        release.id(),
        release.id());
    return find(release.version()).orElseThrow();
  }

  void complete(Release release) {
    sql.update("update skill_release set partial = false where id = ?", release.id());
  }

  /** From now on this is the one, if it is not already; see {@link #project}. */
  @Transactional
  void makeCurrent(Release release) {
    sql.update("update skill_release set current = false where current and id <> ?", release.id());
    sql.update("update skill_release set current = true where id = ?", release.id());
    project();
  }

  /**
   * Makes the table {@code skill} say what the releases say: a concept as the current one has it;
   * as the next newer one has it, if the current one does not know it yet; and otherwise as the
   * last one had it, obsolete. What no release has any more is obsolete too; what never came from
   * one stays as it is.
   */
  void project() {
    sql.update(
        """
        with ranked as (
          select r.*, string_to_array(r.version, '.')::integer[] as numbers,
            string_to_array(c.version, '.')::integer[] as now
          from skill_release r left join skill_release c on c.current),
        ordered as (
          select id, framework, numbers < now as older,
            row_number() over (order by not current, numbers < now,
              case when numbers < now then null else numbers end,
              numbers desc) as place
          from ranked),
        replacements as (
          select distinct on (c.uri) c.uri, c.replaced_by
          from skill_concept c join ordered o on o.id = c.release_id
          where c.replaced_by is not null order by c.uri, o.place),
        chosen as (
          select distinct on (c.uri) c.*, o.framework,
            c.status = 'obsolete' or coalesce(o.older, false) as gone
          from skill_concept c join ordered o on o.id = c.release_id order by c.uri, o.place)
        insert into skill as s (uri, skill_type, reuse_level, label_en, label_fr, attitude,
          framework, status, replaced_by, release_id)
        select c.uri, c.skill_type, c.reuse_level, coalesce(c.label_en, c.label_fr),
          coalesce(c.label_fr, c.label_en), c.attitude, c.framework,
          case when c.gone then 'obsolete' else 'released' end,
          case when c.gone then r.replaced_by end, c.release_id
        from chosen c left join replacements r on r.uri = c.uri
        on conflict (uri) do update set skill_type = excluded.skill_type,
          reuse_level = excluded.reuse_level, label_en = excluded.label_en,
          label_fr = excluded.label_fr, attitude = excluded.attitude,
          framework = excluded.framework, status = excluded.status,
          replaced_by = excluded.replaced_by, release_id = excluded.release_id
        where (s.skill_type, s.reuse_level, s.label_en, s.label_fr, s.attitude, s.framework,
            s.status, s.replaced_by, s.release_id)
          is distinct from (excluded.skill_type, excluded.reuse_level, excluded.label_en,
            excluded.label_fr, excluded.attitude, excluded.framework, excluded.status,
            excluded.replaced_by, excluded.release_id)""");
    sql.update(
        "update skill s set status = 'obsolete'"
            + " where release_id is not null and status <> 'obsolete'"
            + " and not exists (select from skill_concept c where c.uri = s.uri)");
  }

  private static Release read(ResultSet row) throws SQLException {
    return new Release(
        row.getInt("id"),
        new EscoVersion(row.getString("version")),
        row.getBoolean("current"),
        row.getBoolean("partial"),
        row.getTimestamp("imported_at").toInstant(),
        row.getInt("concepts"),
        row.getInt("english"),
        row.getInt("french"));
  }
}
