package org.signet.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.verification.Summary.Achieved;
import org.signet.verification.Summary.Transcript;

/** What a record (CLR 2.0) says in the places where a badge says what was earned. */
final class RecordSummary {

  /** Each badge has its own. */
  static final Transcript TRANSCRIPT =
      new Transcript(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  private RecordSummary() {}

  /** The record's own name, at its root. */
  static Achieved achieved(ObjectNode record) {
    return new Achieved(
        Optional.empty(),
        SummaryReader.text(record, "name"),
        SummaryReader.text(record, "description"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        List.of());
  }
}
