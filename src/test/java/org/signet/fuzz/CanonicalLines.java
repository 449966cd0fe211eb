package org.signet.fuzz;

import static org.signet.fuzz.Held.held;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.signet.jsonld.Canonical;

/**
 * Canonical N-Quads (RDF 1.2 N-Quads, section 4): a value that could break out of its place would
 * put words into the issuer's mouth, so every line is read again, character by character.
 */
final class CanonicalLines {
  private final String line;
  private int at;

  private CanonicalLines(String line) {
    this.line = line;
  }

  static void check(byte[] nquads) {
    if (nquads.length == 0) {
      return;
    }
    String text = decode(nquads);
    held(text.endsWith("\n"), "the last line is ended too");
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    held(lines.length <= Canonical.MAX_QUADS, "no more quads than the limit");
    byte[] before = new byte[0];
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      // the order of UTF-8 is that of code points
      held(Arrays.compareUnsigned(before, bytes) < 0, "lines are sorted and distinct");
      before = bytes;
      new CanonicalLines(line).quad();
    }
  }

  private static String decode(byte[] nquads) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(nquads)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("broken promise: quads are UTF-8", e);
    }
  }

  private void quad() {
    resource();
    expect(' ');
    iri();
    expect(' ');
    if (peek() == '"') {
      literal();
    } else {
      resource();
    }
    expect(' ');
    if (peek() != '.') {
      resource();
      expect(' ');
    }
    expect('.');
    held(at == line.length(), "a line ends with its quad");
  }

  private void resource() {
    if (peek() == '<') {
      iri();
      return;
    }
    held(line.startsWith("_:c14n", at), "a resource is an IRI or a canonical label");
    at += "_:c14n".length();
    int digits = at;
    while (Character.digit(peek(), 10) >= 0) {
      at++;
    }
    held(at > digits, "a canonical label has a number");
  }

  private void iri() {
    expect('<');
    int start = at;
    while (peek() != '>') {
      held(peek() > ' ' && "<\"{}|^`\\".indexOf(peek()) < 0, "an IRI has no such character");
      at++;
    }
    held(line.substring(start, at).indexOf(':') > 0, "an IRI is absolute");
    at++;
  }

  private void literal() {
    expect('"');
    while (peek() != '"') {
      if (peek() == '\\') {
        escape();
      } else {
        held(peek() >= ' ' && peek() != 0x7f, "control characters are escaped");
        at++;
      }
    }
    at++;
    if (peek() == '@') {
      at++;
      held(Character.isLetter(peek()), "a language starts with a letter");
      while (Character.isLetterOrDigit(peek()) || peek() == '-') {
        at++;
      }
    } else if (peek() == '^') {
      expect('^');
      expect('^');
      iri();
    }
  }

  private void escape() {
    expect('\\');
    if (peek() == 'u') {
      held(line.substring(at).matches("(?s)u00([01][0-9A-F]|7F).*"), "only controls by number");
      at += 5;
    } else {
      held("tbnrf\"\\".indexOf(peek()) >= 0, "a known escape");
      at++;
    }
  }

  private void expect(char wanted) {
    held(peek() == wanted, "a line is a quad");
    at++;
  }

  private char peek() {
    held(at < line.length(), "a line is a whole quad");
    return line.charAt(at);
  }
}
