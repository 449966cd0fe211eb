package org.signet.auth;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one person or system that a key belongs to.
 *
 * @param name as it was given when the key was made
 */
public record Holder(HolderKind kind, String name) {

  /** Whether both are one: a person may have two keys, and spell the name in two ways. */
  public boolean isSameAs(Holder other) {
    return kind == other.kind && folded().equals(other.folded());
  }

  private String folded() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
