package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.transcript.Records.bare;
import static org.signet.transcript.Records.care;
import static org.signet.transcript.Records.line;
import static org.signet.transcript.Records.many;
import static org.signet.transcript.Records.programme;
import static org.signet.transcript.Records.record;
import static org.signet.transcript.Records.soins;
import static org.signet.transcript.Records.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.signet.transcript.TranscriptRecord.Grade;

class TranscriptPdfTest {

  private static PdfReader read(TranscriptRecord record) throws Exception {
    return new PdfReader(new TranscriptPdf().render(record, Records.URL));
  }

  @Test
  void aRecordSaysWhoseItIsAndWhoKeepsItAndOfWhatDay() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", List.of(care())))) {
      assertThat(pdf.texts("H1")).containsExactly("Micro-credential record");
      assertThat(pdf.texts("P"))
          .startsWith(
              "Learner: Ada Lovelace",
              "Issuing institution: Demonstration College · https://college.example.edu",
              "Record as of 3\u00a0June\u00a02026 (all dates in UTC)",
              "This print is a copy; what counts is the signed digital record. To check who signed"
                  + " it, that it is unchanged and whether it is still good, scan the code or"
                  + " open:",
              Records.URL);
    }
  }

  @Test
  void aLineIsARowOfCellsUnderNamedColumns() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", List.of(care(), bare())))) {
      assertThat(pdf.row(0))
          .containsExactly(
              "Code",
              "Title",
              "Version",
              "Term",
              "Dates",
              "Contact hours",
              "Weeks",
              "Credits",
              "Delivery",
              "Level",
              "Grade");
      assertThat(pdf.row(1))
          .containsExactly(
              "MC-PC-101",
              "Patient Care: Infection Prevention",
              "2026",
              "2026S1",
              "1\u00a0February\u00a02026 – 1\u00a0June\u00a02026",
              "40",
              "6",
              "0.5",
              "Hybrid",
              "EQF level 5",
              "87%");
      assertThat(pdf.row(2).get(0))
          .startsWith(
              "Applies hygiene procedures in direct patient care Level reached: Proficient"
                  + " Explains precautions to patients No level stated"
                  + " Field of study: Nursing · Workload: 1.5 ECTS credits · Badge: https://");
      assertThat(pdf.row(3))
          .containsExactly("–", "Customer Service", "–", "–", "–", "–", "–", "–", "–", "–", "–");
      assertThat(pdf.row(5)).startsWith("Totals of 2 micro-credentials", "40", "", "0.5");
    }
  }

  @Test
  void frenchIsWrittenAsInCanada() throws Exception {
    try (var pdf = read(record("fr", "Élise d’Août", List.of(care(), soins())))) {
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("fr-CA");
      assertThat(pdf.texts("P"))
          .startsWith("Titulaire\u00a0: Élise d’Août")
          .contains("Relevé en date du 3\u00a0juin\u00a02026 (toutes les dates en UTC)");
      assertThat(pdf.row(3))
          .contains(
              "Soins : prévenir l’infection « à la source »",
              "Du 1er\u00a0février\u00a02026 au 1er\u00a0juin\u00a02026",
              "12,25");
      assertThat(pdf.row(1)).contains("87\u00a0%");
      assertThat(pdf.row(5)).startsWith("Totaux de 2 microcertifications", "145", "", "12,75");
    }
  }

  @Test
  void aLineInTheOtherLanguageSaysSo() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", List.of(soins())))) {
      assertThat(pdf.row(1).get(1))
          .isEqualTo("Soins : prévenir l’infection « à la source » in French");
      PDStructureElement title = (PDStructureElement) pdf.all("TH").get(11).getKids().get(0);
      assertThat(title.getLanguage()).isEqualTo("fr-CA");
    }
  }

  @Test
  void programmesSayOfWhichDayTheyAreAndHowManyOfTheirPartsAreCompleted() throws Exception {
    var none = Optional.<String>empty();
    var plain = record("en", "Ada", List.of(care()));
    var awarded = programme(3, 3, "2026-06-03T08:00:00Z");
    var record = with(plain, none, programme(3, 3), programme(1, 3), awarded);
    try (var pdf = read(record)) {
      assertThat(pdf.texts("H2")).containsExactly("Programmes as of 8\u00a0September\u00a02026");
      assertThat(pdf.texts("P"))
          .contains(
              "MC-CARE Care at the Bedside: all 3 parts completed; not yet awarded",
              "MC-CARE Care at the Bedside: 1 of 3 parts completed; not yet awarded",
              "MC-CARE Care at the Bedside: all 3 parts completed; awarded 3\u00a0June\u00a02026");
      assertThat(pdf.texts("LBody"))
          .hasSize(9)
          .contains("MC-PC-101 Part 1: completed", "MC-PC-102 Part 2: not yet completed");
    }
  }

  @Test
  void severalGradesHaveTheirNames() throws Exception {
    var grades =
        List.of(new Grade("Final grade", "Percent", "91"), new Grade("Theory", "Percent", "86"));
    var line = line("X", "T", "en-CA", "1", "5", grades, List.of());
    try (var pdf = read(record("fr", "Ada", List.of(line)))) {
      assertThat(pdf.row(1).get(10)).isEqualTo("91\u00a0% (Final grade) 86\u00a0% (Theory)");
      assertThat(pdf.row(2).get(0)).startsWith("Domaine d’études");
    }
    var named = List.of(new Grade("x".repeat(31), "Percent", "91"), grades.get(1));
    var wordy = line("X", "T", "en-CA", "1", "5", named, List.of());
    try (var pdf = read(record("en", "Ada", List.of(wordy)))) {
      assertThat(pdf.row(1).get(10)).isEqualTo("see below");
      assertThat(pdf.row(2).get(0)).startsWith("x".repeat(31) + ": 91% · Theory: 86%");
    }
  }

  @Test
  void ofAWholeAndItsPartsTheTotalsHaveTheWhole() throws Exception {
    var whole = line("MC-WHOLE", "Care", "en-CA", "1", "–", List.of(), List.of());
    try (var pdf = read(record("en", "Ada", List.of(care(), whole, bare())))) {
      assertThat(pdf.row(7))
          .startsWith(
              "Totals of 3 micro-credentials, parts counted with their whole", "40", "", "1");
      assertThat(pdf.texts("P")).last().asString().startsWith("A part’s credits and contact hours");
    }
  }

  @Test
  void aStudentNumberIsSaidToBeNoPartOfWhatIsSigned() throws Exception {
    var record = with(record("fr", "Ada", List.of(care())), Optional.of("1234567"));
    try (var pdf = read(record)) {
      assertThat(pdf.texts("P").get(1))
          .isEqualTo(
              "Numéro étudiant\u00a0: 1234567 (selon les dossiers de l’établissement\u00a0; ne fait"
                  + " pas partie du relevé signé)");
    }
  }

  @Test
  void aRecordWithoutBadgesSaysSo() throws Exception {
    try (var pdf = read(record("en", null, List.of()))) {
      assertThat(pdf.all("Table")).isEmpty();
      assertThat(pdf.texts("P"))
          .contains(
              "The badges of this record do not state the learner’s name.",
              "On this date the institution has no micro-credential on record for this learner.");
    }
  }

  @Test
  void theCodeOnThePageLeadsToTheSignedRecord() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", many(20)))) {
      assertThat(pdf.qr(150)).contains(Records.URL);
      assertThat(pdf.all("Figure"))
          .singleElement()
          .extracting(PDStructureElement::getAlternateDescription)
          .isEqualTo("QR code that leads to the signed digital record: " + Records.URL);
    }
  }

  @Test
  void sixtyLinesGoOverPagesThatAllNameTheColumnsAndCountThemselves() throws Exception {
    try (var pdf = read(record("fr", "Ada Lovelace", many(60)))) {
      int pages = pdf.document().getNumberOfPages();
      assertThat(pages).isEqualTo(10);
      for (int page = 1; page <= pages; page++) {
        assertThat(pdf.seen(page))
            .contains("Titre", "Heures de", "Page " + page + " sur 10")
            .contains("Collège de démonstration · Ada Lovelace · Relevé en date du");
        assertThat(pdf.marks(page - 1)).isEqualTo(pdf.owners(page - 1));
      }
      assertThat(pdf.all("TR")).hasSize(1 + 2 * 60 + 1); // the repeated names are no rows
      assertThat(pdf.row(119).get(0)).isEqualTo("MC-DATA-160");
    }
  }

  @Test
  void aReaderIsToldLanguageTitleAndTagsAndNoName() throws Exception {
    byte[] file = new TranscriptPdf().render(record("en", "Ada Lovelace", List.of(care())), "x");
    try (var pdf = new PdfReader(file)) {
      PDDocumentCatalog catalog = pdf.document().getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en-CA");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      var information = pdf.document().getDocumentInformation();
      assertThat(information.getTitle())
          .isEqualTo("Micro-credential record – Demonstration College");
      assertThat(information.getAuthor()).isNull();
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdfuaid:part>1</pdfuaid:part>", "<dc:language>", ">en-CA<")
          .doesNotContain("Ada");
    }
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Lovelace");
  }

  @Test
  void headersSayWhatTheyHead() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", List.of(care())))) {
      List<String> scopes =
          pdf.all("TH").stream()
              .map(header -> header.getAttributes().getObject(0).getCOSObject())
              .map(attribute -> attribute.getNameAsString("Scope"))
              .toList();
      assertThat(scopes).hasSize(13);
      assertThat(scopes.subList(0, 11)).containsOnly("Column");
      assertThat(scopes.subList(11, 13)).containsOnly("Row");
    }
  }

  @Test
  void theFontsTravelWithTheFile() throws Exception {
    try (var pdf = read(record("en", "Ada Lovelace", List.of(care())))) {
      var resources = pdf.document().getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)?");
      }
    }
  }

  @Test
  void theSameRecordIsTheSameFile() {
    var record = record("fr", "Ada Lovelace", List.of(care()));
    assertThat(new TranscriptPdf().render(record, Records.URL))
        .isEqualTo(new TranscriptPdf().render(record, Records.URL));
  }
}
