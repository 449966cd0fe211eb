package org.signet.skill;

import jakarta.enterprise.context.ApplicationScoped;
import org.signet.platform.Sql;

/** Writes every label of a release as {@link SearchSkills} searches it. */
@ApplicationScoped
class SkillIndex {

  /**
   * Longer labels, and more than so many of one concept, are kept but not searched. Folding may
   * make a text longer, and an index holds no more than 2,700 bytes.
   */
  private static final String TERMS =
      """
      insert into skill_term (release_id, uri, language, kind, knowledge, obsolete, reuse, label,
        folded, words)
      select release_id, uri, language, kind, skill_type = 'knowledge', status = 'obsolete',
        reuse_level, label, folded, strip(to_tsvector('simple', folded) || to_tsvector(
          case language when 'en' then 'english' else 'french' end::regconfig, folded))
      from (
        select *, row_number() over (partition by uri, language order by kind) as place
        from (
          select distinct on (c.uri, l.language, folded) c.*, l.language, l.kind, btrim(label) as label,
            folded
          from skill_concept c,
            lateral (values ('en', 0, c.label_en), ('fr', 0, c.label_fr), ('en', 1, c.alt_en),
              ('fr', 1, c.alt_fr), ('en', 2, c.hidden_en), ('fr', 2, c.hidden_fr))
              as l (language, kind, labels),
            regexp_split_to_table(l.labels, '[\\n\\r]+') as label, left(skill_fold(label), 600) as folded
          where c.release_id = ? and length(label) <= 300 and folded <> ''
          order by c.uri, l.language, folded, l.kind) as different) as placed
      where place <= 200""";

  private static final String WORDS =
      """
      insert into skill_word (release_id, language, word, letters)
      select release_id, language, word, skill_letters(word)
      from (
        select distinct release_id, language, word
        from skill_term, unnest(tsvector_to_array(words)) as word
        where release_id = ? and length(word) between 3 and 60) as different""";

  private final Sql sql;

  SkillIndex(Sql sql) {
    this.sql = sql;
  }

  /** In the transaction at hand. */
  void rebuild(int release) {
    sql.update("delete from skill_term where release_id = ?", release);
    sql.update(TERMS, release);
    sql.update("delete from skill_word where release_id = ?", release);
    sql.update(WORDS, release);
    sql.update("analyze skill_term");
    sql.update("analyze skill_word");
  }
}
