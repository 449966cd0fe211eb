package org.signet.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said beside the answer. */
class NoticeTest {

  private static final Texts ENGLISH = Texts.pages("en");

  @Test
  void messageOfTheIssuerIsQuotedAndHarmless() {
    assertThat(
            Notice.of(
                List.of(finding("status", Outcome.PASSED, "STATUS_MESSAGE", "see\u202Eyou")),
                true,
                ENGLISH))
        .containsExactly(
            new Notice(
                "info",
                "The issuer has not revoked it, and has a message about it.",
                "see‹U+202E›you"));
  }

  @Test
  void newerEditionAndChangedEvidenceAreTold() {
    assertThat(
            Notice.of(
                List.of(
                    finding("proof", Outcome.PASSED, "SIGNATURE_GOOD", ""),
                    finding("refresh", Outcome.PASSED, "REFRESHED", ""),
                    finding("evidence", Outcome.FAILED, "EVIDENCE_CHANGED", "")),
                true,
                ENGLISH))
        .extracting(Notice::shape)
        .containsExactly("info", "bad");
  }

  @Test
  void ofWhatIsNotGenuineOnlyWhatWasNotAskedIsToldAndThatOnce() {
    assertThat(
            Notice.of(
                List.of(
                    finding("issuerKey", Outcome.UNKNOWN, "OFFLINE", ""),
                    finding("status", Outcome.SKIPPED, "OFFLINE", ""),
                    finding("recipient", Outcome.PASSED, "RECIPIENT_MATCHES", "")),
                false,
                ENGLISH))
        .extracting(Notice::text)
        .containsExactly(ENGLISH.get("notice.offline"));
  }

  private static Finding finding(String check, Outcome outcome, String code, String detail) {
    return new Finding(
        check, outcome, code, Texts.report("check." + check + "." + code), "", detail);
  }
}
