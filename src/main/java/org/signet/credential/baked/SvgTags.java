package org.signet.credential.baked;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where tags of a document stand. It knows no more of XML than is needed for documents that a
 * parser has found well-formed and without a DOCTYPE.
 */
final class SvgTags {

  /** A range from its first character to the one behind its last. */
  record Range(int from, int to) {}

  private final String xml;

  SvgTags(String xml) {
    this.xml = xml;
  }

  /**
   * An element in which no other stands, from its start tag to behind its end tag.
   *
   * @param ordinal how many start tags stand before its own
   */
  Range element(int ordinal) {
    Range tag = tag(0);
    for (int before = 0; before < ordinal; ) {
      tag = tag(tag.to);
      before += xml.startsWith("</", tag.from) ? 0 : 1;
    }
    return xml.startsWith("/>", tag.to - 2) ? tag : new Range(tag.from, tag(tag.to).to);
  }

  /**
   * The declaration of the element's prefix in the root's start tag, with the white space before
   * it; an empty range where there is none.
   */
  Range declaration(Range element) {
    Range root = tag(0);
    Matcher prefix = Pattern.compile("<([^:\\s/>]+):").matcher(xml);
    if (prefix.region(element.from, element.to).lookingAt()) {
      String attribute = "\\s+" + Pattern.quote("xmlns:" + prefix.group(1));
      Matcher declaration =
          Pattern.compile(attribute + "\\s*=\\s*(\"[^\"]*\"|'[^']*')").matcher(xml);
      if (declaration.region(root.from, root.to).find()) {
        return new Range(declaration.start(), declaration.end());
      }
    }
    return new Range(root.to, root.to);
  }

  /** The next tag, past what only looks like one. */
  private Range tag(int after) {
    int at = xml.indexOf('<', after);
    while (true) {
      if (xml.startsWith("<!--", at)) {
        at = behind("-->", at);
      } else if (xml.startsWith("<![CDATA[", at)) {
        at = behind("]]>", at);
      } else if (xml.startsWith("<?", at)) {
        at = behind("?>", at);
      } else {
        return new Range(at, end(at));
      }
      at = xml.indexOf('<', at);
    }
  }

  private int behind(String mark, int from) {
    return xml.indexOf(mark, from) + mark.length();
  }

  /** Behind the {@code >} that is in no attribute's value. */
  private int end(int from) {
    int at = from;
    for (char c = '<'; c != '>'; c = xml.charAt(++at)) {
      if (c == '"' || c == '\'') {
        at = xml.indexOf(c, at + 1);
      }
    }
    return at + 1;
  }
}
