package org.signet.transcript;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signet.proof.Times;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.Line;

/**
 * Records as lines for a student information system: UTF-8 with a byte order mark, comma, CRLF, one
 * line for each badge. The names of the columns are English in either language and stay as they
 * are; days are {@code 2026-06-03}, in UTC; numbers have a decimal point.
 */
final class TranscriptCsv {

  private static final String BOM = "\ufeff"; // without it a spreadsheet guesses the encoding

  /** What a spreadsheet would run, or has been kept from running. */
  private static final String FORMULA = "['\"]*[=+@-].*";

  /** Where French spreadsheets, which part cells by a semicolon, would begin one with it. */
  private static final String FORMULA_BESIDE = ";(?=[\\s\\p{Z}'\"]*[=+@-])";

  private static final String BREAKS =
      "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+";

  /** Between several results of one badge, in the same order in all columns. */
  private static final String SEVERAL = "; ";

  private record Row(TranscriptRecord record, Line line) {}

  private record Column(String name, Function<Row, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          column("student_number", row -> row.record().studentNumber()),
          column("learner_id", row -> Optional.of(row.record().learnerId().toString())),
          column("learner_name", row -> row.record().learnerName()),
          column("issuer", row -> Optional.of(row.record().issuer().name())),
          column("course_code", row -> Optional.of(row.line().code())),
          column("course_title", row -> Optional.of(row.line().title())),
          column("course_version", row -> Optional.of(row.line().version())),
          column("title_language", row -> Optional.of(row.line().language())),
          column("term", row -> row.line().term()),
          column("start_date", row -> row.line().started().map(TranscriptCsv::day)),
          column("end_date", row -> row.line().ended().map(TranscriptCsv::day)),
          column("award_date", row -> row.line().awarded().map(TranscriptCsv::day)),
          column("issued_date", row -> row.line().issued().map(TranscriptCsv::day)),
          column("credits_earned", row -> row.line().creditsEarned()),
          column("credits_available", row -> row.line().creditsAvailable()),
          column("contact_hours", row -> row.line().contactHours()),
          column("weeks", row -> row.line().weeks()),
          column("workload_ects", row -> row.line().workloadEcts()),
          column("delivery_mode", row -> row.line().deliveryMode()),
          column("level", row -> row.line().levelCode()),
          column("field_of_study", row -> row.line().fieldOfStudy()),
          new Column("grade_name", row -> grades(row, Grade::name)),
          new Column("grade_type", row -> grades(row, Grade::type)),
          new Column("grade_value", row -> grades(row, Grade::value)),
          column("credential_url", row -> Optional.of(row.line().credential())),
          column("achievement_url", row -> Optional.of(row.line().achievement())));

  private TranscriptCsv() {}

  /** Writes; cells that a spreadsheet would take for formulas begin with an apostrophe. */
  static String write(List<TranscriptRecord> records) {
    List<String> names = COLUMNS.stream().map(Column::name).toList();
    var schema = CsvSchema.builder().addColumns(names, CsvSchema.ColumnType.STRING).build();
    var text = new StringWriter().append(BOM);
    try (SequenceWriter writer =
        new CsvMapper()
            .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
            .writer(schema.withHeader().withLineSeparator("\r\n"))
            .writeValues(text)) {
      for (TranscriptRecord record : records) {
        for (Line line : record.lines()) {
          var row = new Row(record, line);
          writer.write(
              COLUMNS.stream()
                  .collect(Collectors.toMap(Column::name, column -> column.cell().apply(row))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A time as its day; what is none stays as it is. */
  private static String day(String signed) {
    return Times.parse(signed)
        .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate().toString())
        .orElse(signed);
  }

  private static Column column(String name, Function<Row, Optional<String>> cell) {
    return new Column(name, row -> harmless(cell.apply(row).orElse("")));
  }

  /** Each is made harmless by itself, so that what parts them stays. */
  private static String grades(Row row, Function<Grade, String> part) {
    return row.line().grades().stream()
        .map(part)
        .map(TranscriptCsv::harmless)
        .collect(Collectors.joining(SEVERAL));
  }

  /** One line, nothing that reorders what stands beside it, and no formula. */
  private static String harmless(String cell) {
    String text = cell.replaceAll(BREAKS, " ").strip().replaceAll(FORMULA_BESIDE, ",");
    return text.matches(FORMULA) ? "'" + text : text;
  }
}
