package org.signet.transcript;

import static org.signet.transcript.Sheet.LETTER;
import static org.signet.transcript.Sheet.MARGIN;
import static org.signet.transcript.Sheet.WIDTH;
import static org.signet.transcript.TaggedDocument.element;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.signet.transcript.Sheet.Block;
import org.signet.transcript.Sheet.Style;
import org.signet.transcript.TranscriptRecord.Part;
import org.signet.transcript.TranscriptRecord.Programme;

/** A record on paper: PDF 1.7, tagged (PDF/UA-1), Letter, to be printed and filed. */
@Singleton
public final class TranscriptPdf {

  private static final float QR_SIDE = 108;
  private static final float FOOT = 24;
  private static final int MOST_NAME = 200;
  private static final int MOST_TEXT = 600;
  private static final int MOST_ADDRESS = 2000;

  /**
   * The file; the same record gives the same bytes.
   *
   * @param verifyUrl where the signed digital record can be checked, as text and as QR code
   * @throws IllegalArgumentException when the address is too long for a QR code
   */
  public byte[] render(TranscriptRecord record, String verifyUrl) {
    var texts = new TranscriptTexts(record.language());
    try (var document = new TaggedDocument(LETTER)) {
      var sheet = new Sheet(document);
      head(document, sheet, texts, record, verifyUrl);
      if (record.lines().isEmpty()) {
        paragraph(sheet, document.root(), texts.get("empty"), sheet.plain, WIDTH);
      } else {
        new TranscriptTable(sheet, texts, record, document.root()).write();
        if (record.leavesOutParts()) {
          sheet.down(2);
          paragraph(sheet, document.root(), texts.get("note.parts"), sheet.small, WIDTH);
        }
        if (record.leavesOutRepeats()) {
          sheet.down(2);
          paragraph(sheet, document.root(), texts.get("note.repeats"), sheet.small, WIDTH);
        }
      }
      programmes(document, sheet, texts, record);
      notes(document, sheet, texts);
      feet(document, sheet, texts, record);
      String title = texts.get("title.of", texts.get("title"), record.issuer().name());
      String written = Printed.of(title, c -> true, MOST_TEXT).read();
      PdfMetadata.put(document.document(), written, texts.tag(), record.asOf());
      return document.save();
    }
  }

  private static void head(
      TaggedDocument document,
      Sheet sheet,
      TranscriptTexts texts,
      TranscriptRecord record,
      String verifyUrl) {
    float width = WIDTH - QR_SIDE - 20;
    float top = sheet.y();
    PDStructureElement root = document.root();
    PDStructureElement heading = element("H1", root);
    sheet.paragraph(
        heading, sheet.block(texts.get("title"), sheet.title, width, MOST_NAME), MARGIN);
    String learner =
        record
            .learnerName()
            .map(name -> texts.get("learner", name))
            .orElseGet(() -> texts.get("learner.unnamed"));
    paragraph(sheet, root, learner, sheet.heading, width);
    record
        .studentNumber()
        .map(number -> texts.get("student", number))
        .ifPresent(text -> paragraph(sheet, root, text, sheet.plain, width));
    String institution =
        texts.get("institution", record.issuer().name())
            + record.issuer().url().map(url -> texts.get("join") + url).orElse("");
    Style larger = new Style(sheet.plain.face(), 9, 12, 0);
    paragraph(sheet, root, institution, larger, width);
    paragraph(sheet, root, texts.get("as_of.days", texts.date(record.asOf())), larger, width);
    sheet.down(8);
    paragraph(sheet, root, texts.get("copy"), sheet.plain, width);
    Block address = sheet.block(verifyUrl, sheet.strong, width, MOST_ADDRESS);
    sheet.paragraph(element("P", root), address, MARGIN);
    qr(document, texts, verifyUrl, top);
    sheet.down(Math.max(0, sheet.y() - (top - QR_SIDE)) + 12);
  }

