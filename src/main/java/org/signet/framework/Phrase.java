package org.signet.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signet.verification.Answers;
import org.signet.verification.Message;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/**
 * A sentence, or a part of one, in both languages, into which data is filled.
 *
 * @param key of {@code messages/framework.properties}
 * @param arguments numbers, times, other phrases and lists of them, {@link Names}, or texts of the
 *     document
 */
public record Phrase(String key, List<Object> arguments) {

  /** Names of the document, of which the first few are said. */
  record Names(List<String> names) {

    private static final int MOST = 6;
  }

  /**
   * A piece of a sentence.
   *
   * @param quoted from the document and in its language
   */
  public record Part(String text, boolean quoted) {}

  // never in a text of the document, for Shown spells them out
  private static final char OPEN = '\u0002';
  private static final char CLOSE = '\u0003';

  /** The whole stands in the document, where a pointer leads. */
  private static final int LONGEST = 160;

  static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }

  /** The sentence in both languages. */
  public Message message() {
    return new Message(plain("en"), plain("fr"));
  }

  /** The sentence in {@code en} or {@code fr}, cut where the document is quoted. */
  public List<Part> parts(String language) {
    List<Part> parts = new ArrayList<>();
    var text = new StringBuilder();
    for (char c : marked(language).toCharArray()) {
      if (c == OPEN || c == CLOSE) {
        if (!text.isEmpty()) {
          parts.add(new Part(text.toString(), c == CLOSE));
        }
        text.setLength(0);
      } else {
        text.append(c);
      }
    }
    if (!text.isEmpty()) {
      parts.add(new Part(text.toString(), false));
    }
    return parts;
  }

  private String plain(String language) {
    return marked(language).replace("" + OPEN, "").replace("" + CLOSE, "");
  }

  private String marked(String language) {
    Texts texts = Texts.of("framework", language);
    String sentence = texts.get(key, arguments.stream().map(a -> value(a, texts)).toArray());
    return sentence.replace("." + CLOSE + ".", "." + CLOSE); // what is quoted had a full stop
  }

  private static Object value(Object argument, Texts texts) {
    if (argument instanceof Number) {
      return argument;
    }
    if (argument instanceof Phrase phrase) {
      return phrase.marked(texts.language());
    }
    if (argument instanceof Instant time) {
      return Answers.date(time, texts.language());
    }
    if (argument instanceof Names names) {
      return names(names.names(), texts);
    }
    if (argument instanceof List<?> several) {
      return several.stream()
          .map(item -> value(item, texts).toString())
          .collect(Collectors.joining(texts.get("join")));
    }
    return quoted(argument.toString());
  }

  private static String names(List<String> names, Texts texts) {
    String said =
        names.stream().limit(Names.MOST).map(Phrase::quoted).collect(Collectors.joining(", "));
    return names.size() > Names.MOST
        ? texts.get("names.more", said, names.size() - Names.MOST)
        : said;
  }

  private static String quoted(String text) {
    String shown = Shown.name(text);
    boolean isLong = shown.length() > LONGEST;
    return OPEN + (isLong ? cut(shown) + "…" : shown) + CLOSE;
  }

  private static String cut(String text) {
    int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
