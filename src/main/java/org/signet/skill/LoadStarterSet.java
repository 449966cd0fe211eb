package org.signet.skill;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.signet.platform.Sql;

/** Where no release of ESCO is loaded, the starter set is one, and current. */
@ApplicationScoped
class LoadStarterSet {

  private final Sql sql;
  private final Releases releases;
  private final SkillIndex index;

  LoadStarterSet(Sql sql, Releases releases, SkillIndex index) {
    this.sql = sql;
    this.releases = releases;
    this.index = index;
  }

  @Transactional
  void load(@Observes @Priority(Skills.LOADED) StartupEvent event) {
    if (isThere()) {
      return;
    }
    // another node may start at the same moment
    sql.first("select pg_advisory_xact_lock(?)", row -> "", Releases.LOCK);
    if (isThere()) {
      return;
    }
    Release release = releases.open(StarterSet.VERSION, true);
    for (SkillEntity skill : StarterSet.read()) {
      sql.update(
          "insert into skill_concept (release_id, uri, skill_type, reuse_level, label_en, label_fr,"
              + " attitude, status) values (?, ?, ?, ?, ?, ?, ?, ?)",
          release.id(),
          skill.uri,
          skill.skillType,
          skill.reuseLevel,
          skill.labelEn,
          skill.labelFr,
          skill.attitude,
          skill.status);
    }
    index.rebuild(release.id());
    releases.makeCurrent(releases.count(release));
  }

  private boolean isThere() {
    return sql.first("select 1 from skill_release limit 1", row -> 1).isPresent();
  }
}
