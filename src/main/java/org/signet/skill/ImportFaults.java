package org.signet.skill;

import java.util.ArrayList;
import java.util.List;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** What is wrong with a download, by file, row and column; the first {@link #MOST} are told. */
final class ImportFaults {

  static final int MOST = 20;

  private final List<FieldError> faults = new ArrayList<>();

  /**
   * Notes one; at the last that is told the import ends.
   *
   * @param row the header is 1; 0 for the file as a whole
   * @param column by its header, or empty for the row as a whole
   */
  void add(String file, int row, String column, String code, String message) {
    faults.add(
        new FieldError(
            "/"
                + file.replace("~", "~0").replace("/", "~1")
                + (row == 0 ? "" : "/" + row)
                + (column.isEmpty() ? "" : "/" + column),
            code,
            message));
    if (faults.size() == MOST) {
      refuse();
    }
  }

  /** Ends the import if anything was noted. */
  void refuse() {
    if (!faults.isEmpty()) {
      throw Problem.of(
          ProblemType.INVALID,
          "Nothing was imported; see errors: /file/row/column, the header being row 1."
              + (faults.size() == MOST ? " There may be more than these." : ""),
          faults);
    }
  }

  /** Ends the import with this fault. */
  Problem refusal(String file, int row, String code, String message) {
    add(file, row, "", code, message);
    refuse();
    throw new IllegalStateException("a fault was noted");
  }
}
