package org.signet.skill;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.platform.Sql;

/**
 * Finds concepts by what a person types: as you type, whatever the accents and the case, in both
 * languages, mistyped or not. PostgreSQL finds the labels, {@link Ranking} puts them in order.
 */
@ApplicationScoped
class SearchSkills {

  /** Labels that are ranked for one query. */
  private static final int MOST_LABELS = 400;

  /** The same while only a letter or two stand there, which begin thousands of labels. */
  private static final int MOST_OF_A_LETTER = 100;

  /** Fewer concepts than this, and what may have been mistyped is looked for too. */
  private static final int ENOUGH = 6;

  /** Fewer than this even so, and one of the words may be missing. */
  private static final int FEW = 3;

  private static final double LEAST = 0.25;

  private record Words(int release, long revision) {}

  /** A release's words never change but with its revision. */
  private final Cache<Words, Vocabulary> vocabularies =
      Caffeine.newBuilder().maximumSize(4).build();

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
      List<String> words,
      Optional<Release> release,
      Optional<String> language,
      Optional<Boolean> knowledge,
      int limit) {}

  /** A concept that was found, by its best label. */
  record Hit(Ranking.Term term, double score, int release) {}

  /** The best first. */
  List<Hit> run(Search search) {
    Vocabulary vocabulary = vocabulary(search.release());
    Map<String, Hit> hits = new HashMap<>();
    SkillQuery asTyped = SkillQuery.of(search.words(), vocabulary);
    collect(search, asTyped.all(), new Ranking(asTyped, search.language()), hits);
    if (hits.size() < ENOUGH) {
      SkillQuery meant = asTyped.guessing(vocabulary);
      var ranking = new Ranking(meant, search.language());
      collect(search, meant.all(), ranking, hits);
      if (hits.size() < FEW && meant.words().size() > 1) {
        collect(search, meant.allButOne(), ranking, hits);
      }
    }
    return hits.values().stream()
        .filter(hit -> hit.score() > LEAST)
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.term().label().length())
                .thenComparing(hit -> hit.term().uri()))
        .limit(search.limit())
        .toList();
  }

  private void collect(Search search, String tsquery, Ranking ranking, Map<String, Hit> hits) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(tsquery);
    var where = new StringBuilder("t.words @@ ?::tsquery");
    if (search.release().isPresent()) {
      where.append(" and t.release_id = ? and not t.obsolete");
      arguments.add(search.release().get().id());
    } else {
      where.append(
          " and exists (select from skill s where s.uri = t.uri and s.release_id = t.release_id"
              + " and s.status = 'obsolete')");
    }
    search
        .knowledge()
        .ifPresent(
            knowledge -> {
              where.append(" and t.knowledge = ?");
              arguments.add(knowledge);
            });
    List<Hit> found =
        sql.list(
            "select release_id, uri, language, kind, label, folded, reuse from skill_term t where "
                + where
                + " order by kind, length(folded) limit "
                + (search.words().get(0).length() < 3 ? MOST_OF_A_LETTER : MOST_LABELS),
            row -> {
              var term =
                  new Ranking.Term(
                      row.getString("uri"),
                      row.getString("language"),
                      row.getInt("kind"),
                      row.getString("label"),
                      row.getString("folded"));
              double score = ranking.of(term) + Ranking.ofReuse(row.getString("reuse"));
              return new Hit(term, score, row.getInt("release_id"));
            },
            arguments.toArray());
    found.forEach(
        hit -> hits.merge(hit.term().uri(), hit, (a, b) -> a.score() >= b.score() ? a : b));
  }

  private Vocabulary vocabulary(Optional<Release> release) {
    return release
        .map(r -> vocabularies.get(new Words(r.id(), r.revision()), key -> load(r.id())))
        .orElseGet(
            () ->
                vocabularies.get(
                    new Words(
                        0,
                        sql.first("select sum(revision) from skill_release", row -> row.getLong(1))
                            .orElse(0L)),
                    key -> load(0)));
  }

  private Vocabulary load(int release) {
    Map<String, Integer> words = new LinkedHashMap<>();
    sql.list(
        "select word, sum(terms) as terms from skill_word where ? in (0, release_id) group by word",
        row -> words.put(row.getString("word"), row.getInt("terms")),
        release);
    return new Vocabulary(words);
  }
}
