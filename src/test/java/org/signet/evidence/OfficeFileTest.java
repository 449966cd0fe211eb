package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

class OfficeFileTest {

  private static final String DOCX =
      "openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String TYPES = "<T><O ContentType='application/vnd." + DOCX + "'/></T>";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "wordprocessingml.document, wordprocessingml.document.main, docx, DOCX",
    "spreadsheetml.sheet, spreadsheetml.sheet.main, xlsx, XLSX",
    "presentationml.presentation, presentationml.presentation.main, pptx, PPTX"
  })
  void aDocumentIsTakenAsWhatItIs(String type, String main, String ending, FileKind kind)
      throws IOException {
    byte[] file = Uploads.office("openxmlformats-officedocument." + main + "+xml", "a/b.xml");
    String sent = "application/vnd.openxmlformats-officedocument." + type;
    assertThat(kind(file, sent, "a." + ending)).isEqualTo(kind);
    assertThat(kind(Uploads.openDocument(), "application/vnd.oasis.opendocument.text", "a.odt"))
        .isEqualTo(FileKind.ODT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TargetMode='External' Type='http://x/attachedTemplate' Target='https://x.example/a.dotm'",
        "TargetMode='&#69;xternal' Type='http://x/image' Target='https://x.example/a.png'"
      })
  void whatIsFetchedFromElsewhereUnaskedIsRefused(String relationship) {
    assertThat(refused("word/_rels/settings.xml.rels", "<R><r " + relationship + "/></R>"))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void linksAreTaken() throws IOException {
    String link = "<R><r TargetMode='External' Type='http://x/hyperlink' Target='https://x'/></R>";
    assertThat(kind(with("word/_rels/document.xml.rels", link), "", "a.docx"))
        .isEqualTo(FileKind.DOCX);
  }

  @Test
  void programsAreRefusedWhateverTheyAreCalled() {
    assertThat(refused("word/media/a.png", "MZ\u0000")).isEqualTo(ProblemType.ACTIVE_CONTENT);
    String vba = "application/vnd.ms-office.vb&#97;Project";
    byte[] typed =
        Uploads.zip("[Content_Types].xml", "<T><O ContentType='" + vba + "'/></T>", "a.bin", "x");
    assertThat(catchThrowableOfType(Problem.class, () -> kind(typed, "", "a.docx")).type())
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void listsThatUnpackToTooMuchAreRefusedHoweverManyTheyAre() throws IOException {
    String list = "<R>" + "<a/>".repeat(250_000) + "</R>";
    assertThat(kind(deflated(list, 15), "", "a.docx")).isEqualTo(FileKind.DOCX);
    assertThat(refused(deflated(list, 17))).isEqualTo(ProblemType.TYPE_NOT_TAKEN);
  }

  @Test
  void theListOfPartsIsNotHeldWhenItIsTooLong() {
    byte[] zip = with("a.xml", "x");
    ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    end.putShort(zip.length - 12, (short) 20_001);
    assertThat(refused(zip)).isEqualTo(ProblemType.TYPE_NOT_TAKEN);
    end.putShort(zip.length - 12, (short) 2).putInt(zip.length - 10, (4 << 20) + 1);
    assertThat(refused(zip)).isEqualTo(ProblemType.TYPE_NOT_TAKEN);
  }

  @Test
  void partsThatReachIntoEachOtherAreRefused() {
    String name = "word/media/";
    byte[] zip = with(name + "a", "x".repeat(500));
    String bytes = new String(zip, StandardCharsets.ISO_8859_1);
    int last = bytes.lastIndexOf("PK\1\2");
    int end = bytes.lastIndexOf("PK\5\6");
    String twin = bytes.substring(last, end).replace(name + "a", name + "b");
    byte[] twins =
        (bytes.substring(0, end) + twin + bytes.substring(end))
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer.wrap(twins)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(twins.length - 14, (short) 3)
        .putShort(twins.length - 12, (short) 3)
        .putInt(twins.length - 10, end + twin.length() - bytes.indexOf("PK\1\2"));
    assertThat(refused(twins)).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void aPartThatIsCutShortIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.xml"));
    }
    byte[] bytes = out.toByteArray(); // its one part is the two bytes 03 00
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("a.xml") + 5] = 0;
    bytes[text.indexOf("PK\1\2") + 20] = 1; // its length
    assertThat(refused(bytes)).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  private static byte[] deflated(String list, int lists) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < lists; i++) {
        zip.putNextEntry(new ZipEntry(i + ".rels"));
        zip.write(list.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private ProblemType refused(byte[] zip) {
    return catchThrowableOfType(Problem.class, () -> kind(zip, "", "a.docx")).type();
  }

  private ProblemType refused(String part, String content) {
    return refused(with(part, content));
  }

  private static byte[] with(String part, String content) {
    return Uploads.zip("[Content_Types].xml", TYPES, part, content);
  }

  private FileKind kind(byte[] bytes, String type, String name) throws IOException {
    return Sniffer.kind(Files.write(dir.resolve("file"), bytes), type, name);
  }
}
