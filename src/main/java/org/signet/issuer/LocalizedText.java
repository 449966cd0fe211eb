package org.signet.issuer;

import java.util.Optional;

/** One text in English and French; a badge takes the one of its language. */
public record LocalizedText(Optional<String> en, Optional<String> fr) {

  /** The text in a language (BCP 47; only its first part counts), or else in the other one. */
  public String in(String language) {
    return language.startsWith("fr") ? fr.or(() -> en).orElse("") : en.or(() -> fr).orElse("");
  }

  /** Whether there is a text in exactly this language. */
  public boolean has(String language) {
    return language.startsWith("fr") ? fr.isPresent() : en.isPresent();
  }
}
