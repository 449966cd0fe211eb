package org.signet.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a person typed, word by word: each word, or the beginning of one, with its other forms and
 * what it may have been meant to be.
 */
final class SkillQuery {

  private static final int MOST_WORDS = 12;
  private static final int MOST_FORMS = 12;

  /** All words as they were typed, folded. */
  private final List<String> typed;

  private final List<Word> words;

  /**
   * A word of the query.
   *
   * @param text as typed, folded
   * @param forms its other forms that exist
   * @param guesses words that exist and look like it, with how good each is from 0 to 1
   * @param weight how much it says
   */
  record Word(String text, List<String> forms, Map<String, Double> guesses, double weight) {

    /** How well a word of a label answers this one, from 0 to 1. */
    double match(String label) {
      if (label.equals(text)) {
        return 1;
      }
      double best = 0;
      if (label.startsWith(text)) {
        best = 0.72 + 0.23 * text.length() / label.length();
      }
      if (forms.contains(label)) {
        best = Math.max(best, 0.9);
      }
      return Math.max(best, guesses.getOrDefault(label, 0.0));
    }
  }

  private SkillQuery(List<String> typed, List<Word> words) {
    this.typed = typed;
    this.words = words;
  }

  /** The query of these words. */
  static SkillQuery of(List<String> typed, Vocabulary vocabulary) {
    List<Word> words = new ArrayList<>();
    for (String text : Fold.content(typed).stream().distinct().limit(MOST_WORDS).toList()) {
      words.add(word(text, vocabulary));
    }
    return new SkillQuery(typed, words);
  }

  private static Word word(String text, Vocabulary vocabulary) {
    Map<String, Double> guesses = new LinkedHashMap<>();
    boolean known = vocabulary.has(text);
    for (Vocabulary.Guess guess : vocabulary.guesses(text)) {
      double good = guess.distance() == 1 ? 0.78 : 0.6;
      good -= guess.prefix() ? 0.1 : 0;
      good -= guess.word().charAt(0) == text.charAt(0) ? 0 : 0.05;
      good -= known ? 0.12 : 0;
      guesses.merge(guess.word(), good, Math::max);
      if (guess.distance() == 1 && !guess.prefix()) {
        for (String form : limited(vocabulary.forms(guess.word()))) {
          guesses.merge(form, good - 0.06, Math::max);
        }
      }
    }
    double weight =
        known || vocabulary.hasPrefix(text)
            ? vocabulary.weight(text)
            : guesses.keySet().stream().mapToDouble(vocabulary::weight).findFirst().orElse(1);
    return new Word(text, limited(vocabulary.forms(text)), guesses, weight);
  }

  private static List<String> limited(List<String> forms) {
    return forms.size() > MOST_FORMS ? forms.subList(0, MOST_FORMS) : forms;
  }

  List<String> typed() {
    return typed;
  }

  List<Word> words() {
    return words;
  }

  /**
   * As a {@code tsquery}: labels that have all the words but so many.
   *
   * @param guess whether a word may be mistyped
   * @param without how many words may be missing: 0 or 1
   */
  String tsquery(boolean guess, int without) {
    List<String> groups = words.stream().map(word -> group(word, guess)).toList();
    if (without == 0) {
      return String.join(" & ", groups);
    }
    var any = new StringJoiner(" | ");
    for (int left = 0; left < groups.size(); left++) {
      List<String> rest = new ArrayList<>(groups);
      rest.remove(left);
      any.add("(" + String.join(" & ", rest) + ")");
    }
    return any.toString();
  }

  private static String group(Word word, boolean guess) {
    var any = new StringJoiner(" | ", "(", ")");
    any.add(quoted(word.text()) + ":*");
    word.forms().forEach(form -> any.add(quoted(form)));
    if (guess) {
      word.guesses().keySet().forEach(form -> any.add(quoted(form)));
    }
    return any.toString();
  }

  /** Words have letters, digits, + and # only; the quotes keep them words of a tsquery. */
  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
