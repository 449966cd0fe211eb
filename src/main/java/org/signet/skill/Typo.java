package org.signet.skill;

/** How far a typed word is from one that exists. */
final class Typo {

  /** Farther than anybody mistypes. */
  static final int FAR = 99;

  private Typo() {}

  /** How many slips a word of so many letters may have in it. */
  static int allowed(int letters) {
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
  }

  /**
   * Letters left out, put in, changed, or two neighbours exchanged (optimal string alignment).
   *
   * @param prefix whether the typed word may be the beginning of the other
   * @param most beyond this the answer is {@link #FAR}
   */
  static int distance(String typed, String word, int most, boolean prefix) {
    int n = typed.length();
    int m = prefix ? Math.min(word.length(), n + most) : word.length();
    if (n - m > most || m - n > most) {
      return FAR;
    }
    int[] before = new int[m + 1];
    int[] above = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= m; j++) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        int d = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == word.charAt(j - 2)
            && typed.charAt(i - 2) == word.charAt(j - 1)) {
          d = Math.min(d, before[j - 2] + 1);
        }
        row[j] = d;
        least = Math.min(least, d);
      }
      if (least > most) {
        return FAR;
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    int distance = above[m];
    for (int j = 0; prefix && j <= m; j++) {
      distance = Math.min(distance, above[j]);
    }
    return distance <= most ? distance : FAR;
  }
}
