package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private ProblemType refused(String part, String content) {
    return catchThrowableOfType(Problem.class, () -> kind(with(part, content), "", "a.docx"))
        .type();
  }

  private static byte[] with(String part, String content) {
    String types = "<T><O ContentType='application/vnd." + DOCX + "'/></T>";
    return Uploads.zip("[Content_Types].xml", types, part, content);
  }

  private FileKind kind(byte[] bytes, String type, String name) throws IOException {
    return Sniffer.kind(Files.write(dir.resolve("file"), bytes), type, name);
  }
}
