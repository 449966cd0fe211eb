package org.signet.verification;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Text of a document as a page may show it. What would reorder or hide text is shown by its code
 * point instead, as {@code ‹U+202E›}: a reader sees that it is there, and it does nothing. Of marks
 * piled up on one letter the first three are shown, and {@code ‹…›} for the rest. Escaping for HTML
 * is the template's business.
 */
public final class Shown {

  private static final int MOST_MARKS = 3;
  private static final String MORE_MARKS = "‹…›";

  /** Scripts whose letters are easily taken for one another. */
  private static final Set<UnicodeScript> LOOK_ALIKE =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.COPTIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.LISU);

  private Shown() {}

  /** A text of any length; line breaks stay. */
  static String text(String text) {
    var shown = new StringBuilder(text.length());
    int marks = 0;
    int before = '\n';
    for (int c : text.codePoints().toArray()) {
      boolean mark = Invisible.isMark(c);
      marks = mark ? marks + 1 : Invisible.isSelector(c) ? marks : 0;
      if (c == '\n' || c == '\t') {
        shown.appendCodePoint(c);
      } else if (Invisible.hides(c, before, LOOK_ALIKE) || mark && before == '\n') {
        shown.append(code(c)); // a mark at a beginning would sit on what the page shows before it
      } else if (marks <= MOST_MARKS && c != '\r') {
        shown.appendCodePoint(c);
      } else if (marks == MOST_MARKS + 1) {
        shown.append(mark ? MORE_MARKS : "");
      }
      before = c;
    }
    return shown.toString();
  }

  /**
   * A name: one line, and in a word that mixes Latin with Cyrillic, Greek or another script like
   * them the letters that are not Latin are shown by their code point, for they may imitate Latin
   * ones.
   */
  public static String name(String name) {
    var shown = new StringBuilder(name.length());
    for (String word : text(name).strip().split("\\s+")) {
      shown.append(shown.isEmpty() ? "" : " ").append(mixed(word) ? spelled(word) : word);
    }
    return shown.toString();
  }

  private static boolean mixed(String word) {
    return word.codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(LOOK_ALIKE::contains)
            .distinct()
            .count()
        > 1;
  }

  private static String spelled(String word) {
    var shown = new StringBuilder();
    word.codePoints()
        .forEach(
            c -> {
              UnicodeScript script = UnicodeScript.of(c);
              if (LOOK_ALIKE.contains(script) && script != UnicodeScript.LATIN) {
                shown.append(code(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static String code(int c) {
    return String.format("‹U+%04X›", c);
  }
}
