package org.signet.verification;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Text of a document as a page may show it. What would reorder, hide or pile up text is shown by
 * its code point instead, as {@code ‹U+202E›}: a reader sees that it is there, and it does nothing.
 * Escaping for HTML is the template's business.
 */
final class Shown {

  private static final int MOST_MARKS = 3;
  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;
  private static final int VARIATION_EMOJI = 0xFE0F;

  /** Scripts whose letters are easily taken for one another. */
  private static final Set<UnicodeScript> LOOK_ALIKE =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private Shown() {}

  /** A text of any length; line breaks stay. */
  static String text(String text) {
    var shown = new StringBuilder(text.length());
    int marks = 0;
    int before = -1;
    for (int c : text.codePoints().toArray()) {
      marks = isMark(c) ? marks + 1 : 0;
      if (c == '\n' || c == '\t') {
        shown.appendCodePoint(c);
      } else if (hides(c, before)) {
        shown.append(code(c));
      } else if (marks <= MOST_MARKS && c != '\r') {
        shown.appendCodePoint(c);
      }
      before = c;
    }
    return shown.toString();
  }

  /**
   * A name: one line, and in a word that mixes Latin with Cyrillic or Greek the letters that are
   * not Latin are shown by their code point, for they may imitate Latin ones.
   */
  static String name(String name) {
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

  private static boolean hides(int c, int before) {
    if (c == JOINER || c == NON_JOINER) {
      // Persian, the scripts of India and emoji need them; between these letters they only hide
      return before < 0 || LOOK_ALIKE.contains(UnicodeScript.of(before));
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      case Character.CONTROL -> c != '\r';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> c == 0x3164 || c == 0x115F || c == 0x1160 || c == 0xFFA0; // letters without shape
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return c != VARIATION_EMOJI
        && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK);
  }

  private static String code(int c) {
    return String.format("‹U+%04X›", c);
  }
}