  private static void qr(
      TaggedDocument document, TranscriptTexts texts, String verifyUrl, float top) {
    float left = MARGIN + WIDTH - QR_SIDE;
    float bottom = top - QR_SIDE;
    PDStructureElement figure = element("Figure", document.root());
    figure.setAlternateDescription(texts.get("qr", verifyUrl));
    var layout = new PDLayoutAttributeObject();
    layout.setBBox(new PDRectangle(left, bottom, QR_SIDE, QR_SIDE));
    layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    figure.addAttribute(layout);
    var code = new QrCode(verifyUrl);
    document.mark(figure, content -> code.draw(content, left, bottom, QR_SIDE));
  }

  private static void programmes(
      TaggedDocument document, Sheet sheet, TranscriptTexts texts, TranscriptRecord record) {
    if (record.programmes().isEmpty()) {
      return;
    }
    sheet.down(14);
    sheet.need(4 * sheet.heading.leading());
    PDStructureElement heading = element("H2", document.root());
    String title = texts.get("programmes", texts.date(record.printed()));
    Block name = sheet.block(title, sheet.heading, WIDTH, MOST_NAME);
    sheet.paragraph(heading, name, MARGIN);
    for (Programme programme : record.programmes()) {
      String key = programme.complete() ? "programme.complete" : "programme.parts";
      String named = named(programme.code(), programme.title());
      sheet.down(4);
      sheet.need(2 * sheet.strong.leading());
      String award =
          programme
              .awarded()
              .map(day -> texts.get("programme.awarded", texts.date(day)))
              .orElseGet(() -> texts.get("programme.open"));
      String text = texts.get(key, named, programme.completed(), programme.parts().size(), award);
      paragraph(sheet, document.root(), text, sheet.strong, WIDTH);
      if (!programme.parts().isEmpty()) {
        PDStructureElement list = element("L", document.root());
        programme.parts().forEach(part -> part(sheet, texts, list, part));
      }
    }
  }

  private static void part(Sheet sheet, TranscriptTexts texts, PDStructureElement list, Part part) {
    String key = part.completed() ? "part.completed" : "part.open";
    String text = texts.get(key, named(part.code(), part.title()));
    Block block = sheet.block(text, sheet.plain, WIDTH - 14, MOST_TEXT);
    sheet.paragraph(element("LBody", element("LI", list)), block, MARGIN + 14);
  }

  private static String named(String code, String title) {
    return code.isBlank() ? title : code + " " + title;
  }

  private static void notes(TaggedDocument document, Sheet sheet, TranscriptTexts texts) {
    sheet.down(8);
    if (sheet.replaced()) {
      paragraph(sheet, document.root(), texts.get("note.replaced"), sheet.small, WIDTH);
    }
    if (sheet.cut()) {
      paragraph(sheet, document.root(), texts.get("note.cut"), sheet.small, WIDTH);
    }
  }

  private static void paragraph(
      Sheet sheet, PDStructureElement parent, String text, Style style, float width) {
    sheet.paragraph(element("P", parent), sheet.block(text, style, width, MOST_TEXT), MARGIN);
  }

  /** A page that is filed alone says whose it is, and of how many. */
  private static void feet(
      TaggedDocument document, Sheet sheet, TranscriptTexts texts, TranscriptRecord record) {
    String asOf = texts.get("as_of", texts.date(record.asOf()));
    Optional<String> name = record.learnerName();
    String issuer = record.issuer().name();
    String whose =
        name.map(n -> texts.get("footer", issuer, n, asOf))
            .orElseGet(() -> texts.get("footer.unnamed", issuer, asOf));
    for (int i = 0; i < document.pages(); i++) {
      document.reopen(i);
      Block left = sheet.block(whose, sheet.small, WIDTH - 80, MOST_TEXT);
      sheet.artifact(left.firstLine(), MARGIN, FOOT + sheet.small.size());
      String number = texts.get("page", i + 1, document.pages());
      Block right = sheet.block(number, sheet.small, 80, MOST_NAME).flushRight();
      sheet.artifact(right, MARGIN + WIDTH - 80, FOOT + sheet.small.size());
    }
  }
}
