package org.signet.verification;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Characters that cannot be seen where they stand, or change what is seen elsewhere. */
final class Invisible {
  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;
  private static final int VARIATION_TEXT = 0xFE0E;
  private static final int VARIATION_EMOJI = 0xFE0F;
  private static final int SKIN_LIGHTEST = 0x1F3FB;
  private static final int SKIN_DARKEST = 0x1F3FF;

  /** Letters, marks and signs that have no shape of their own in any text. */
  private static final Set<Integer> BLANK =
      Set.of(0x3164, 0x115F, 0x1160, 0xFFA0, 0x034F, 0x17B4, 0x17B5, 0x2800);

  private Invisible() {}

  /**
   * Whether the character hides or reorders something.
   *
   * @param before the code point before it
   * @param lookAlike the scripts in which no joiner belongs
   */
  static boolean hides(int c, int before, Set<UnicodeScript> lookAlike) {
    if (c == JOINER || c == NON_JOINER) {
      return !isEmoji(before) && !isLetterToJoin(before, lookAlike);
    }
    if (c == VARIATION_TEXT || c == VARIATION_EMOJI) {
      return !isEmoji(before) && !isSign(before);
    }
    if (isSelector(c)) {
      UnicodeScript script = UnicodeScript.of(before);
      return script != UnicodeScript.HAN && script != UnicodeScript.MONGOLIAN;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      case Character.CONTROL -> c != '\r';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> BLANK.contains(c);
    };
  }

  /** A mark that is seen and takes no room, so that any number fits on one letter. */
  static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
        && !isSelector(c);
  }

  /** Chooses between shapes of the character before it. */
  static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
  }

  /** Persian and the scripts of India need joiners between their letters. */
  private static boolean isLetterToJoin(int c, Set<UnicodeScript> lookAlike) {
    UnicodeScript script = UnicodeScript.of(c);
    return script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED
        && !lookAlike.contains(script);
  }

  private static boolean isEmoji(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL
        || c == VARIATION_EMOJI
        || c >= SKIN_LIGHTEST && c <= SKIN_DARKEST;
  }

  /** What else there is as an emoji: arrows, ‼ and ⁉, the digits and signs of keys. */
  private static boolean isSign(int c) {
    return Character.getType(c) == Character.MATH_SYMBOL || "‼⁉#*0123456789".indexOf(c) >= 0;
  }
}
