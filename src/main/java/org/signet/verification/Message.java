package org.signet.verification;

/** One sentence in English and French. */
public record Message(String en, String fr) {

  /** The sentence in a language (its first two letters count). */
  public String in(String language) {
    return language.startsWith("fr") ? fr : en;
  }
}
