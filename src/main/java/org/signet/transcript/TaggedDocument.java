package org.signet.transcript;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * A PDF in which every mark on a page belongs to an element of the structure tree or is an artifact
 * (ISO 32000-1, 14.7 and 14.8; PDF/UA-1). One page is open at a time; lengths are points, from the
 * lower left corner.
 */
final class TaggedDocument implements Closeable {

  private final PDDocument document = new PDDocument();
  private final PDRectangle size;
  private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
  private final PDStructureElement root = new PDStructureElement("Document", tree);

  /** By page: the elements of its marked content, by their numbers. */
  private final List<COSArray> owners = new ArrayList<>();

  private PDPage page;
  private PDPageContentStream content;

  TaggedDocument(PDRectangle size) {
    this.size = size;
    tree.appendKid(root);
    document.setVersion(1.7f);
    document.getDocumentCatalog().setStructureTreeRoot(tree);
  }

  PDDocument document() {
    return document;
  }

  PDStructureElement root() {
    return root;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** A new element, last in another. */
  static PDStructureElement element(String type, PDStructureNode parent) {
    var element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** Says the language of an element, if it is one (BCP 47). */
  static void language(PDStructureElement element, String tag) {
    if (tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
      element.setLanguage(tag);
    }
  }

  void newPage() {
    endPage();
    page = new PDPage(size);
    page.setStructParents(pages());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    document.addPage(page);
    owners.add(new COSArray());
    open(AppendMode.OVERWRITE);
  }

  /** Opens a page again, for what is known when all are laid out. */
  void reopen(int index) {
    endPage();
    page = document.getPage(index);
    open(AppendMode.APPEND);
  }

  private void open(AppendMode mode) {
    draw(() -> content = new PDPageContentStream(document, page, mode, true, true));
  }

  private void endPage() {
    if (content != null) {
      draw(content::close);
    }
  }

  /** Draws what belongs to an element; one element may have marks on several pages. */
  void mark(PDStructureElement owner, Drawing drawing) {
    COSArray marked = owners.get(page.getStructParents());
    int number = marked.size();
    marked.add(owner);
    var reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    owner.appendKid(reference);
    draw(
        () -> {
          content.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), number);
          drawing.on(content);
          content.endMarkedContent();
        });
  }

  /** Draws what a listener does without: rules, page numbers, a header that is repeated. */
  void artifact(Drawing drawing) {
    draw(
        () -> {
          content.beginMarkedContent(COSName.ARTIFACT);
          drawing.on(content);
          content.endMarkedContent();
        });
  }

  /** A line of text, its left end on the base line. */
  static Drawing text(String text, Face face, float points, float x, float y) {
    return content -> {
      content.beginText();
      content.setFont(face.font(), points);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
    };
  }

  /** The file. */
  byte[] save() {
    endPage();
    COSArray numbers = new COSArray();
    for (int i = 0; i < owners.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(owners.get(i));
    }
    var parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    tree.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    tree.setParentTreeNextKey(owners.size());
    var bytes = new ByteArrayOutputStream();
    draw(() -> document.save(bytes));
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    draw(document::close);
  }

  /** What draws on a page. */
  interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Pages are in memory: nothing can fail that anybody could mend. */
  private static void draw(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
