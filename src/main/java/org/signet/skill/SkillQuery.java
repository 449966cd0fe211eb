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

  /** The query of these words, taken as they stand. */
  static SkillQuery of(List<String> typed, Vocabulary vocabulary) {
    List<Word> words = new ArrayList<>();
    for (String text : Fold.content(typed).stream().distinct().limit(MOST_WORDS).toList()) {
      words.add(new Word(text, limited(vocabulary.forms(text)), Map.of(), vocabulary.weight(text)));
    }
    return new SkillQuery(typed, words);
  }

  /** The same words, each of which may be mistyped. */
  SkillQuery guessing(Vocabulary vocabulary) {
    return new SkillQuery(typed, words.stream().map(word -> guessed(word, vocabulary)).toList());
  }

  private static Word guessed(Word word, Vocabulary vocabulary) {
    String text = word.text();
    Map<String, Double> guesses = new LinkedHashMap<>();
    boolean known = vocabulary.has(text);
    for (Vocabulary.Guess guess : vocabulary.guesses(text)) {
      double good = guess.distance() > 1 ? 0.6 : text.length() < 8 ? 0.78 : 0.88;
      good -= guess.prefix() ? 0.1 : 0;
      good -= guess.word().charAt(0) == text.charAt(0) ? 0 : 0.05;
      good -= known ? 0.12 : 0;
      guesses.merge(guess.word(), good, Math::max);
      if (guess.distance() == 1 && !guess.prefix()) {
        for (String form : limited(vocabulary.forms(guess.word()))) {
          guesses.merge(form, good - 0.12, Math::max);
        }
      }
    }
    double weight =
        known || vocabulary.hasPrefix(text)
            ? word.weight()
            : guesses.keySet().stream().mapToDouble(vocabulary::weight).findFirst().orElse(1);
    return new Word(text, word.forms(), guesses, weight);
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

  /** As a {@code tsquery}: labels that have all the words. */
  String all() {
    return String.join(" & ", groups());
  }

  /** As a {@code tsquery}: labels that have all the words, or all but one. */
  String allButOne() {
    var any = new StringJoiner(" | ");
    for (int left = 0; left < words.size(); left++) {
      List<String> rest = groups();
      rest.remove(left);
      any.add("(" + String.join(" & ", rest) + ")");
    }
    return any.toString();
  }

  private List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (Word word : words) {
      var any = new StringJoiner(" | ", "(", ")");
      any.add(quoted(word.text()) + ":*");
      word.forms().forEach(form -> any.add(quoted(form)));
      word.guesses().keySet().forEach(guess -> any.add(quoted(guess)));
      groups.add(any.toString());
    }
    return groups;
  }

  /** Words have letters, digits, + and # only; the quotes keep them words of a tsquery. */
  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
