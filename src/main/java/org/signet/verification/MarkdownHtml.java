package org.signet.verification;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Writes parsed Markdown with {@code p em strong code pre ul ol li blockquote br} and {@code a};
 * the attributes are {@code start} of a list, and {@code href} and {@code rel} of a link. Headings
 * become strong paragraphs, for the outline is the page's; images become their alternative text. A
 * line stays a line, as people write in forms.
 */
final class MarkdownHtml extends AbstractVisitor {
  private final StringBuilder html = new StringBuilder();
  private final int largest;
  private boolean inLink;
  private boolean saidSomething;

  /**
   * @param largest the length, in characters, beyond which nothing more is written
   */
  MarkdownHtml(int largest) {
    this.largest = largest;
  }

  /** What was written; empty when it became too large. */
  Optional<String> written() {
    return html.length() > largest ? Optional.empty() : Optional.of(html.toString());
  }

  /** As text or in a quoted attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public void visit(Paragraph paragraph) {
    Node list = paragraph.getParent().getParent();
    if (list instanceof ListBlock block && block.isTight()) {
      visitChildren(paragraph);
    } else {
      element("p", paragraph);
    }
  }

  @Override
  public void visit(Heading heading) {
    html.append("<p>");
    element("strong", heading);
    html.append("</p>");
  }

  @Override
  public void visit(BlockQuote quote) {
    element("blockquote", quote);
  }

  @Override
  public void visit(BulletList list) {
    element("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    element("ol", start == null || start == 1 ? "" : " start=\"" + start + '"', list);
  }

  @Override
  public void visit(ListItem item) {
    element("li", item);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    pre(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    pre(code.getLiteral());
  }

  @Override
  public void visit(Emphasis emphasis) {
    element("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    element("strong", strong);
  }

  @Override
  public void visit(Link link) {
    Optional<String> target = SafeLink.target(link.getDestination());
    if (target.isEmpty() || inLink) {
      visitChildren(link);
      return;
    }
    inLink = true;
    saidSomething = false;
    html.append("<a href=\"").append(escaped(target.get()));
    html.append("\" rel=\"noopener nofollow ugc\">");
    visitChildren(link);
    if (!saidSomething) {
      text(target.get()); // a link without a text cannot be seen, nor heard
    }
    html.append("</a>");
    inLink = false;
  }

  @Override
  public void visit(Code code) {
    html.append("<code>");
    text(code.getLiteral());
    html.append("</code>");
  }

  @Override
  public void visit(Text text) {
    text(text.getLiteral());
  }

  @Override
  public void visit(HtmlInline tag) {
    text(tag.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    text(block.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    html.append("<br>");
  }

  @Override
  public void visit(HardLineBreak line) {
    html.append("<br>");
  }

  @Override
  protected void visitChildren(Node parent) {
    if (html.length() <= largest) {
      super.visitChildren(parent);
    }
  }

  private void element(String name, Node node) {
    element(name, "", node);
  }

  private void element(String name, String attributes, Node node) {
    html.append('<').append(name).append(attributes).append('>');
    visitChildren(node);
    html.append("</").append(name).append('>');
  }

  private void pre(String literal) {
    html.append("<pre><code>");
    text(literal);
    html.append("</code></pre>");
  }

  /** Once more through {@link Shown}: entities may have brought characters in. */
  private void text(String literal) {
    String shown = Shown.text(literal);
    saidSomething |= !shown.isBlank();
    html.append(escaped(shown));
  }
}
