package org.signet.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The words of a PDF: names with their escapes undone (ISO 32000-1, 7.3.5), brackets, and all
 * between blanks. Strings, remarks and streams are passed over; but a table may say that an object
 * begins in the midst of one, so none may have the beginning of an object in it.
 */
final class PdfWords {

  private static final String BLANKS = "\0\t\n\f\r ";
  private static final String DELIMITERS = "()<>[]{}/%";
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern NAME = Pattern.compile("/[^\\x00-\\x20()<>\\[\\]{}/%]+");

  /** No word that means something here is longer. */
  private static final int LONGEST = 64;

  private final ByteBuffer bytes;
  private final boolean file;
  private int at;
  private int streamAt;
  private boolean ended;

  /**
   * @param file whether objects begin with the word {@code obj}, else anywhere
   */
  PdfWords(ByteBuffer bytes, boolean file) {
    this.bytes = bytes;
    this.file = file;
  }

  /** Whether it is part of what a dictionary says of its stream: numbers are not. */
  static boolean matters(String word) {
    return "/[]<>(R".indexOf(word.charAt(0)) >= 0;
  }

  /** The next word, or empty; of a string and of what is too long only the beginning. */
  String next() {
    while (at < bytes.limit()) {
      int c = byteAt(at);
      if (BLANKS.indexOf(c) >= 0) {
        at++;
      } else if (c == '%') {
        remark();
      } else {
        ended = false;
        return word(c);
      }
    }
    return "";
  }

  /** Whether nothing but blanks stood behind the mark of the end. */
  boolean isWhole() {
    return ended;
  }

  /** Passes over the stream that begins here. */
  void passStream() {
    while (at < bytes.limit() && (byteAt(at) == ' ' || byteAt(at) == '\t')) {
      at++;
    }
    if (at < bytes.limit() && byteAt(at) == '\r') {
      at++;
    }
    if (at < bytes.limit() && byteAt(at) == '\n') {
      at++;
    }
    streamAt = at;
    while (!isEnd(at)) {
      if (++at >= bytes.limit()) {
        throw PdfFile.unreadable();
      }
    }
    look(streamAt, at);
  }

  /** From the beginning of the last stream to the end of all: its length may be a lie. */
  ByteBuffer fromStream() {
    return bytes.slice(streamAt, bytes.limit() - streamAt);
  }

  private boolean isEnd(int from) {
    for (int i = 0; i < END.length; i++) {
      if (from + i >= bytes.limit() || bytes.get(from + i) != END[i]) {
        return false;
      }
    }
    return true;
  }

  private String word(int c) {
    if (c == '(') {
      string();
      return "(";
    }
    if (c == '<' || c == '>') {
      boolean twice = at + 1 < bytes.limit() && byteAt(at + 1) == c;
      if (twice) {
        at += 2;
        return c == '<' ? "<<" : ">>";
      }
      hex(c);
      return "(";
    }
    at++;
    if (c != '/' && DELIMITERS.indexOf(c) >= 0) {
      if (c == ')') {
        throw PdfFile.unreadable();
      }
      return String.valueOf((char) c);
    }
    var word = new StringBuilder().append((char) c);
    while (at < bytes.limit() && isRegular(byteAt(at))) {
      int next = c == '/' ? escaped() : byteAt(at);
      if (word.length() < LONGEST) {
        word.append((char) next);
      }
      at++;
    }
    return word.toString();
  }

  private int escaped() {
    if (byteAt(at) == '#' && at + 2 < bytes.limit()) {
      int high = Character.digit(byteAt(at + 1), 16);
      int low = Character.digit(byteAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        at += 2;
        return 16 * high + low;
      }
    }
    return byteAt(at);
  }

  private void string() {
    int from = at;
    int open = 0;
    do {
      if (at >= bytes.limit()) {
        throw PdfFile.unreadable();
      }
      int c = byteAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
      }
    } while (open > 0);
    look(from, at);
  }

  private void hex(int first) {
    while (++at < bytes.limit() && byteAt(at) != '>') {
      if (Character.digit(byteAt(at), 16) < 0 && BLANKS.indexOf(byteAt(at)) < 0) {
        throw PdfFile.unreadable();
      }
    }
    if (first != '<' || at++ >= bytes.limit()) {
      throw PdfFile.unreadable();
    }
  }

  private void remark() {
    int from = at;
    while (at < bytes.limit() && byteAt(at) != '\n' && byteAt(at) != '\r') {
      at++;
    }
    look(from, at);
    ended = at - from < LONGEST && text(from, at).strip().equals("%%EOF");
  }

  /** In a file an object begins with two numbers and a word, in a stream with its brackets. */
  private void look(int from, int to) {
    for (int i = from + 2; i < to; i++) {
      int c = byteAt(i);
      if (file && c == 'j' && byteAt(i - 1) == 'b' && byteAt(i - 2) == 'o' && isNumbered(i - 3)) {
        throw PdfFile.unreadable();
      }
      if (!file && c == '<' && byteAt(i - 1) == '<') {
        if (NAME.matcher(text(i, to)).find()) {
          throw PdfFile.unreadable();
        }
        return;
      }
    }
  }

  private boolean isNumbered(int before) {
    int i = before;
    while (i > 0 && BLANKS.indexOf(byteAt(i)) >= 0) {
      i--;
    }
    return i < before && i > 0 && Character.isDigit(byteAt(i));
  }

  private String text(int from, int to) {
    byte[] text = new byte[to - from];
    bytes.get(from, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static boolean isRegular(int c) {
    return BLANKS.indexOf(c) < 0 && DELIMITERS.indexOf(c) < 0;
  }

  private int byteAt(int i) {
    return bytes.get(i) & 0xff;
  }
}
