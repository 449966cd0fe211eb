package org.signet.verification;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Markdown in which {@code <} begins no HTML: an address in angle brackets is a link, any other
 * {@code <} is itself. So HTML is shown as it was written, and what never ends is not searched for
 * its end again and again.
 */
final class NoHtml implements InlineContentParserFactory, InlineContentParser {

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('<');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position behind = scanner.position();
    while (scanner.hasNext() && " \t\n<>".indexOf(scanner.peek()) < 0) {
      scanner.next();
    }
    String address = scanner.getSource(behind, scanner.position()).getContent();
    if (scanner.next('>') && SafeLink.isAddress(address)) {
      Node link = new Link(address, null);
      link.appendChild(new Text(address));
      return ParsedInline.of(link, scanner.position());
    }
    return ParsedInline.of(new Text("<"), behind);
  }
}
