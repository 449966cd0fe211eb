package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.transcript.Records.bare;
import static org.signet.transcript.Records.care;
import static org.signet.transcript.Records.line;
import static org.signet.transcript.Records.record;
import static org.signet.transcript.Records.soins;
import static org.signet.transcript.Records.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.transcript.TranscriptRecord.Grade;

class TranscriptCsvTest {

  private static final String HEADER =
      "\ufeffstudent_number,learner_id,learner_name,issuer,course_code,course_title,course_version,"
          + "title_language,term,start_date,end_date,award_date,issued_date,credits_earned,credits_available,"
          + "contact_hours,weeks,workload_ects,delivery_mode,level,field_of_study,grade_name,"
          + "grade_type,grade_value,credential_url,achievement_url";

  private static List<String> lines(TranscriptRecord record) {
    String csv = TranscriptCsv.write(List.of(with(record, Optional.of("1234567"))));
    assertThat(csv).endsWith("\r\n");
    return List.of(csv.split("\r\n"));
  }

  @Test
  void eachBadgeIsALine() {
    List<String> lines = lines(record("en", "Ada Lovelace", List.of(care(), bare())));
    assertThat(lines)
        .containsExactly(
            HEADER,
            "1234567,5b0c8a86-9f2f-4c56-8f57-0a3d1c1c9f10,Ada Lovelace,"
                + "Demonstration College,MC-PC-101,Patient Care: Infection Prevention,2026,"
                + "en-CA,2026S1,2026-02-01,2026-06-01,2026-06-01,2026-06-03,0.5,0.5,40,6,1.5,Hybrid,"
                + "EQF 5,Nursing,Final grade,Percent,87,"
                + "https://badges.example.edu/credentials/7d7a52cf-5d3d-4a8e-9a0e-a8b1f6f8d001,"
                + "https://badges.example.edu/achievements/1b6a5a0e-7d0c-4a55-9d0e-0d9f3f2a7c11",
            "1234567,5b0c8a86-9f2f-4c56-8f57-0a3d1c1c9f10,Ada Lovelace,"
                + "Demonstration College,,Customer Service,,en-CA,,,,,,,,,,,,,,,,,"
                + "https://badges.example.edu/credentials/3,"
                + "https://badges.example.edu/achievements/3");
  }

  @Test
  void columnsAndNumbersAreTheSameInFrench() {
    List<String> lines = lines(record("fr", "Élise", List.of(soins())));
    assertThat(lines.get(0)).isEqualTo(HEADER);
    assertThat(lines.get(1)).contains("Soins : prévenir l’infection « à la source »", ",12.25,");
  }

  @Test
  void aRecordWithoutBadgesHasItsColumns() {
    assertThat(lines(record("en", null, List.of()))).containsExactly(HEADER);
    assertThat(TranscriptCsv.write(List.of())).isEqualTo(HEADER + "\r\n");
  }

  @Test
  void aNumberThatNobodyKnowsIsEmpty() {
    String csv = TranscriptCsv.write(List.of(record("en", "Ada", List.of(bare()))));
    assertThat(csv.split("\r\n")[1]).startsWith(",5b0c8a86-");
  }

  @Test
  void nothingRunsInASpreadsheetOrBreaksItsLine() {
    var grades =
        List.of(new Grade("a", "Percent", "-1+cmd|' /C calc'!A0"), new Grade("b", "RawScore", "2"));
    List<String> lines =
        lines(
            record(
                "en",
                "=HYPERLINK(\"https://x\")\r\n@next",
                List.of(line("'=1", "\t+1\u202E2\u2028x", "en", "1", "2", grades, List.of()))));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .contains("\"'=HYPERLINK(\"\"https://x\"\") @next\"")
        .contains(",''=1,'+1 2 x,")
        .contains(",a; b,Percent; RawScore,'-1+cmd|' /C calc'!A0; 2,");
  }

  @Test
  void semicolonsBeginNoFormulaWhereTheyPartCells() {
    var grades = List.of(new Grade("a", "RawScore", "2"), new Grade("b;\"=1", "RawScore", "-1"));
    var line = line("a;b", "; \u00a0@x; y;'+1", "en", "1", "2", grades, List.of());
    assertThat(lines(record("en", "Ann;=HYPERLINK(\"https://x\")", List.of(line))).get(1))
        .contains("\"Ann,=HYPERLINK(\"\"https://x\"\")\"")
        .contains(",a;b,\", \u00a0@x; y,'+1\",")
        .contains(",\"a; b,\"\"=1\",RawScore; RawScore,2; '-1,");
  }
}
