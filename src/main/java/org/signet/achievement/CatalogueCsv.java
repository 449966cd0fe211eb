package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * A catalogue as a table: a row for each version, a column for each place of a definition, named as
 * {@code competencies.1.levels.2.name.fr} (counted from one). Lists of texts have a line each in
 * one cell. UTF-8; comma or semicolon.
 */
final class CatalogueCsv {

  private static final String BOM = "\ufeff";
  private static final int MOST_ROWS = 1000;
  private static final int MOST_COLUMNS = 3000;

  /** What a table has that has no row yet. */
  private static final List<String> ALWAYS =
      List.of("issuer", "code", "version", "name.en", "name.fr", "state");

  /** What a spreadsheet would run, or has been kept from running. */
  private static final String FORMULA = "(?s)'*[=+@\\t\\r-].*";

  private CatalogueCsv() {}

  /** Writes; cells that a spreadsheet would take for formulas begin with an apostrophe. */
  static String write(List<? extends JsonNode> definitions) {
    List<Map<String, String>> rows = definitions.stream().map(Cells::of).toList();
    Set<String> columns = new TreeSet<>(Cells.ORDER);
    columns.addAll(ALWAYS);
    rows.forEach(row -> columns.addAll(row.keySet()));
    var schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build();
    var text = new StringWriter().append(BOM); // without it a spreadsheet guesses the encoding
    try (SequenceWriter writer =
        new CsvMapper().writer(schema.withHeader().withLineSeparator("\r\n")).writeValues(text)) {
      for (Map<String, String> row : rows) {
        row.replaceAll((column, cell) -> cell.matches(FORMULA) ? "'" + cell : cell);
        writer.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet counts; the header is row 1
   * @param cells by column; an empty one is an empty text
   */
  record Row(int number, Map<String, String> cells) {}

  /** The rows below the header, without those that are all empty. */
  static List<Row> read(byte[] body) {
    String text = text(body);
    List<Row> rows = new ArrayList<>();
    int number = 1;
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
            .readValues(text)) {
      List<String> columns = lines.hasNextValue() ? header(lines.nextValue()) : List.of();
      while (lines.hasNextValue()) {
        Map<String, String> cells = row(columns, lines.nextValue());
        number++;
        if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(number, cells));
        }
        if (rows.size() > MOST_ROWS) {
          throw unreadable("Send at most " + MOST_ROWS + " rows at a time.");
        }
      }
    } catch (IOException e) {
      throw unreadable(
          "Row "
              + (number + 1)
              + " cannot be read as CSV: a quote is not closed, or stands where none can.");
    }
    if (rows.isEmpty()) {
      throw unreadable("There is no row below the header.");
    }
    return rows;
  }

  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      text = text.startsWith(BOM) ? text.substring(1) : text;
      return text.replaceFirst("^sep=[,;\t]\\R", ""); // as Excel writes and reads it
    } catch (CharacterCodingException e) {
      throw unreadable("The file is not in UTF-8: save it as 'CSV UTF-8'.");
    }
  }

  /** Spreadsheets in French write semicolons, and what is copied from one has tabulators. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(s -> header.chars().filter(c -> c == s).count()))
        .orElseThrow();
  }

  private static List<String> header(String[] cells) {
    List<String> columns = java.util.Arrays.stream(cells).map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw unreadable("Two columns have the name '" + shortened(column) + "'.");
      }
    }
    if (columns.size() > MOST_COLUMNS || !seen.contains("code") || !seen.contains("version")) {
      throw unreadable(
          "The first row names the columns, 'code' and 'version' among them; an export shows all.");
    }
    return columns;
  }

  private static Map<String, String> row(List<String> columns, String[] cells) {
    Map<String, String> row = new java.util.LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].isBlank() ? "" : cells[i];
      if (cell.isEmpty() && (i >= columns.size() || columns.get(i).isEmpty())) {
        continue;
      }
      if (i >= columns.size() || columns.get(i).isEmpty()) {
        row.put("(column " + (i + 1) + ")", cell); // which is no column: the row is refused
        continue;
      }
      row.put(columns.get(i), cell.matches("(?s)'+[=+@\\t\\r-].*") ? cell.substring(1) : cell);
    }
    columns.stream().filter(column -> !column.isEmpty()).forEach(c -> row.putIfAbsent(c, ""));
    return row;
  }

  private static String shortened(String column) {
    return column.length() > 60 ? column.substring(0, 60) + "…" : column;
  }

  private static Problem unreadable(String detail) {
    return Problem.of(ProblemType.UNREADABLE, detail);
  }
}
