package org.signet.auth;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one person or system that a key belongs to.
 *
 * @param name as it was given when the key was made
 */
public record Holder(HolderKind kind, String name) {

  /**
   * Whether both are one: a person may have two keys, and spell the name in two ways; and a system
   * of a person's name is that person. Case, accents, blanks, punctuation and what cannot be seen
   * do not tell names apart.
   */
  public boolean isSameAs(Holder other) {
    return folded().equals(other.folded());
  }

  private String folded() {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    String folded =
        Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    return folded.isEmpty() ? name : folded;
  }
}
