package org.signet.skill;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How well a label answers a query. */
final class Ranking {

  private final SkillQuery query;
  private final Optional<String> language;
  private final String whole;
  private final String content;
  private final double allWeights;

  Ranking(SkillQuery query, Optional<String> language) {
    this.query = query;
    this.language = language;
    this.whole = String.join(" ", query.typed());
    this.content = String.join(" ", Fold.content(query.typed()));
    this.allWeights = query.words().stream().mapToDouble(SkillQuery.Word::weight).sum();
  }

  /**
   * A label that was found.
   *
   * @param kind 0 preferred, 1 alternative, 2 hidden
   * @param folded its words, a space between two
   */
  record Term(String uri, String language, int kind, String label, String folded) {}

  /**
   * From 0 (nothing in common) to about 2 (the very label): the whole label first, then its
   * beginning, then all words, then some of them or mistyped ones; an alternative label after a
   * preferred one, the other language after the one that was asked for.
   */
  double of(Term term) {
    List<String> label = Fold.content(List.of(term.folded().split(" ")));
    double score = words(label);
    String labelContent = String.join(" ", label);
    if (term.folded().equals(whole) || labelContent.equals(content)) {
      score += 0.6;
    } else if (term.folded().startsWith(whole) || labelContent.startsWith(content)) {
      score += 0.12 + 0.12 * content.length() / labelContent.length();
    }
    score *= term.kind() == 0 ? 1 : term.kind() == 1 ? 0.9 : 0.84;
    return language.isEmpty() || language.get().equals(term.language()) ? score : score * 0.82;
  }

  private double words(List<String> label) {
    Set<Integer> used = new HashSet<>();
    double found = 0;
    double answered = 0;
    int inOrder = 0;
    int last = -1;
    int first = -1;
    boolean all = true;
    for (SkillQuery.Word word : query.words()) {
      double best = 0;
      int at = -1;
      for (int i = 0; i < label.size(); i++) {
        double match = used.contains(i) ? 0 : word.match(label.get(i));
        if (match > best) {
          best = match;
          at = i;
        }
      }
      if (at < 0) {
        all = false;
        continue;
      }
      used.add(at);
      found += best * word.weight();
      answered += best;
      inOrder += at > last ? 1 : 0;
      last = at;
      first = first < 0 ? at : first;
    }
    if (used.isEmpty()) {
      return 0;
    }
    int asked = query.words().size();
    double coverage = found / allWeights;
    double density = answered / label.size();
    double order = (double) inOrder / asked;
    return coverage * (0.6 + 0.3 * density + 0.05 * order + (first == 0 ? 0.05 : 0))
        + (all ? 0.08 : 0);
  }

  /** What concepts of one rank are ordered by: the more widely useful first. */
  static double ofReuse(String reuseLevel) {
    return switch (reuseLevel.toLowerCase(Locale.ROOT)) {
      case "transversal" -> 0.03;
      case "cross-sector" -> 0.02;
      case "sector-specific" -> 0.01;
      default -> 0;
    };
  }
}
