package org.signet.transcript;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back as those do who cannot see it: by its structure tree. */
final class PdfReader implements AutoCloseable {

  private final PDDocument document;
  private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();

  PdfReader(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
    for (PDPage page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> texts = new HashMap<>();
      extractor.getMarkedContents().stream()
          .filter(content -> content.getMCID() >= 0)
          .forEach(content -> texts.put(content.getMCID(), text(content)));
      marked.put(page, texts);
    }
  }

  private static String text(PDMarkedContent content) {
    var text = new StringBuilder();
    for (Object item : content.getContents()) {
      text.append(item instanceof TextPosition position ? position.getUnicode() : "");
    }
    return text.toString();
  }

  PDDocument document() {
    return document;
  }

  /** Every element of a type, in reading order. */
  List<PDStructureElement> all(String type) {
    List<PDStructureElement> found = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), type, found);
    return found;
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals(type)) {
          found.add(element);
        }
        collect(element, type, found);
      }
    }
  }

  /** What is heard of each element of a type. */
  List<String> texts(String type) {
    return all(type).stream().map(this::text).toList();
  }

  /** What is heard of the cells of a row, the first being 0. */
  List<String> row(int index) {
    return all("TR").get(index).getKids().stream()
        .map(cell -> text((PDStructureElement) cell))
        .toList();
  }

  /** What is heard of an element: a replacement, or what is marked as its own and its parts'. */
  String text(PDStructureElement element) {
    if (element.getActualText() != null) {
      return element.getActualText();
    }
    List<String> parts = new ArrayList<>();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement child) {
        parts.add(text(child));
      } else if (kid instanceof PDMarkedContentReference reference) {
        parts.add(marked.get(reference.getPage()).get(reference.getMCID()));
      }
    }
    return String.join(" ", parts.stream().filter(Objects::nonNull).toList());
  }

  /** The elements of which the page's marks are, by the tree that leads back from the marks. */
  int owners(int page) {
    var numbers =
        (COSArray)
            document
                .getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getCOSObject()
                .getDictionaryObject("Nums");
    return ((COSArray) numbers.getObject(2 * page + 1)).size();
  }

  int marks(int page) {
    return marked.get(document.getPage(page)).size();
  }

  /** What is seen on a page, counted from one. */
  String seen(int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** What a telephone reads of the first page, at so many pixels an inch. */
  Optional<String> qr(int dpi) throws Exception {
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(new QRCodeReader().decode(bitmap).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
