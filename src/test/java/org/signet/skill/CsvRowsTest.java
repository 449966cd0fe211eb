package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void quotesHoldSeparatorsLineEndsAndQuotes() throws IOException {
    assertThat(rows("a,b\r\n\"1,\"\"x\"\"\n2\",\r\nlast,row"))
        .containsExactly(List.of("a", "b"), List.of("1,\"x\"\n2", ""), List.of("last", "row"));
  }

  @Test
  void byteOrderMarkSemicolonsAndEmptyRowsAreUnderstood() throws IOException {
    assertThat(rows("\uFEFFa;b\n\n1;2,3\n"))
        .containsExactly(List.of("a", "b"), List.of("1", "2,3"));
  }

  @Test
  void emptyFileHasNoRows() throws IOException {
    assertThat(rows("")).isEmpty();
  }

  @Test
  void whatIsNoCsvIsRefusedByName() {
    assertBroken("a\n\"open", "UNCLOSED_QUOTE");
    assertBroken("a\n\"x\"y", "STRAY_QUOTE");
    assertBroken("a\n\0", "NUL");
    assertBroken("x".repeat(CsvRows.LONGEST_CELL + 1), "CELL_TOO_LONG");
    assertBroken(",".repeat(CsvRows.MOST_COLUMNS), "TOO_MANY_COLUMNS");
  }

  @Test
  void otherBytesThanUtf8AreRefused() {
    byte[] latin1 = "écoute".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new CsvRows(new ByteArrayInputStream(latin1)).next())
        .isInstanceOfSatisfying(
            CsvRows.Broken.class, e -> assertThat(e.code()).isEqualTo("NOT_UTF8"));
  }

  private static void assertBroken(String text, String code) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOfSatisfying(CsvRows.Broken.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static List<List<String>> rows(String text) throws IOException {
    var csv = new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row = csv.next(); !row.isEmpty(); row = csv.next()) {
      rows.add(row);
    }
    return rows;
  }
}
