package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.transcript.Records.care;
import static org.signet.transcript.Records.line;
import static org.signet.transcript.Records.many;
import static org.signet.transcript.Records.record;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.IssuerName;
import org.signet.transcript.TranscriptRecord.Reached;

class HostileTranscriptTest {

  private static final String LONG = "Very ".repeat(4_000);

  private static PdfReader read(TranscriptRecord record) throws Exception {
    return new PdfReader(new TranscriptPdf().render(record, Records.URL));
  }

  @ParameterizedTest
  @CsvSource({
    "李小明, Learner: ‹U+674E›‹U+5C0F›‹U+660E›",
    "محمد, Learner: ‹U+0645›‹U+062D›‹U+0645›‹U+062F›",
    "👩‍🚀 Ada, Learner: ‹U+1F469›‹U+200D›‹U+1F680› Ada"
  })
  void aNameThatCannotBePrintedIsSpelledAndHeardAsItIs(String name, String seen) throws Exception {
    try (var pdf = read(record("en", name, List.of(care())))) {
      assertThat(pdf.seen(1)).contains(seen).contains("A sign such as ‹U+4E2D› stands for");
      assertThat(pdf.texts("P").get(0)).isEqualTo("Learner: " + name.replace("\u200d", "‹U+200D›"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Þórður Ōkami-Łukaszewicz d’Août",
        "Nguyễn Thị Hạnh",
        "Şükrü Čapková Œuvrard « Ÿ »",
        "ᐱᑕ ᐃᕐᓂᖅ ᓄᓇᕗᑦ",
        "ᒥᔅᑕᓯᓃ ᓀᐦᐃᔭᐤ",
        "Ελένη Жукова"
      })
  void aNameInAScriptThatTheFontHasIsPrintedAsItIs(String name) throws Exception {
    try (var pdf = read(record("en", name, List.of(care())))) {
      assertThat(pdf.seen(1)).contains("Learner: " + name).doesNotContain("‹U+");
    }
  }

  @Test
  void whatHidesOrReordersTextIsSpelledForAllAndDoesNothing() throws Exception {
    String name = "Ada\u202Eecalevol\u0007\u200B\ud800";
    try (var pdf = read(record("en", name, List.of(care())))) {
      String printed = "Learner: Ada‹U+202E›ecalevol‹U+0007›‹U+200B›‹U+D800›";
      assertThat(pdf.seen(1)).contains(printed);
      assertThat(pdf.texts("P").get(0)).isEqualTo(printed);
    }
  }

  @Test
  void textsWithoutEndAreCutAndSaySo() throws Exception {
    var line =
        line(
            "C".repeat(3_000),
            LONG,
            "de",
            "1e300",
            LONG,
            List.of(new Grade(LONG, LONG, LONG), new Grade("", "Percent", "x")),
            List.of(
                new Reached(LONG, Optional.of(LONG)),
                new Reached("e\u0301\u0301".repeat(9_000), Optional.of("\n"))));
    try (var pdf = read(record("en", "\u0301".repeat(20_000), List.of(line, line, line)))) {
      assertThat(pdf.document().getNumberOfPages()).isLessThan(4);
      assertThat(pdf.row(1).get(1)).hasSizeLessThan(270).endsWith("Very… language: de");
      assertThat(pdf.texts("P"))
          .last()
          .isEqualTo("Where … ends a text, the signed record has the whole of it.");
    }
  }

  @Test
  void aCodeWhoseDataLookLikeACornerIsMaskedInAnotherWay() throws Exception {
    // as zxing masks it by itself, its own reader does not find it at any of these sizes
    try (var pdf = read(record("en", "Ada", List.of(care())))) {
      for (int dpi : List.of(110, 150, 200, 300)) {
        assertThat(pdf.qr(dpi)).contains(Records.URL);
      }
    }
  }

  @Test
  void aHundredBadgesWithTenCompetenciesEachAreAllThere() throws Exception {
    var reached = new Reached("Explains precautions to patients", Optional.of("Proficient"));
    var lines =
        IntStream.range(0, 100)
            .mapToObj(i -> "X" + i)
            .map(c -> line(c, "T", "en-CA", "1", "5", List.of(), Collections.nCopies(10, reached)))
            .toList();
    try (var pdf = read(record("en", "Ada", lines))) {
      assertThat(pdf.all("TR")).hasSize(202);
      assertThat(pdf.all("Span")).hasSize(1_000);
      assertThat(pdf.row(201)).startsWith("Totals of 100 micro-credentials", "500", "", "100");
    }
  }

  @Test
  void aTitleAndALanguageThatAreNoneDoNoHarm() throws Exception {
    var line = line("X", "T", "<x>".repeat(900), "1", "5", List.of(), List.of());
    var plain = record("en", "Ada", List.of(line));
    var issuer = new IssuerName("A & <B>\u0000\ufffe \u202E", "did:web:x", Optional.empty());
    var record =
        new TranscriptRecord(
            plain.learnerId(),
            Optional.empty(),
            issuer,
            plain.learnerName(),
            plain.language(),
            plain.asOf(),
            plain.printed(),
            plain.lines(),
            List.of());
    try (var pdf = read(record)) {
      String title = "Micro-credential record – A & <B>‹U+0000›‹U+FFFE› ‹U+202E›";
      assertThat(pdf.document().getDocumentInformation().getTitle()).isEqualTo(title);
      byte[] xmp = pdf.document().getDocumentCatalog().getMetadata().toByteArray();
      var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      assertThat(xml.parse(new ByteArrayInputStream(xmp)).getDocumentElement().getTextContent())
          .contains(title);
      assertThat(pdf.all("P")).allMatch(element -> element.getLanguage() == null);
    }
  }

  @Test
  void anAddressOfAnyUsualLengthIsReadFromTheCode() throws Exception {
    String address = Records.URL + "?q=" + "a".repeat(300);
    try (var pdf = new PdfReader(new TranscriptPdf().render(record("en", "A", many(1)), address))) {
      assertThat(pdf.qr(150)).contains(address);
      assertThat(pdf.texts("P").get(4)).isEqualTo(address);
    }
    assertThatThrownBy(
            () -> new TranscriptPdf().render(record("en", "A", many(1)), "a".repeat(3_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
