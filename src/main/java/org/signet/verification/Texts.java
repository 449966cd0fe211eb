package org.signet.verification;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of reports and pages: {@code messages/*.properties}, English and French. */
public final class Texts {

  private static final Locale FRENCH = Locale.CANADA_FRENCH;
  private static final Locale ENGLISH = Locale.ROOT;

  /** Opened once, by name and language. */
  private static final Map<String, Texts> OPENED = new ConcurrentHashMap<>();

  private static final Texts ENGLISH_REPORTS = of("report", "en");
  private static final Texts FRENCH_REPORTS = of("report", "fr");

  private final ResourceBundle bundle;
  private final String language;

  /** Parsed once, by key; a format is no two threads', so each use has a copy. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(String bundle, String language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "messages." + bundle,
            locale(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Locale locale(String language) {
    return language.equals("fr") ? FRENCH : ENGLISH;
  }

  /**
   * The language of a page, {@code en} or {@code fr}.
   *
   * @param wish the query parameter {@code lang}, or null
   * @param acceptLanguage the request header, or null
   */
  public static String language(String wish, String acceptLanguage) {
    if ("en".equals(wish) || "fr".equals(wish)) {
      return wish;
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
      String found = Locale.lookupTag(ranges, List.of("en", "fr"));
      return found == null ? "en" : found;
    } catch (IllegalArgumentException e) {
      return "en"; // a header that is none
    }
  }

  /** The texts of pages in {@code en} or {@code fr}. */
  public static Texts pages(String language) {
    return of("pages", language);
  }

  /**
   * The texts of a room of its own: {@code messages/{bundle}.properties}.
   *
   * @param language {@code en} or {@code fr}
   */
  public static Texts of(String bundle, String language) {
    return OPENED.computeIfAbsent(bundle + "/" + language, opened -> new Texts(bundle, language));
  }

  /** A sentence of a report in {@code en} or {@code fr}. */
  static String reportIn(String language, String key, Object... arguments) {
    return (language.equals("fr") ? FRENCH_REPORTS : ENGLISH_REPORTS).get(key, arguments);
  }

  /** A sentence of a report in both languages; {@code {0}} and so on are replaced. */
  public static Message report(String key, Object... arguments) {
    return new Message(ENGLISH_REPORTS.get(key, arguments), FRENCH_REPORTS.get(key, arguments));
  }

  /** The sentence of the first key, or of the second where the first has none. */
  public static Message reportOr(String key, String otherwise) {
    return report(ENGLISH_REPORTS.bundle.containsKey(key) ? key : otherwise);
  }

  /** A text by its key; a missing key is a fault of ours. */
  public String get(String key, Object... arguments) {
    if (arguments.length == 0) {
      return bundle.getString(key);
    }
    MessageFormat format =
        formats.computeIfAbsent(
            key, known -> new MessageFormat(bundle.getString(known), locale(language)));
    return ((MessageFormat) format.clone()).format(arguments);
  }

  /** A text that need not exist. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** A day in Coordinated Universal Time, written out: "3 June 2026", « 3 juin 2026 ». */
  public String date(Instant instant) {
    return Answers.date(instant, language);
  }

  /** The same with the time of day and its zone. */
  public String time(Instant instant) {
    return Answers.time(instant, language);
  }

  /** A number of a document, with a comma in French; any other text as it is. */
  public String number(String text) {
    return language.equals("fr") && text.matches("[0-9]+\\.[0-9]+") ? text.replace('.', ',') : text;
  }

  /** {@code en} or {@code fr}. */
  public String language() {
    return language;
  }
}
