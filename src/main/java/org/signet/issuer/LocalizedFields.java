package org.signet.issuer;

import java.util.List;
import java.util.Optional;
import org.signet.problem.Fields;

/** Reads {@code {"en":"…","fr":"…"}}. */
public final class LocalizedFields {

  private LocalizedFields() {}

  /** A text that must be there in each of the languages. */
  public static LocalizedText required(
      Fields fields, String name, int max, List<String> languages) {
    return fields
        .object(name, f -> complete(f, max, languages))
        .orElse(new LocalizedText(Optional.empty(), Optional.empty()));
  }

  /** A text that, if it is there at all, is there in each of the languages. */
  public static Optional<LocalizedText> optional(
      Fields fields, String name, int max, List<String> languages) {
    return fields.optionalObject(name, f -> complete(f, max, languages));
  }

  /** A text that must be there in one language at least, as in a draft. */
  public static LocalizedText inAnyLanguage(Fields fields, String name, int max) {
    return fields
        .object(name, f -> any(f, max))
        .orElse(new LocalizedText(Optional.empty(), Optional.empty()));
  }

  /** A text that, if it is there at all, is there in one language at least. */
  public static Optional<LocalizedText> optionalInAnyLanguage(Fields fields, String name, int max) {
    return fields.optionalObject(name, f -> any(f, max));
  }

  private static LocalizedText any(Fields fields, int max) {
    var text = new LocalizedText(fields.optionalText("en", max), fields.optionalText("fr", max));
    if (!fields.has("en") && !fields.has("fr")) {
      fields.fault("en", "MISSING", "Send the text, in 'en', 'fr' or both.");
    }
    return text;
  }

  private static LocalizedText complete(Fields fields, int max, List<String> languages) {
    var text = new LocalizedText(fields.optionalText("en", max), fields.optionalText("fr", max));
    for (String language : languages) {
      String key = language.substring(0, 2);
      if (!text.has(language) && !fields.has(key)) {
        fields.fault(key, "MISSING", "Send the text in this language too; the issuer has it.");
      }
    }
    return text;
  }
}
