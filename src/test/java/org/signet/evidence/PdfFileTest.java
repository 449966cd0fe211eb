package org.signet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

class PdfFileTest {

  private static final String SCRIPT = "<</S/JavaScript/JS(app.alert(1))>>";
  private static final String FLATE = "/Filter/FlateDecode";

  @TempDir Path dir;

  @Test
  void documentsOfManyProgramsAreTaken() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/evidence"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        assertThatCode(() -> PdfFile.refuseActive(file)).as("%s", file).doesNotThrowAnyException();
      }
    }
    taken(pdf("1 0 obj<</Title(HTML/JavaScript \\( <</x)/Y<</JSON 1/AAB/F>>>>endobj"));
    taken(pdf(stream("/Type/XObject/Subtype/Image/Filter[/ASCII85Decode/FlateDecode]", "x")));
    taken(pdf(objects(FLATE, packed("10 0 <</Title(CSS/JavaScript)>>"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCRIPT,
        "<</S/#4a#61vaScript>>",
        "<</S/Launch/F(a.exe)>>",
        "<</S/GoToR/F(b.pdf)>>",
        "<</AA<<>>>>",
        "<</EF<<>>>>",
        "<</XFA[]>>",
        "<</Subtype/FileAttachment>>"
      })
  void whatDoesMoreThanShowPagesIsRefusedWhereverItStands(String object) {
    assertThat(refused(pdf("1 0 obj " + object + "endobj"))).isEqualTo(ProblemType.ACTIVE_CONTENT);
    assertThat(refused(pdf(objects(FLATE, packed("10 0 " + object)))))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void everyRevisionIsReadWhicheverTableAReaderFollows() {
    String two = "1 0 obj" + SCRIPT + "endobj startxref 9 %%EOF\n1 0 obj<<>>endobj";
    assertThat(refused(pdf(two))).isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 0 obj(2 0 obj" + SCRIPT + "endobj)endobj",
        "%2 0 obj" + SCRIPT + "\n",
        "1 0 obj<<>>stream\n2 0\nobj " + SCRIPT + "endstream",
        "1 0 obj<7 0 obj" + SCRIPT + ">endobj",
        "(1 0 obj" + SCRIPT,
        "1 0 obj<</X 2 0 obj>>endobj",
        "1 0 obj<<>>>>endobj",
        "trailer<</Encrypt 1 0 R>>"
      })
  void whatHidesAnObjectOrCannotBeReadIsRefused(String body) {
    assertThat(refused(pdf(body))).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void nothingStandsBehindTheEnd() {
    assertThat(refused(pdf("") + "PK")).isEqualTo(ProblemType.FILE_UNREADABLE);
    assertThat(refused(pdf("") + "%PK")).isEqualTo(ProblemType.FILE_UNREADABLE);
    taken(pdf("") + "\r\n\0\0");
  }

  @Test
  void anObjectThatBeginsWithinAStringOfAStreamOfObjectsIsRefused() {
    assertThat(
            refused(
                pdf(
                    objects(
                        FLATE, packed("10 1 (" + SCRIPT.replace("(app.alert(1))", "[]") + ")")))))
        .isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter[/ASCIIHexDecode/FlateDecode]",
        "/Filter[/FlateDecode/FlateDecode]",
        "/Filter/LZWDecode",
        "/Filter 9 0 R",
        "/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
        "/DP 1 0 R/F/FlateDecode",
        ""
      })
  void objectsThatArePackedInAnUnusualWayAreRefused(String filter) {
    String hex =
        HexFormat.of().formatHex(packed("10 0 " + SCRIPT).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused(pdf(objects(filter, hex + ">")))).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void dataOfAnotherFileIsRefused() {
    assertThat(refused(pdf(stream("/F(b.bin)", "x")))).isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void objectsThatUnpackToTooMuchAreRefusedHoweverLongTheirDictionary() {
    String padding = "/P(" + "x".repeat(3_000) + ")";
    assertThat(refused(pdf(objects(FLATE + padding, packed(" ".repeat(9 << 20))))))
        .isEqualTo(ProblemType.FILE_UNREADABLE);
    String seven = objects(FLATE, packed(" ".repeat(7 << 20)));
    taken(pdf(seven.repeat(4)));
    assertThat(refused(pdf(seven.repeat(5)))).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void manySmallObjectsAreCountedAndNotHeld() {
    taken(pdf(objects(FLATE, packed("10 0 [" + "[]".repeat(2_600_000) + "]"))));
    assertThat(refused(pdf("1 0 obj[" + "[]".repeat(200_000) + "]endobj")))
        .isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  @Test
  void arraysWithinArraysAreReadOnce() {
    assertThat(refused(pdf("1 0 obj\n" + "/F[".repeat(65_000) + " stream\nendstream\nendobj")))
        .isEqualTo(ProblemType.ACTIVE_CONTENT);
  }

  @Test
  void whatIsSaidOfAStreamIsSaidOfOne() {
    String one = "1 0 obj<</Length 0>>stream\nendstream ";
    assertThat(refused(pdf(one + "stream\nendstream endobj")))
        .isEqualTo(ProblemType.FILE_UNREADABLE);
    taken(pdf(one + "endobj " + one + "endobj"));
  }

  @Test
  void streamsThatReachIntoEachOtherAreRefused() {
    String end = "\nendstream\nendobj\n";
    String shared = "\0\0\0\u00ff\u00ff".repeat(1_000) + block((end + pdf("")).length() - 9);
    String tail = end + "6 0 obj<<>>stream\r\n";
    String last = objects(FLATE, "x\u009c" + block(tail.length())).replace(end, tail + shared);
    taken(pdf(last + end));
    String first = objects(FLATE, "x\u009c" + block(end.length() + last.indexOf(shared)));
    assertThat(refused(pdf(first + last + end))).isEqualTo(ProblemType.FILE_UNREADABLE);
  }

  /** Begins a block of Deflate (RFC 1951, 3.2.4) that is as it is. */
  private static String block(int length) {
    return new String(
        new char[] {
          0,
          (char) (length & 0xff),
          (char) (length >> 8),
          (char) (~length & 0xff),
          (char) (~length >> 8 & 0xff)
        });
  }

  private static String pdf(String body) {
    return "%PDF-1.7\n" + body + "\nstartxref\n9\n%%EOF";
  }

  private static String objects(String filter, String data) {
    return stream("/Type/ObjStm/N 1/First 5" + filter, data);
  }

  private static String stream(String dictionary, String data) {
    return "4 0 obj<<" + dictionary + ">>stream\r\n" + data + "\nendstream\nendobj\n";
  }

  private static String packed(String objects) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(objects.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private void taken(String pdf) {
    assertThatCode(() -> read(pdf)).doesNotThrowAnyException();
  }

  private ProblemType refused(String pdf) {
    return catchThrowableOfType(Problem.class, () -> read(pdf)).type();
  }

  private void read(String pdf) throws IOException {
    PdfFile.refuseActive(
        Files.write(dir.resolve("a.pdf"), pdf.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
