package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.signet.credential.Recipient;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * The badge was issued to the one whom its reader expects. What was expected is personal, so it
 * stands in no finding.
 */
public final class RecipientCheck {

  private static final String NAME = "recipient";
  private static final String SUBJECT = "/credentialSubject";

  private RecipientCheck() {}

  /**
   * @param expected what identifies the recipient; nothing, or blank, when nobody asks
   */
  public static Finding check(Examined examined, Optional<String> expected) {
    return check(examined.credential().path("credentialSubject"), expected);
  }

  static Finding check(JsonNode subject, Optional<String> expected) {
    if (expected.filter(text -> !text.isBlank()).isEmpty()) {
      return Findings.of(NAME, Outcome.SKIPPED, "NO_RECIPIENT_EXPECTED");
    }
    if (!Recipient.isIdentified(subject)) {
      return Findings.of(NAME, Outcome.UNKNOWN, "RECIPIENT_NOT_IDENTIFIED", SUBJECT, "");
    }
    return Recipient.match(subject, expected.get())
        .map(
            match ->
                Findings.of(
                    NAME,
                    Outcome.PASSED,
                    "RECIPIENT_MATCHES",
                    SUBJECT + match.pointer(),
                    match.identityType().map(type -> "identityType " + type).orElse("id")))
        .orElseGet(() -> Findings.of(NAME, Outcome.FAILED, "RECIPIENT_MISMATCH", SUBJECT, ""));
  }
}
