package org.signet.verification.check;

import org.signet.fetch.FetchRefused;
import org.signet.status.StatusLists;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/** What one entry of {@code credentialStatus} comes to. */
final class StatusFinding {

  private static final String NAME = "status";
  private static final String POINTER = "/credentialStatus";

  private StatusFinding() {}

  static Finding good() {
    return Findings.of(NAME, Outcome.PASSED, "NOT_REVOKED", POINTER, "");
  }

  /** What it means that a value of this purpose is set (Bitstring Status List 1.0, section 2.1). */
  static Finding set(String purpose, String message) {
    return switch (purpose) {
      case StatusLists.REVOCATION -> Findings.failed(NAME, "REVOKED", POINTER, "");
      case StatusLists.SUSPENSION -> Findings.failed(NAME, "SUSPENDED", POINTER, "");
      case "message" -> Findings.of(NAME, Outcome.PASSED, "STATUS_MESSAGE", POINTER, message);
      case "refresh" -> good(); // takes nothing back
      default -> unknown("UNKNOWN_STATUS_PURPOSE", purpose);
    };
  }

  static Finding unknown(String code, String detail) {
    return new Finding(
        NAME,
        Outcome.UNKNOWN,
        code,
        Texts.reportOr("check.status." + code, "check.status.UNKNOWN"),
        POINTER,
        detail);
  }

  /** A list that could not be had says nothing; one that was not asked for was not wanted. */
  static Finding of(FetchRefused refused) {
    return switch (refused.code()) {
      case OFFLINE -> Findings.of(NAME, Outcome.SKIPPED, "OFFLINE", POINTER, "");
      case NOT_RETRIEVED -> unknown("STATUS_RETRIEVAL_ERROR", "");
      case LIMIT, URL_NOT_ALLOWED -> unknown(refused.code().name(), "");
    };
  }
}
