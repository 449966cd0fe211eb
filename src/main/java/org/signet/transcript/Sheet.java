package org.signet.transcript;

import static org.signet.transcript.TaggedDocument.element;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.signet.transcript.TaggedDocument.Drawing;

/** Lays text from top to bottom on Letter pages, broad side down. Lengths are points. */
final class Sheet {

  static final PDRectangle LETTER =
      new PDRectangle(PDRectangle.LETTER.getHeight(), PDRectangle.LETTER.getWidth());
  static final float MARGIN = 38;
  static final float WIDTH = LETTER.getWidth() - 2 * MARGIN;

  private static final float BOTTOM = 44;

  /** How a text looks; {@code grey} from 0, black, to 1. */
  record Style(Face face, float size, float leading, float grey) {}

  private final TaggedDocument document;
  final Style plain;
  final Style small;
  final Style strong;
  final Style label;
  final Style heading;
  final Style title;

  private float y;
  private Runnable atTop = () -> {};
  private boolean replaced;
  private boolean cut;

  Sheet(TaggedDocument document) {
    this.document = document;
    Face regular = Face.load(document.document(), "DejaVuSansCondensed.ttf");
    Face bold = Face.load(document.document(), "DejaVuSansCondensed-Bold.ttf");
    plain = new Style(regular, 8, 10, 0);
    small = new Style(regular, 7, 9, 0.3f);
    strong = new Style(bold, 8, 10, 0);
    label = new Style(bold, 7, 8.5f, 0);
    heading = new Style(bold, 11, 15, 0);
    title = new Style(bold, 18, 24, 0);
    newPage();
  }

  /** The height above the lower edge down to which the page is filled. */
  float y() {
    return y;
  }

  void down(float height) {
    y -= height;
  }

  /** What is drawn first on each further page. */
  void repeatAtTop(Runnable drawing) {
    atTop = drawing;
  }

  /** Whether a character had to be printed by its code point. */
  boolean replaced() {
    return replaced;
  }

  /** Whether a text was too long to be printed whole. */
  boolean cut() {
    return cut;
  }

  /** Goes on to a new page if there is not so much room on this one. */
  void need(float height) {
    if (y - height < BOTTOM) {
      newPage();
      atTop.run();
    }
  }

  private void newPage() {
    document.newPage();
    y = LETTER.getHeight() - MARGIN;
  }

  /** Text of anybody's, in the lines that it takes. */
  Block block(String text, Style style, float width, int most) {
    Printed printed = Printed.of(text, style.face()::has, most);
    replaced |= printed.replaced();
    cut |= printed.cut();
    return new Block(
        printed, style.face().wrap(printed.shown(), style.size(), width), style, width, false);
  }

  /** Lines of one text; {@code flush} if they end at the right edge of their width. */
  record Block(Printed text, List<String> lines, Style style, float width, boolean flush) {
    float height() {
      return lines.size() * style.leading();
    }

    Block flushRight() {
      return new Block(text, lines, style, width, true);
    }

    Block firstLine() {
      return new Block(text, lines.subList(0, 1), style, width, flush);
    }

    private float indent(String line) {
      return flush ? width - style.face().width(line.strip(), style.size()) : 0;
    }
  }

  /** Writes a paragraph of an element of its own across a width, and goes down below it. */
  void paragraph(PDStructureElement owner, Block block, float x) {
    need(block.height());
    write(owner, block, x, y);
    y -= block.height();
  }

  /** Writes lines from a height downwards; what is heard is the text without replacements. */
  void write(PDStructureElement owner, Block block, float x, float top) {
    PDStructureElement marked = owner;
    if (block.text().differs()) {
      marked = element("Span", owner);
      marked.setActualText(block.text().read());
    }
    document.mark(marked, lines(block, x, top));
  }

  /** Writes what is no part of the text. */
  void artifact(Block block, float x, float top) {
    document.artifact(lines(block, x, top));
  }

  private static Drawing lines(Block block, float x, float top) {
    Style style = block.style();
    return content -> {
      content.setNonStrokingColor(style.grey());
      float base = top - style.size();
      for (String line : block.lines()) {
        if (!line.isEmpty()) {
          float left = x + block.indent(line);
          TaggedDocument.text(line, style.face(), style.size(), left, base).on(content);
        }
        base -= style.leading();
      }
    };
  }

  /** A thin line across the page, at the height reached. */
  void rule(float grey) {
    band(0.5f, grey);
  }

  /** A band across the page, from the height reached downwards. */
  void band(float height, float grey) {
    float bottom = y - height;
    document.artifact(
        content -> {
          content.setNonStrokingColor(grey);
          content.addRect(MARGIN, bottom, WIDTH, height);
          content.fill();
        });
  }
}
