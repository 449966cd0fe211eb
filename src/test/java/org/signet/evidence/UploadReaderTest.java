package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

class UploadReaderTest {

  private static final String FORM = "multipart/form-data; boundary=b";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=\"file\"; filename=\"a.pdf\"",
        "name=file; filename=a.pdf",
        "name=file; filename=a.pdf; filename*=utf-8''b.pdf",
        "filename=\"a.pdf\"; Name = file",
        "x=\"; name=other\"; name=file; filename=a.pdf"
      })
  void aFileHasItsNameInQuotesOrNot(String disposition) throws IOException {
    UploadReader.Upload upload = read("Content-Disposition: form-data; " + disposition, FORM);
    assertThat(upload.filename()).isEqualTo("a.pdf");
    assertThat(upload.file()).hasContent("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y", "Content-Disposition: form-data; filename=a.pdf"})
  void aPartWithoutANameIsToldSo(String header) {
    Problem problem = catchThrowableOfType(Problem.class, () -> read(header, FORM));
    assertThat(problem.errors())
        .containsExactly(
            new FieldError(
                "",
                "MISSING",
                "A part without a name: send Content-Disposition: form-data; name=\"file\"."));
  }

  @Test
  void aBodyOfNoTypeIsRefused() {
    assertThat(catchThrowableOfType(Problem.class, () -> read("X: y", null)).type())
        .isEqualTo(ProblemType.UNREADABLE);
  }

  private UploadReader.Upload read(String header, String type) throws IOException {
    String body = "--b\r\n" + header + "\r\n\r\nhello\r\n--b--\r\n";
    return UploadReader.read(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        type,
        dir.resolve("file"),
        100);
  }
}
