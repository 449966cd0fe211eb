package org.signet.achievement;

import java.util.Map;
import org.signet.achievement.Finding.Severity;
import org.signet.problem.FieldError;

/** Faults of form, which say what to send, with what is wrong beside it. */
final class FormFindings {

  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("MISSING", "This is needed, and is not there."),
          Map.entry("UNKNOWN_FIELD", "A definition has no such field here."),
          Map.entry("NULL", "null says nothing here."),
          Map.entry("NOT_A_STRING", "This is not a text in quotes, or it is an empty one."),
          Map.entry("TOO_LONG", "This is too long."),
          Map.entry("CONTROL_CHARACTER", "There is a control character in this text."),
          Map.entry("UNKNOWN_VALUE", "This is none of the values that can stand here."),
          Map.entry("NOT_A_NUMBER", "This is not a number, or it is out of range."),
          Map.entry("NOT_AN_INTEGER", "This is not a whole number, or it is out of range."),
          Map.entry("NOT_A_BOOLEAN", "This is neither true nor false."),
          Map.entry("NOT_A_LIST", "This is not an array, or it is too long."),
          Map.entry(
              "NOT_AN_OBJECT",
              "This is not a JSON object; a text is one, too: {\"en\":\"…\",\"fr\":\"…\"}."),
          Map.entry("NOT_A_URL", "This is not the whole address of a page or file."),
          Map.entry("BAD_CODE", "A code cannot look like this."),
          Map.entry("SAME_CODE", "Two things have one code."),
          Map.entry("NOT_A_LEVEL", "The level that passes is none of the levels."),
          Map.entry("SAME_NAME", "Two levels have one name."),
          Map.entry("NOT_PLAIN", "These values cannot be told apart when they are compared."),
          Map.entry("NOT_COMPARABLE", "It cannot be told which values are below this one."),
          Map.entry("NOT_WITH_LEVELS", "A result with levels has no value."),
          Map.entry("BAD_TYPE", "Open Badges has no such type of alignment."),
          Map.entry("WRONG_TARGET_TYPE", "This framework's alignments have another type."),
          Map.entry("WRONG_FRAMEWORK", "This type of alignment is of another framework."),
          Map.entry("ANOTHER_FIELD", "There is a field of its own for this."));

  private FormFindings() {}

  static Finding of(FieldError fault) {
    return new Finding(
        Severity.ERROR,
        fault.pointer(),
        fault.code(),
        SENTENCES.getOrDefault(fault.code(), "This is not as it should be."),
        fault.message());
  }
}
