package org.signet.transcript;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Text of a badge as it can be printed. A character that hides or reorders text, or that the font
 * lacks, is printed by its code point, as {@code ‹U+202E›}: nothing vanishes, and nothing acts.
 *
 * @param shown one line without tabulators and line breaks
 * @param read for those who listen: as shown, but with the characters that only the font lacks
 * @param replaced whether a character is printed by its code point
 * @param cut whether the text went on, where {@code …} stands
 */
record Printed(String shown, String read, boolean replaced, boolean cut) {

  private static final int MOST_MARKS = 3;

  /** Letters, marks and signs that have no shape of their own in any text. */
  private static final Set<Integer> BLANK =
      Set.of(0x3164, 0x115F, 0x1160, 0xFFA0, 0x034F, 0x17B4, 0x17B5, 0x2800);

  /**
   * A text of anybody's.
   *
   * @param hasGlyph whether the font has a code point
   * @param most characters that are shown; the rest is cut
   */
  static Printed of(String text, IntPredicate hasGlyph, int most) {
    // more than this is never shown, and need not be looked at
    String start = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
    var shown = new StringBuilder();
    var read = new StringBuilder();
    boolean replaced = false;
    boolean cut = start.length() < text.length();
    int marks = 0;
    for (int c : Normalizer.normalize(start, Normalizer.Form.NFC).codePoints().toArray()) {
      marks = isMark(c) ? marks + 1 : 0;
      if (shown.length() >= most) {
        cut = true;
        break;
      }
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
          shown.append(' ');
          read.append(' ');
        }
      } else if (marks > MOST_MARKS || hides(c) || marks > 0 && shown.isEmpty()) {
        replaced = true;
        String code = marks > MOST_MARKS + 1 ? "" : marks > MOST_MARKS ? "‹…›" : code(c);
        shown.append(code);
        read.append(code);
      } else {
        boolean prints = hasGlyph.test(c) && !isRightToLeft(c);
        replaced |= !prints;
        shown.append(prints ? Character.toString(c) : code(c));
        read.appendCodePoint(c);
      }
    }
    String end = cut ? "…" : "";
    return new Printed(
        shown.toString().strip() + end, read.toString().strip() + end, replaced, cut);
  }

  /** Whether what is heard differs from what is seen. */
  boolean differs() {
    return !shown.equals(read);
  }

  private static boolean hides(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> BLANK.contains(c);
    };
  }

  /**
   * Nothing here joins letters or lays them from right to left, and in other order they mislead.
   */
  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String code(int c) {
    return String.format("‹U+%04X›", c);
  }
}
