package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.signet.problem.Fields;

/**
 * Why something was decided.
 *
 * @param reference as of a senate minute
 * @param seen SHA-256 of the definition that was looked at, in hexadecimal; a decision on another
 *     one is refused
 */
public record Reasons(Optional<String> reason, Optional<String> reference, Optional<String> seen) {

  /** Nothing is said. */
  public static final Reasons NONE =
      new Reasons(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads a body that may be empty. */
  static Reasons optional(JsonNode body) {
    return Fields.read(body, Reasons::of);
  }

  /** Reads a body that says why. */
  static Reasons required(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          if (!fields.has("reason") && !fields.has("reference")) {
            fields.fault(
                "reference",
                "MISSING",
                "Send a 'reference', as Senate-2026-118, or a 'reason', or both.");
          }
          return of(fields);
        });
  }

  private static Reasons of(Fields fields) {
    return new Reasons(
        fields.optionalText("reason", 2000),
        fields.optionalText("reference", 200),
        fields.optionalText("sha256", 64));
  }
}
