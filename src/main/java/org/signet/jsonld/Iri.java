package org.signet.jsonld;

/** Internationalised resource identifiers, RFC 3987. */
public final class Iri {
  /** The characters of ASCII that may stand anywhere behind the scheme. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isAsciiLetter(c) || isDigit(c) || "-._~:/@!$&'()*+,;=".indexOf(c) >= 0;
    }
  }

  private Iri() {}

  /** True when the text starts with a scheme and a colon; says nothing of the rest. */
  public static boolean hasScheme(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || !isAsciiLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = text.charAt(i);
      if (!isAsciiLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /**
   * True when the text is an IRI with a scheme, something after it, and only characters that RFC
   * 3987 allows (2.2), in which bidirectional formatting is not (4.1). {@code é} is fine; a space,
   * braces or a stray {@code %} are not.
   */
  public static boolean isAbsolute(String text) {
    if (!hasScheme(text)) {
      return false;
    }
    int start = text.indexOf(':') + 1;
    if (start == text.length()) {
      return false;
    }
    boolean query = false;
    boolean fragment = false;
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < 0x80 && PLAIN[c]) {
        i++;
        continue;
      }
      if (c == '#') {
        if (fragment) {
          return false;
        }
        fragment = true;
      } else if (c == '?') {
        query = true;
      } else if (c == '%') {
        if (!isHex(text, i + 1) || !isHex(text, i + 2)) {
          return false;
        }
      } else if (c == '[' || c == ']') {
        if (!insideAuthority(text, start, i)) {
          return false;
        }
      } else if (!isUcs(c) && !(query && !fragment && isPrivate(c))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isUcs(int c) {
    // RFC 3987 has the spaces of Unicode among its characters, processors of JSON-LD do not
    if (Character.isSpaceChar(c) || c == 0xfeff) {
      return false;
    }
    if (c < 0xa0 || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)) {
      return false;
    }
    return c <= 0xd7ff
        || (c >= 0xf900 && c <= 0xfdcf)
        || (c >= 0xfdf0 && c <= 0xffef)
        || (c >= 0x10000 && c < 0xe0000 && (c & 0xffff) <= 0xfffd)
        || (c >= 0xe1000 && c <= 0xefffd);
  }

  private static boolean isPrivate(int c) {
    return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && (c & 0xffff) <= 0xfffd);
  }

  /**
   * Brackets stand only around an address literal: between {@code //} and the next {@code / ? #}.
   */
  private static boolean insideAuthority(String text, int start, int at) {
    return text.startsWith("//", start)
        && text.substring(start + 2, at).chars().noneMatch(c -> c == '/' || c == '?' || c == '#');
  }

  private static boolean isHex(String text, int i) {
    return i < text.length() && Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80;
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
