package org.signet.vcapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signet.verification.Finding;

/**
 * The answer of a verifier: {@code verified} and {@code problemDetails}, whose types are those of
 * VCDM 2.0 (section 7.2), VC Data Integrity 1.0 (section 4.7) and Bitstring Status List 1.0
 * (section 3.5).
 */
final class ProblemDetails {

  private static final String DATA_MODEL = "https://www.w3.org/TR/vc-data-model#";
  private static final String SECURITY = "https://w3id.org/security#";
  private static final String STATUS_LIST = "https://www.w3.org/ns/credentials/status-list#";
  private static final Set<String> STATUS_LIST_CODES =
      Set.of(
          "REVOKED",
          "SUSPENDED",
          "STATUS_VERIFICATION_ERROR",
          "STATUS_LIST_LENGTH_ERROR",
          "RANGE_ERROR");

  private ProblemDetails() {}

  /** The answer when there is nothing to verify in what was sent. */
  static ObjectNode unreadable(String pointer, String detail) {
    ObjectNode answer = answer(false);
    add(answer, DATA_MODEL + "PARSING_ERROR", "UNREADABLE", pointer, detail);
    return answer;
  }

  /** The answer to what was found; verified when nothing was. */
  static ObjectNode of(List<Finding> objections) {
    ObjectNode answer = answer(objections.isEmpty());
    for (Finding finding : objections) {
      String detail = finding.detail().isEmpty() ? finding.message().en() : finding.detail();
      add(answer, type(finding), finding.code(), finding.pointer(), detail);
    }
    return answer;
  }

  private static ObjectNode answer(boolean verified) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("verified", verified);
    answer.putArray("problemDetails");
    return answer;
  }

  private static void add(
      ObjectNode answer, String type, String code, String pointer, String detail) {
    ObjectNode problem = answer.withArray("problemDetails").addObject();
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    problem.put("type", type).put("title", words).put("code", code);
    if (!pointer.isEmpty()) {
      problem.put("pointer", pointer);
    }
    problem.put("detail", detail);
  }

  private static String type(Finding finding) {
    return switch (finding.check()) {
      case "parse" -> DATA_MODEL + "PARSING_ERROR";
      case "validity" -> DATA_MODEL + "RANGE_ERROR";
      case "issuerKey" -> SECURITY + "INVALID_VERIFICATION_METHOD";
      case "proof" -> SECURITY + proof(finding.code());
      case "presentation" -> SECURITY + "PROOF_VERIFICATION_ERROR";
      case "status" -> STATUS_LIST + status(finding.code());
      default -> DATA_MODEL + "MALFORMED_VALUE_ERROR";
    };
  }

  private static String status(String code) {
    if (code.equals("MALFORMED_VALUE")) {
      return "MALFORMED_VALUE_ERROR";
    }
    return STATUS_LIST_CODES.contains(code) ? code : "STATUS_RETRIEVAL_ERROR";
  }

  private static String proof(String code) {
    return switch (code) {
      case "NO_PROOF", "PROOF_MALFORMED", "UNSUPPORTED_SUITE" -> "MALFORMED_PROOF_ERROR";
      case "DOMAIN_MISMATCH" -> "INVALID_DOMAIN_ERROR";
      case "CHALLENGE_MISMATCH" -> "INVALID_CHALLENGE_ERROR";
      case "KEY_UNKNOWN", "KEY_REJECTED" -> "INVALID_VERIFICATION_METHOD";
      default -> "PROOF_VERIFICATION_ERROR";
    };
  }
}
