package org.signet.skill;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as it is searched: lower case, no accents, ligatures spelled out, French elisions and the
 * English genitive gone, words of letters and digits ({@code c++} and {@code c#} stay what they
 * are).
 */
final class Fold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE =
      Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4`\\u2032]");
  private static final Pattern ELISION =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|presqu)'(?=\\p{L})");
  private static final Pattern GENITIVE = Pattern.compile("'s?(?![\\p{L}\\p{N}])");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}]*(?:\\+\\+|#)?");
  private static final int LONGEST_WORD = 60;

  /** Words that say nothing of what a skill is. */
  private static final Set<String> LITTLE =
      Set.of(
          ("a an the of to in on for and or with by at from as is are be how into using"
                  + " le la les un une des du de et ou au aux en dans pour par sur avec ce ces se sa"
                  + " son ses leur leurs que qui")
              .split(" "));

  private static final String[] ENDINGS = {
    "isations",
    "izations",
    "isation",
    "ization",
    "ations",
    "ation",
    "ements",
    "ement",
    "ments",
    "ment",
    "ateurs",
    "ateur",
    "atrice",
    "ators",
    "ator",
    "ating",
    "ings",
    "ing",
    "ions",
    "ion",
    "ants",
    "ant",
    "iser",
    "izer",
    "ise",
    "ize",
    "ates",
    "ated",
    "ate",
    "iers",
    "ies",
    "ers",
    "er",
    "ees",
    "ee",
    "eurs",
    "eur",
    "eux",
    "ed",
    "es",
    "ir",
    "re",
    "s",
    "x",
    "e",
    "y"
  };

  private Fold() {}

  /** The words of a text, in order. */
  static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("'");
    plain =
        plain
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d");
    plain = GENITIVE.matcher(ELISION.matcher(plain).replaceAll("")).replaceAll(" ");
    List<String> words = new ArrayList<>();
    var matcher = WORD.matcher(plain.replace("'", ""));
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }
    return words;
  }

  /** The words, one space between two of them. */
  static String text(String text) {
    return String.join(" ", words(text));
  }

  static boolean isLittle(String word) {
    return LITTLE.contains(word);
  }

  /** The words without the little ones, unless nothing were left. */
  static List<String> content(List<String> words) {
    List<String> content = words.stream().filter(word -> !isLittle(word)).toList();
    return content.isEmpty() ? words : content;
  }

  /**
   * What a folded word has in common with its other forms, in English and French alike: too short
   * rather than too long, for a stem only counts beside the word itself.
   */
  static String stem(String word) {
    String stem = word;
    if (stem.endsWith("eaux")) {
      stem = stem.substring(0, stem.length() - 1);
    } else if (stem.endsWith("aux") && stem.length() > 5) {
      stem = stem.substring(0, stem.length() - 2) + "l";
    }
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    if (stem.equals(word) && word.length() == 4 && word.endsWith("s")) {
      return word.substring(0, 3);
    }
    int last = stem.length() - 1;
    return last > 3 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
  }
}
