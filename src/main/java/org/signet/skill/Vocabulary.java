package org.signet.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a release's labels, in memory: what a mistyped word may have been. */
final class Vocabulary {

  private static final int MOST_GUESSES = 24;

  private final Map<String, Integer> terms;
  private final Map<String, List<String>> stems = new HashMap<>();
  private final Map<Character, List<String>> byLetter = new HashMap<>();
  private final String[] sorted;
  private final double all;

  /**
   * Of these words.
   *
   * @param terms in how many labels each stands
   */
  Vocabulary(Map<String, Integer> terms) {
    this.terms = terms;
    this.sorted = terms.keySet().stream().sorted().toArray(String[]::new);
    for (String word : sorted) {
      stems.computeIfAbsent(Fold.stem(word), stem -> new ArrayList<>(2)).add(word);
      byLetter.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
      if (word.length() > 1 && word.charAt(1) != word.charAt(0)) {
        byLetter.computeIfAbsent(word.charAt(1), letter -> new ArrayList<>()).add(word);
      }
    }
    this.all = terms.values().stream().mapToInt(i -> i).max().orElse(1) + 1.0;
  }

  boolean has(String word) {
    return terms.containsKey(word);
  }

  /** Whether any word begins so. */
  boolean hasPrefix(String start) {
    int at = Arrays.binarySearch(sorted, start);
    return at >= 0 || -at - 1 < sorted.length && sorted[-at - 1].startsWith(start);
  }

  /** Other forms of this word. */
  List<String> forms(String word) {
    return word.length() < 4 ? List.of() : stems.getOrDefault(Fold.stem(word), List.of());
  }

  /** What a word says: a rare one more than a common one, from 0.3 to 1. */
  double weight(String word) {
    int n = terms.getOrDefault(word, 1);
    return 1 - 0.7 * Math.log(n) / Math.log(all);
  }

  /** A word that this one may have been. */
  record Guess(String word, int distance, boolean prefix) {}

  /** The nearest words to one that was mistyped, or is the beginning of one. */
  List<Guess> guesses(String typed) {
    int most = Typo.allowed(typed.length());
    if (most == 0) {
      return List.of();
    }
    List<Guess> guesses = new ArrayList<>();
    for (String word : byLetter.getOrDefault(typed.charAt(0), List.of())) {
      guess(typed, word, most, guesses);
    }
    if (typed.charAt(1) != typed.charAt(0)) {
      for (String word : byLetter.getOrDefault(typed.charAt(1), List.of())) {
        if (word.charAt(0) != typed.charAt(0) && word.charAt(0) == typed.charAt(1)) {
          guess(typed, word, most, guesses);
        }
      }
    }
    if (guesses.isEmpty()) {
      guessByStem(typed, guesses);
    }
    guesses.sort(
        Comparator.comparingInt(Guess::distance)
            .thenComparing(Guess::prefix)
            .thenComparing(guess -> -terms.get(guess.word())));
    return guesses.size() > MOST_GUESSES ? guesses.subList(0, MOST_GUESSES) : guesses;
  }

  /** A mistyped form of a word that exists in other forms only. */
  private void guessByStem(String typed, List<Guess> guesses) {
    String stem = Fold.stem(typed);
    if (stem.length() < 5) {
      return;
    }
    stems.forEach(
        (other, words) -> {
          if (other.charAt(0) == stem.charAt(0) && Typo.distance(stem, other, 1, false) <= 1) {
            words.forEach(word -> guesses.add(new Guess(word, 1, true)));
          }
        });
  }

  private static void guess(String typed, String word, int most, List<Guess> guesses) {
    int distance = Typo.distance(typed, word, most, false);
    if (distance > 0 && distance <= most) {
      guesses.add(new Guess(word, distance, false));
    } else if (typed.length() >= 5 && word.length() > typed.length()) {
      int begun = Typo.distance(typed, word, most > 1 ? most - 1 : 1, true);
      if (begun > 0 && begun <= most) {
        guesses.add(new Guess(word, begun, true));
      }
    }
  }
}
