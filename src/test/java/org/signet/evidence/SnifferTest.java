package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

class SnifferTest {

  private static final String DOCX =
      "openxmlformats-officedocument.wordprocessingml.document.main+xml";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452, PNG",
    "ffd8ffe000104a46494600010100, JPEG",
    "474946383961, GIF",
    "524946461a00000057454250565038200e000000, WEBP",
    "0000001866747970 69736f6d 0000020069736f6d6d703432, MP4",
    "0000001866747970 6d703432 0000000069736f6d6d703432, MP4",
    "0000001466747970 71742020 0000020071742020, MOV",
    "0000002066747970 4d344120 000000004d344120, M4A",
    "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, WEBM",
    "49443303000000000000fffb9064, MP3",
    "fff15080 1f1ffc, AAC",
    "524946462400000057415645666d7420, WAV"
  })
  void aFileIsKnownByItsBytes(String bytes, FileKind kind) throws IOException {
    assertThat(found(Uploads.hex(bytes.replace(" ", "")), "", "")).isEqualTo(kind);
  }

  @Test
  void documentsAreKnownByWhatIsInThem() throws IOException {
    assertThat(found(Uploads.pdf(), "application/pdf", "a.pdf")).isEqualTo(FileKind.PDF);
    assertThat(found(Uploads.office(DOCX, "word/document.xml"), "", "a.docx"))
        .isEqualTo(FileKind.DOCX);
    assertThat(found(Uploads.openDocument(), "", "a.odt")).isEqualTo(FileKind.ODT);
    assertThat(found(text("Un résumé, écrit."), "text/plain", "a.txt")).isEqualTo(FileKind.TEXT);
    assertThat(found(text("a,b\n1,2\n"), "application/vnd.ms-excel", "a.csv"))
        .isEqualTo(FileKind.CSV);
    assertThat(found(text("hello"), ";", "a.txt")).isEqualTo(FileKind.TEXT);
    assertThat(found(text("# Notes\n1 < 2"), "text/markdown", "a.md")).isEqualTo(FileKind.TEXT);
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefused() {
    assertThat(refused(Uploads.hex("89504e470d0a1a0a0000000d49484452"), "application/pdf", "a.pdf"))
        .isEqualTo(ProblemType.NOT_WHAT_IT_SAYS);
    assertThat(refused(Uploads.pdf(), "application/pdf", "a.png"))
        .isEqualTo(ProblemType.NOT_WHAT_IT_SAYS);
    assertThat(refused(text("hello"), "application/pdf", ""))
        .isEqualTo(ProblemType.NOT_WHAT_IT_SAYS);
    assertThat(refused(Uploads.office(DOCX, "word/document.xml"), "", "a.pdf"))
        .isEqualTo(ProblemType.NOT_WHAT_IT_SAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>hello</body></html>",
        "<html><script>alert(1)</script></html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
        "\n  \ufeff <script>alert(1)</script>",
        "<p>hello"
      })
  void markupIsRefusedWhateverItCallsItself(String markup) {
    assertThat(refused(text(markup), "text/plain", "a.txt")).isEqualTo(ProblemType.ACTIVE_CONTENT);
    assertThat(refused(text(markup), "image/png", "a.png")).isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, a.txt",
    "image/svg+xml, a.txt",
    "application/xml, ''",
    "text/javascript, a.txt",
    "application/javascript, ''",
    "application/xhtml+xml, ''",
    "text/plain, a.html",
    "'', a.SVG",
    "'', a.js"
  })
  void whatCallsItselfActiveIsRefusedWhateverItIs(String type, String name) {
    assertThat(refused(text("hello"), type, name)).isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void aPdfThatWouldDoSomethingIsRefused() {
    assertThat(refused(Uploads.pdfWithScript(), "", "a.pdf")).isEqualTo(ProblemType.ACTIVE_CONTENT);
    assertThat(refused(Uploads.pdfThatLaunches(), "", "a.pdf"))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
    assertThat(refused(Uploads.pdfWithAFileInIt(), "", "a.pdf"))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void aPdfThatCannotBeLookedThroughIsRefused() {
    byte[] pdf = Uploads.pdf();
    assertThat(refused(text("%PDF-1.7\nnothing"), "", "a.pdf"))
        .isEqualTo(ProblemType.FILE_UNREADABLE);
    assertThat(refused(Arrays.copyOf(pdf, 40), "", "a.pdf")).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void aPdfWhoseObjectsUnpackWithoutEndIsRefusedBeforeTheyAreHeld() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 140; i++) {
        out.write(zeros);
      }
    }
    var bomb = new ByteArrayOutputStream();
    bomb.write(text("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /N 1 >>\nstream\n"));
    packed.writeTo(bomb);
    bomb.write(text("\nendstream\nendobj\n"));
    assertThat(refused(bomb.toByteArray(), "", "a.pdf")).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/vbaProject.bin",
        "word/activeX/activeX1.bin",
        "word/embeddings/oleObject1.bin"
      })
  void anOfficeDocumentThatWouldDoSomethingIsRefused(String part) {
    assertThat(refused(Uploads.office(DOCX, part), "", "a.docx"))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void documentsWithMacrosByTypeOrByFolderAreRefused() {
    String macros = "ms-word.document.macroEnabled.main+xml";
    assertThat(refused(Uploads.office(macros, "word/document.xml"), "", ""))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
    assertThat(
            refused(
                Uploads.zip(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "Basic/Standard/Module1.xml",
                    "<x/>"),
                "",
                "a.odt"))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void whatIsOnNoListIsRefused() {
    assertThat(refused(Uploads.zip("a.txt", "hello"), "", "a.zip"))
        .isEqualTo(ProblemType.TYPE_NOT_TAKEN);
    assertThat(refused(Uploads.hex("7f454c4602010100"), "", "a"))
        .isIn(ProblemType.TYPE_NOT_TAKEN, ProblemType.ACTIVE_CONTENT);
    assertThat(refused("é".getBytes(StandardCharsets.ISO_8859_1), "text/plain", "a.txt"))
        .isEqualTo(ProblemType.TYPE_NOT_TAKEN);
    assertThat(refused("<html>".getBytes(StandardCharsets.UTF_16), "text/plain", "a.txt"))
        .isIn(ProblemType.TYPE_NOT_TAKEN, ProblemType.ACTIVE_CONTENT);
    assertThat(refused(new byte[0], "", "")).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  private ProblemType refused(byte[] bytes, String type, String name) {
    return catchThrowableOfType(Problem.class, () -> found(bytes, type, name)).type();
  }

  private FileKind found(byte[] bytes, String type, String name) throws IOException {
    Path file = Files.write(dir.resolve("file"), bytes);
    return Sniffer.kind(file, type, name);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
