package org.signet.delivery;

import java.util.List;
import java.util.Optional;

/**
 * A place in the vocabulary as its page shows it, in one language.
 *
 * @param url its id
 * @param definition or empty
 * @param otherLanguage its name in the other language, or empty
 * @param above what it belongs to
 * @param title of what is below or beside it
 */
public record VocabularyView(
    String url,
    String name,
    String definition,
    String otherLanguage,
    Optional<Entry> above,
    String title,
    List<Entry> entries) {

  /** A place that it leads to; its definition may be empty. */
  public record Entry(String name, String definition, String path) {}
}
