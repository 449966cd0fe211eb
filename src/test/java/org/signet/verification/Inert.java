package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/** The allow-list of Markdown, asked of the tree that a browser's rules of parsing make of it. */
final class Inert {
  private static final Set<String> ELEMENTS =
      Set.of("p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "br", "a");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of("a", Set.of("href", "rel"), "ol", Set.of("start"));

  private Inert() {}

  /** Asserts that HTML is whole and has nothing but what Markdown may become; its tree. */
  static Element body(String html) {
    Parser parser = Parser.htmlParser();
    parser.setTrackErrors(10);
    Document page = parser.parseInput("<!doctype html><title>x</title><body>" + html, "");
    assertThat(parser.getErrors()).as(html).isEqualTo(ParseErrorList.noTracking());
    Element body = page.body();
    assertThat(page.head().children()).as(html).hasSize(1);
    for (Element element : body.select("body *")) {
      assertThat(element.normalName()).as(html).isIn(ELEMENTS);
      for (Attribute attribute : element.attributes()) {
        Set<String> allowed = ATTRIBUTES.getOrDefault(element.normalName(), Set.of());
        assertThat(attribute.getKey()).as(html).isIn(allowed);
      }
      if (element.normalName().equals("a")) {
        assertThat(element.attr("href")).as(html).matches("(?i)(https?://|mailto:)[!-~]+");
        assertThat(element.attr("rel")).isEqualTo("noopener nofollow ugc");
        assertThat(element.select("a a")).isEmpty();
      }
      assertThat(element.attr("start")).matches("[0-9]{0,9}");
    }
    return body;
  }
}
