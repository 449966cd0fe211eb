package org.signet.skill;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.signet.platform.Sql;

/**
 * Finds concepts by what a person types: as you type, whatever the accents and the case, in both
 * languages, mistyped or not. One statement; PostgreSQL does it all.
 */
@ApplicationScoped
class SearchSkills {

  /** The words of the query in each language, and how labels are to be searched for them. */
  private static final String ASKED =
      """
      with asked as materialized (
        select left(skill_fold(?), 200) as text, ?::text as lang, ?::integer as release,
          ?::boolean as only_knowledge),
      -- every word in each language; little are those that say nothing (and which are not in
      -- PostgreSQL's list, or are no more, without their accent)
      lexed as materialized (
        select d.language, word, place, max(place) over () as last, stem[1] as stem,
          stem = '{}' or word in ('a', 'les', 'using') as little
        from (
            select lexeme as word, positions[1] as place
            from asked, unnest(to_tsvector('simple', text)) order by place limit 12) as typed,
          (values ('en', 'english_stem'), ('fr', 'french_stem')) as d (language, dictionary),
          ts_lexize(dictionary::regdictionary, word) as stem),
      -- the word, what begins so, and its other forms
      meant as materialized (
        select language, word, place, skill_letters(word) as letters,
          case when length(word) < 8 then 1 else 2 end as slips,
          '''' || word || ''''
            || case when length(word) > 2 or place = last and length(text) > 2 then ':*' else '' end
            || coalesce(' | ''' || stem || '''', '') as forms,
          exists (select from skill_word w
            where w.word ~>=~ l.word and w.word ~<~ (l.word || chr(65535))
              and w.language = l.language and (w.release_id = release) is not false) as known
        from asked, lexed l
        where not little
          or not exists (select from lexed o where o.language = l.language and not o.little)),
      """;

  /** Labels that have all the words; of a letter or two, labels that begin so. */
  private static final String FOUND =
      """
      strict as materialized (
        select language, string_agg('(' || forms || ')', ' & ')::tsquery as query
        from meant group by language),
      short as materialized (select text from asked where length(text) between 1 and 2),
      found as materialized (
        select t.*, 0 as loss
        from skill_term t, asked
        where (language = 'en' and words @@ (select query from strict where language = 'en')
            or language = 'fr' and words @@ (select query from strict where language = 'fr')
            or folded ~>=~ (select text from short)
              and folded ~<~ (select text || chr(65535) from short))
          and SEARCHED
        order by kind, starts_with(folded, text) desc, octet_length(folded) limit 300),
      """;

  /**
   * Where those are few: what each unknown word, or else each, may have been meant to be (a slip or
   * two, letters exchanged, the same in the beginning of a word), labels that have all of these,
   * and where those are none either, labels that have all but one.
   */
  private static final String MISTYPED =
      """
      guessed as materialized (
        select m.language, place, forms || coalesce(string_agg(' | ''' || g.word || '''', ''), '')
          as forms
        from meant m left join lateral (
          select word from (
            select w.word from skill_word w
            where w.letters = m.letters and w.language = m.language
              and (w.release_id = (select release from asked)) is not false
            union
            select w.word from skill_word w
            where w.word % m.word and w.language = m.language
              and (w.release_id = (select release from asked)) is not false
              and (levenshtein_less_equal(m.word, w.word, slips) <= slips
                or length(m.word) > 4
                  and levenshtein_less_equal(m.word, left(w.word, length(m.word)), slips)
                    <= slips)) as near
          order by similarity(word, m.word) desc, word limit 12) as g on length(m.word) > 3
          and (not known or not exists (
            select from meant o where o.language = m.language and not o.known))
        where (select count(distinct uri) from found) < 3
        group by m.language, place, forms),
      loose as materialized (
        select language, string_agg('(' || forms || ')', ' & ')::tsquery as query
        from guessed group by language),
      likely as materialized (
        select t.*, 0.2 as loss
        from skill_term t
        where (language = 'en' and words @@ (select query from loose where language = 'en')
            or language = 'fr' and words @@ (select query from loose where language = 'fr'))
          and SEARCHED
        order by kind, octet_length(folded) limit 300),
      looser as materialized (
        select language, string_agg('(' || rest || ')', ' | ')::tsquery as query
        from (
          select without.language, string_agg('(' || o.forms || ')', ' & ') as rest
          from guessed without join guessed o
            on o.language = without.language and o.place <> without.place
          where not exists (select from likely)
          group by without.language, without.place) as rests
        group by language),
      partly as (
        select t.*, 0.5 as loss
        from skill_term t
        where (language = 'en' and words @@ (select query from looser where language = 'en')
            or language = 'fr' and words @@ (select query from looser where language = 'fr'))
          and SEARCHED
        order by kind, octet_length(folded) limit 300),
      """;

  /**
   * The best label of each concept: the very one, then the most alike; found as typed before
   * mistyped, all words before all but one; preferred labels and the language asked for before
   * others; at last the more widely useful concept.
   */
  private static final String RANKED =
      """
      scored as (
        select t.*, (similarity(folded, text) / 2 + strict_word_similarity(text, folded) / 2
            + case when folded = text then 0.6
                when starts_with(folded, text) then 0.2 * length(text) / length(folded) else 0 end
            + 0.5 - loss)
          * case kind when 0 then 1 when 1 then 0.9 else 0.84 end
          * case when lang <> language then 0.82 else 1 end
          + case lower(reuse) when 'transversal' then 0.03 when 'cross-sector' then 0.02
              when 'sector-specific' then 0.01 else 0 end as score
        from asked, (select * from found union all select * from likely
          union all select * from partly) as t)
      select * from (select distinct on (uri) * from scored order by uri, score desc) as best
      where score > 0.2 order by score desc, length(label), uri limit ?""";

  /** Without a release, the obsolete concepts of all of them. */
  private static final String SEARCHED =
      """
      (knowledge = (select only_knowledge from asked)) is not false
          and case when (select release from asked) is null
            then exists (select from skill s where s.uri = t.uri and s.release_id = t.release_id
              and s.status = 'obsolete')
            else release_id = (select release from asked) and not obsolete end""";

  private static final String QUERY =
      ASKED + (FOUND + MISTYPED).replace("SEARCHED", SEARCHED) + RANKED;

  private final Sql sql;

  SearchSkills(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is searched.
   *
   * @param release empty for the obsolete concepts of all of them
   * @param language the labels in it come first
   * @param knowledge only knowledge, or only skills
   */
  record Search(
      String typed,
      Optional<Release> release,
      Optional<String> language,
      Optional<Boolean> knowledge,
      int limit) {}

  /**
   * A concept that was found, by its best label.
   *
   * @param kind 0 preferred, 1 alternative, 2 hidden
   */
  record Hit(int release, String uri, String language, int kind, String label) {}

  /** The best first. */
  List<Hit> run(Search search) {
    return sql.list(
        QUERY,
        row ->
            new Hit(
                row.getInt("release_id"),
                row.getString("uri"),
                row.getString("language"),
                row.getInt("kind"),
                row.getString("label")),
        search.typed().replace('\0', ' '), // which PostgreSQL's text cannot have
        search.language().orElse(null),
        search.release().map(Release::id).orElse(null),
        search.knowledge().orElse(null),
        search.limit());
  }
}
