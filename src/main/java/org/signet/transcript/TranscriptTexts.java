package org.signet.transcript;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.signet.proof.Times;

/** The words of the printed record: {@code messages/transcript*.properties}. */
final class TranscriptTexts {

  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter day;

  /** Texts in {@code fr}, or else in {@code en}. */
  TranscriptTexts(String language) {
    boolean french = language.equals("fr");
    locale = french ? Locale.CANADA_FRENCH : Locale.CANADA;
    bundle =
        ResourceBundle.getBundle(
            "messages.transcript",
            french ? locale : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).withZone(ZoneOffset.UTC);
  }

  /** {@code en-CA} or {@code fr-CA}. */
  String tag() {
    return locale.toLanguageTag();
  }

  /** A text by its key; a missing key is a fault of ours. */
  String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** A day in UTC, as it was signed: "3 June 2026", « 3 juin 2026 ». */
  String date(Instant instant) {
    String text = day.format(instant);
    boolean first = locale.equals(Locale.CANADA_FRENCH) && text.startsWith("1 ");
    return (first ? "1er" + text.substring(1) : text).replace(' ', '\u00a0');
  }

  /** A signed time as a day; what is none stays as it is. */
  String date(String signed) {
    return Times.parse(signed).map(this::date).orElse(signed);
  }

  /** A number of a document, with a comma in French; any other text as it is. */
  String number(String text) {
    boolean comma = locale.equals(Locale.CANADA_FRENCH) && text.matches("[0-9]+\\.[0-9]+");
    return comma ? text.replace('.', ',') : text;
  }

  /** A result as people write it: "87%", « 87 % ». */
  String grade(String type, String value) {
    boolean percent = type.equals("Percent") && value.matches("[0-9]+(\\.[0-9]+)?");
    return percent ? get("percent", number(value)) : number(value);
  }

  /** In which language a line is that is not in the record's. */
  String inLanguage(TranscriptRecord.Line line) {
    String key = "language." + line.language().split("-")[0];
    return bundle.containsKey(key) ? get(key) : get("language.other", line.language());
  }
}
