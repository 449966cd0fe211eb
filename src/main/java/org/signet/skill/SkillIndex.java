package org.signet.skill;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.signet.platform.Sql;

/** Writes every label of a release as it is searched. */
@ApplicationScoped
class SkillIndex {

  private static final int PAGE = 500;
  private static final int LONGEST_LABEL = 300;
  private static final int MOST_LABELS = 200;

  private final Sql sql;

  SkillIndex(Sql sql) {
    this.sql = sql;
  }

  private record Labels(
      String uri,
      boolean knowledge,
      boolean obsolete,
      String reuse,
      List<String> preferred,
      List<String> more) {}

  /** In the transaction at hand. */
  void rebuild(int release) {
    sql.update("delete from skill_term where release_id = ?", release);
    String last = "";
    while (true) {
      List<Labels> page =
          sql.list(
              "select uri, skill_type, status, reuse_level, label_en, label_fr, alt_en, alt_fr, hidden_en,"
                  + " hidden_fr from skill_concept where release_id = ? and uri > ? order by uri"
                  + " limit "
                  + PAGE,
              SkillIndex::labels,
              release,
              last);
      if (page.isEmpty()) {
        break;
      }
      write(release, page);
      last = page.get(page.size() - 1).uri();
    }
    sql.update("delete from skill_word where release_id = ?", release);
    sql.update(
        "insert into skill_word select ?, word, count(*) from skill_term,"
            + " unnest(tsvector_to_array(words)) as word where release_id = ? group by word",
        release,
        release);
    sql.update("analyze skill_term");
  }

  private static Labels labels(ResultSet row) throws SQLException {
    List<String> more = new ArrayList<>();
    for (String column : new String[] {"alt_en", "alt_fr", "hidden_en", "hidden_fr"}) {
      String cell = row.getString(column);
      more.add(cell == null ? "" : cell);
    }
    List<String> preferred = new ArrayList<>();
    preferred.add(row.getString("label_en"));
    preferred.add(row.getString("label_fr"));
    return new Labels(
        row.getString("uri"),
        row.getString("skill_type").equals("knowledge"),
        row.getString("status").equals("obsolete"),
        row.getString("reuse_level"),
        preferred,
        more);
  }

  private void write(int release, List<Labels> page) {
    var rows = new Rows();
    for (Labels concept : page) {
      for (int language = 0; language < 2; language++) {
        String text = language == 0 ? "en" : "fr";
        Set<String> seen = new LinkedHashSet<>();
        String preferred = concept.preferred().get(language);
        if (preferred != null) {
          rows.add(concept, text, 0, preferred, seen);
        }
        for (int kind = 1; kind <= 2; kind++) {
          for (String label : concept.more().get((kind - 1) * 2 + language).split("[\\n\\r]+")) {
            if (seen.size() < MOST_LABELS) {
              rows.add(concept, text, kind, label.strip(), seen);
            }
          }
        }
      }
    }
    sql.update(
        "insert into skill_term select ?, a, b, c::smallint, d::boolean, e::boolean, f, g, h,"
            + " array_to_tsvector(string_to_array(h, ' ')) from unnest(?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as t (a, b, c, d, e, f, g, h)",
        rows.arguments(release));
  }

  private static final class Rows {
    private final List<List<String>> columns = new ArrayList<>();

    Rows() {
      for (int i = 0; i < 8; i++) {
        columns.add(new ArrayList<>());
      }
    }

    void add(Labels concept, String language, int kind, String label, Set<String> seen) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        return;
      }
      String folded = Fold.text(label);
      if (folded.isEmpty() || !seen.add(folded)) {
        return;
      }
      String[] cells = {
        concept.uri(),
        language,
        String.valueOf(kind),
        String.valueOf(concept.knowledge()),
        String.valueOf(concept.obsolete()),
        concept.reuse(),
        label,
        folded
      };
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).add(cells[i]);
      }
    }

    Object[] arguments(int release) {
      List<Object> arguments = new ArrayList<>();
      arguments.add(release);
      columns.forEach(column -> arguments.add(column.toArray(String[]::new)));
      return arguments.toArray();
    }
  }
}
