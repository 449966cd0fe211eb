package org.signet.verification;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * The Markdown (CommonMark) of a stranger as HTML that does nothing: what {@link MarkdownHtml} can
 * write, and nothing else. This is the only text of a document that a template takes as HTML.
 *
 * <p>A text that is too long, too deep, or would become much larger than it is, is shown as plain
 * text, whole.
 */
public final class Markdown {
  /** Longest text that is taken for Markdown, in UTF-16 units. */
  private static final int LONGEST = 64 * 1024;

  /**
   * The parser nests emphasis and links by recursion, at most once for two of * _ [ in one
   * paragraph.
   */
  private static final int MOST_SIGNS = 2_000;

  private static final Pattern BLANK_LINE = Pattern.compile("\n\n");
  private static final int DEEPEST_BLOCKS = 16;
  private static final int DEEPEST = 48;

  /** A link's address may be written once and used often. */
  private static final int LARGEST_FACTOR = 8;

  private static final int LARGEST_ADDITION = 1_000;

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(
                  BlockQuote.class,
                  FencedCodeBlock.class,
                  Heading.class,
                  IndentedCodeBlock.class,
                  ListBlock.class,
                  ThematicBreak.class))
          .maxOpenBlockParsers(DEEPEST_BLOCKS)
          .customInlineContentParserFactory(new NoHtml())
          .build();

  private Markdown() {}

  /**
   * Renders a text, made harmless by {@link Shown} as any other; not empty unless the text is
   * blank.
   */
  public static RawString html(String markdown) {
    String text = Shown.text(markdown);
    return new RawString(isPlain(text) ? plain(text) : rendered(text));
  }

  private static String rendered(String text) {
    Node document = PARSER.parse(text);
    if (isDeep(document)) {
      return plain(text);
    }
    var html = new MarkdownHtml(LARGEST_FACTOR * text.length() + LARGEST_ADDITION);
    document.accept(html);
    // what is signed does not vanish: a text may consist of what Markdown does not show
    return html.written().filter(written -> !written.isEmpty()).orElseGet(() -> plain(text));
  }

  private static boolean isPlain(String text) {
    // the inline structure of Markdown ends at a blank line, if not before
    return text.length() > LONGEST
        || BLANK_LINE.splitAsStream(text).anyMatch(part -> signs(part) > MOST_SIGNS);
  }

  private static long signs(String text) {
    return text.chars().filter(c -> c == '*' || c == '_' || c == '[').count();
  }

  /** Without recursion, for it may be deep. */
  private static boolean isDeep(Node document) {
    int depth = 0;
    for (Node node = document; node != null; ) {
      if (depth > DEEPEST) {
        return true;
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != null && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == null ? null : node.getNext();
    }
    return false;
  }

  private static String plain(String text) {
    List<String> lines = MarkdownHtml.escaped(text).lines().toList();
    return text.isBlank() ? "" : "<p>" + String.join("<br>", lines) + "</p>";
  }
}
