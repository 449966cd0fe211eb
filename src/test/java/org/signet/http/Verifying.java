package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Asks as an employer does, and reads the report. */
public final class Verifying {

  private Verifying() {}

  /** What is said of a badge in whatever form. */
  public static ValidatableResponse verify(String sent) {
    return sent(sent).statusCode(200);
  }

  public static ValidatableResponse verify(ObjectNode badge) {
    return verify(badge.toString());
  }

  /** The same with these options, as JSON. */
  public static ValidatableResponse verify(ObjectNode badge, String options) {
    return verify("{\"verifiableCredential\":" + badge + ",\"options\":" + options + "}");
  }

  /** Whatever is answered. */
  public static ValidatableResponse sent(String body) {
    return anonymous()
        .contentType("application/octet-stream")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/verify")
        .then();
  }

  /** The verdict, and what became of one check. */
  public static void told(
      ValidatableResponse report, String verdict, String check, String outcome, String code) {
    report
        .body(path(check, "code"), equalTo(code))
        .body(path(check, "outcome"), equalTo(outcome))
        .body("verdict", equalTo(verdict));
  }

  /** Where a report has a member of a check. */
  public static String path(String check, String member) {
    return "checks.find { it.check == '" + check + "' }." + member;
  }
}
