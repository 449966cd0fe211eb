package org.signet.skill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180) one after the other, whatever its line ends; a comma, a
 * semicolon or a tab separates, whichever stands first in the first row. Nothing is held but the
 * row at hand.
 */
final class CsvRows {

  /** In characters. */
  static final int LONGEST_CELL = 100_000;

  static final int MOST_COLUMNS = 100;

  private static final int END = -1;
  private static final char BOM = '\uFEFF';

  private final BufferedReader in;
  private int separator;
  private int rows;
  private int next;
  private boolean begun;

  /** A file that cannot be read as CSV; the message says what to mend. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Broken(String code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Reads UTF-8, with or without a byte order mark. */
  CsvRows(InputStream in) {
    this.in =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
  }

  /**
   * The number of the row at hand, the header being 1; empty rows count, line ends in cells not.
   */
  int number() {
    return rows;
  }

  /**
   * The next row that is not empty, or an empty list at the end.
   *
   * @throws Broken when there is no telling what the row is
   */
  List<String> next() throws IOException {
    try {
      if (!begun) {
        begin();
      }
      while (next != END) {
        rows++;
        List<String> row = row();
        if (row.size() > 1 || !row.get(0).isBlank()) {
          return row;
        }
      }
      return List.of();
    } catch (CharacterCodingException e) {
      throw new Broken("NOT_UTF8", "Save the file as UTF-8; there are other bytes in it.");
    }
  }

  private void begin() throws IOException {
    begun = true;
    next = in.read();
    if (next == BOM) {
      next = in.read();
    }
    in.mark(1 << 15);
    separator = ',';
    int c = next;
    for (int i = 0; i < (1 << 15) - 1 && c != END && c != '\n' && c != '\r'; i++) {
      if (c == ',' || c == ';' || c == '\t') {
        separator = c;
        break;
      }
      c = in.read();
    }
    in.reset();
  }

  private List<String> row() throws IOException {
    List<String> row = new ArrayList<>();
    while (true) {
      row.add(next == '"' ? quoted() : plain());
      if (row.size() > MOST_COLUMNS) {
        throw new Broken("TOO_MANY_COLUMNS", "At most " + MOST_COLUMNS + " columns are read.");
      }
      if (next == separator) {
        next = in.read();
        continue;
      }
      if (next == '\r') {
        next = in.read();
        if (next == '\n') {
          next = in.read();
        }
      } else if (next == '\n') {
        next = in.read();
      }
      return row;
    }
  }

  private String plain() throws IOException {
    var cell = new StringBuilder();
    while (next != separator && next != '\n' && next != '\r' && next != END) {
      add(cell);
    }
    return cell.toString();
  }

  private String quoted() throws IOException {
    var cell = new StringBuilder();
    next = in.read();
    while (true) {
      if (next == END) {
        throw new Broken("UNCLOSED_QUOTE", "A quotation mark opens here that is never closed.");
      }
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          break;
        }
      }
      add(cell);
    }
    if (next != separator && next != '\n' && next != '\r' && next != END) {
      throw new Broken(
          "STRAY_QUOTE", "Text follows a closing quotation mark; double those inside a cell.");
    }
    return cell.toString();
  }

  private void add(StringBuilder cell) throws IOException {
    if (cell.length() == LONGEST_CELL) {
      throw new Broken(
          "CELL_TOO_LONG",
          "A cell has more than "
              + LONGEST_CELL
              + " characters; a quotation mark may be missing at its end.");
    }
    if (next == 0) {
      throw new Broken("NUL", "There is a NUL character in the text.");
    }
    cell.append((char) next);
    next = in.read();
  }
}
