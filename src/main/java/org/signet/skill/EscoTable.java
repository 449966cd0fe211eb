package org.signet.skill;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSV file whose columns are found by their headers, whatever their order and case. */
final class EscoTable {

  private static final int MOST_ROWS = 500_000;

  /** Columns with one of several a line, or with running text. */
  private static final Set<String> MANY_LINES =
      Set.of("altLabels", "hiddenLabels", "description", "definition", "broaderConceptUri");

  private final EscoFile file;
  private final ImportFaults faults;
  private final CsvRows rows;
  private final Map<String, Integer> columns = new HashMap<>();
  private List<String> row = List.of();
  private int width;

  EscoTable(EscoFile file, InputStream content, ImportFaults faults) {
    this.file = file;
    this.faults = faults;
    this.rows = new CsvRows(content);
  }

  /** Reads the header; a column that is needed and missing ends the import. */
  EscoTable withColumns(String... needed) throws IOException {
    List<String> header = nextRow();
    width = header.size();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        throw faults.refusal(
            file.name(), 1, "DUPLICATE_COLUMN", "Two columns have the header " + shown(name) + ".");
      }
    }
    for (String name : needed) {
      if (!columns.containsKey(name.toLowerCase(Locale.ROOT))) {
        faults.add(file.name(), 1, name, "MISSING_COLUMN", "There is no column of this header.");
      }
    }
    faults.refuse();
    return this;
  }

  /** Steps to the next row; false at the end. */
  boolean next() throws IOException {
    row = nextRow();
    if (row.isEmpty()) {
      return false;
    }
    if (rows.number() > MOST_ROWS) {
      throw faults.refusal(
          file.name(), rows.number(), "TOO_MANY_ROWS", "At most " + MOST_ROWS + " rows are read.");
    }
    return true;
  }

  private List<String> nextRow() throws IOException {
    try {
      return rows.next();
    } catch (CsvRows.Broken broken) {
      throw faults.refusal(file.name(), rows.number(), broken.code(), broken.getMessage());
    }
  }

  /** Whether the row has as many cells as the header; if not, that is a fault. */
  boolean isWhole() {
    if (row.size() == width) {
      return true;
    }
    fault("", "WRONG_WIDTH", "The row has " + row.size() + " cells, the header " + width + ".");
    return false;
  }

  /** The cell under this header without space around it, if there is anything in it. */
  Optional<String> cell(String column) {
    Integer index = columns.get(column.toLowerCase(Locale.ROOT));
    return index == null || index >= row.size()
        ? Optional.empty()
        : Optional.of(row.get(index).strip())
            .filter(text -> !text.isEmpty())
            .map(text -> visible(column, text))
            .filter(text -> !text.isEmpty());
  }

  /**
   * Without what is not shown but changes what is, and in columns of one line on one: the download
   * is not the administrator's to mend.
   */
  private static String visible(String column, String text) {
    boolean lines = MANY_LINES.contains(column);
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !turns(c))
        .map(c -> Character.isISOControl(c) && !(c == '\n' && lines) ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return lines ? shown.toString() : shown.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Whether it makes text after it run another way than it is read: UAX #9, 2.1, 2.2 and 2.4. */
  private static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  int number() {
    return rows.number();
  }

  void fault(String column, String code, String message) {
    faults.add(file.name(), rows.number(), column, code, message);
  }

  private static String shown(String name) {
    String clean = name.replaceAll("\\p{C}", "?");
    return clean.length() > 50 ? clean.substring(0, 50) : clean;
  }
}
