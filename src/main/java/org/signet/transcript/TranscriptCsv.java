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
  private static final String FORMULA = "'*[=+@-].*";

  private static final String BREAKS =
      "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+";

  /** Between several results of one badge, in the same order in all columns. */
  private static final String SEVERAL = "; ";

  private record Row(TranscriptRecord record, Line line) {}

  private record Column(String name, Function<Row, Optional<String>> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("student_number", row -> row.record().studentNumber()),
          new Column("learner_id", row -> Optional.of(row.record().learnerId().toString())),
          new Column("learner_name", row -> row.record().learnerName()),
          new Column("issuer", row -> Optional.of(row.record().issuer().name())),
          new Column("course_code", row -> Optional.of(row.line().code())),
          new Column("course_title", row -> Optional.of(row.line().title())),
          new Column("course_version", row -> Optional.of(row.line().version())),
          new Column("title_language", row -> Optional.of(row.line().language())),
          new Column("term", row -> row.line().term()),
          new Column("start_date", row -> row.line().started().map(TranscriptCsv::day)),
          new Column("end_date", row -> row.line().ended().map(TranscriptCsv::day)),
          new Column("award_date", row -> row.line().awarded().map(TranscriptCsv::day)),
          new Column("issued_date", row -> row.line().issued().map(TranscriptCsv::day)),
          new Column("credits_earned", row -> row.line().creditsEarned()),
          new Column("credits_available", row -> row.line().creditsAvailable()),
          new Column("contact_hours", row -> row.line().contactHours()),
          new Column("weeks", row -> row.line().weeks()),
          new Column("workload_ects", row -> row.line().workloadEcts()),
          new Column("delivery_mode", row -> row.line().deliveryMode()),
          new Column("level", row -> row.line().levelCode()),
          new Column("field_of_study", row -> row.line().fieldOfStudy()),
          new Column("grade_name", row -> grades(row, Grade::name)),
          new Column("grade_type", row -> grades(row, Grade::type)),
          new Column("grade_value", row -> grades(row, Grade::value)),
          new Column("credential_url", row -> Optional.of(row.line().credential())),
          new Column("achievement_url", row -> Optional.of(row.line().achievement())));

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
                  .collect(
                      Collectors.toMap(
                          Column::name, column -> harmless(column.cell().apply(row)))));
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

  private static Optional<String> grades(Row row, Function<Grade, String> part) {
    return Optional.of(row.line().grades().stream().map(part).collect(Collectors.joining(SEVERAL)));
  }

  /** One line, nothing that reorders what stands beside it, and no formula. */
  private static String harmless(Optional<String> cell) {
    String text = cell.orElse("").replaceAll(BREAKS, " ").strip();
    return text.matches(FORMULA) ? "'" + text : text;
  }
}
