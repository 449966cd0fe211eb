package org.signet.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Small files of every kind, good and bad. */
public final class Uploads {

  private Uploads() {}

  /** What is done to a document before it is written. */
  private interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  public static byte[] pdf() {
    return pdf(pdf -> {});
  }

  public static byte[] pdfWithScript() {
    return pdf(
        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
  }

  static byte[] pdfThatLaunches() {
    return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
  }

  static byte[] pdfWithAFileInIt() {
    return pdf(
        pdf -> {
          var file = new PDComplexFileSpecification();
          file.setFile("a.exe");
          file.setEmbeddedFile(
              new PDEmbeddedFile(
                  pdf, new java.io.ByteArrayInputStream(new byte[] {1}), COSName.FLATE_DECODE));
          var tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(java.util.Map.of("a", file));
          var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          pdf.getDocumentCatalog().setNames(names);
        });
  }

  private static byte[] pdf(Change change) {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      change.to(pdf);
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An Office Open XML document with this main part and a further part. */
  static byte[] office(String mainType, String part) {
    return zip(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/x\" ContentType=\"application/vnd."
            + mainType
            + "\"/></Types>",
        part,
        "x");
  }

  static byte[] openDocument() {
    return zip(
        "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:document/>");
  }

  static byte[] zip(String... entries) {
    try (var out = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        byte[] content = entries[i + 1].getBytes(StandardCharsets.UTF_8);
        var entry = new ZipEntry(entries[i]);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var crc = new java.util.zip.CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] hex(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }
}
