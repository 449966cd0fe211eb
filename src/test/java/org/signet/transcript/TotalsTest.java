package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.transcript.Records.bare;
import static org.signet.transcript.Records.care;
import static org.signet.transcript.Records.line;
import static org.signet.transcript.Records.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.transcript.TranscriptRecord.Line;

/** What the totals of a record count. */
class TotalsTest {

  private static TranscriptRecord of(Line... lines) {
    return record("en", "Ada", List.of(lines));
  }

  private static Line taken(String code, String credits, String hours) {
    return line(code, "Title", "en-CA", credits, hours, List.of(), List.of());
  }

  @Test
  void courseThatIsTakenAgainCountsOnceAsItWasTakenLast() {
    TranscriptRecord twice = of(taken("MC-1", "0.5", "40"), care(), taken("MC-1", "1", "30"));
    assertThat(twice.totalCredits()).contains("1.5");
    assertThat(twice.totalHours()).contains("70");
    assertThat(twice.leavesOutRepeats()).isTrue();
    assertThat(twice.leavesOutParts()).isFalse();
  }

  @Test
  void courseThatIsTakenAgainCountsWithTheNewestNumberThatIsStated() {
    TranscriptRecord twice = of(taken("MC-1", "0.5", "40"), taken("MC-1", "–", "30"));
    assertThat(twice.totalCredits()).contains("0.5");
    assertThat(twice.totalHours()).contains("30");
  }

  @Test
  void sameLineTwiceCountsOnce() {
    assertThat(of(care(), care()).totalCredits()).contains("0.5");
  }

  @Test
  void coursesWithoutACodeAreNotTakenForOne() {
    TranscriptRecord two = of(taken("", "0.5", "40"), taken("", "0.5", "40"), bare(), bare());
    assertThat(two.totalCredits()).contains("1");
    assertThat(two.leavesOutRepeats()).isFalse();
  }

  @Test
  void partThatIsTakenAgainIsInItsWhole() {
    TranscriptRecord whole = of(care(), care(), taken("MC-WHOLE", "3", "105"));
    assertThat(whole.totalCredits()).contains("3");
    assertThat(whole.leavesOutParts()).isTrue();
  }

  @Test
  void paperSaysThatARepeatIsLeftOutOnlyWhereOneIs() throws Exception {
    for (String language : List.of("en", "fr")) {
      String note = new TranscriptTexts(language).get("note.repeats");
      var twice = record(language, "Ada", List.of(care(), care()));
      var once = record(language, "Ada", List.of(care()));
      try (var pdf = new PdfReader(new TranscriptPdf().render(twice, Records.URL));
          var other = new PdfReader(new TranscriptPdf().render(once, Records.URL))) {
        assertThat(pdf.texts("P")).contains(note);
        assertThat(other.texts("P")).doesNotContain(note);
      }
    }
  }
}
