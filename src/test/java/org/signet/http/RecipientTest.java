package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.signet.TestClient.anonymous;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;
import org.signet.credential.IdentityHash;

/** Whether a badge was issued to the one whom an employer expects. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecipientTest {

  static RemoteIssuer issuer;

  @BeforeAll
  static void publish() {
    issuer = RemoteIssuer.key("recipient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada@example.edu", " Ada@Example.EDU ", "Ada Learner", "ada learner", "1234567"})
  void recipientWhoIsExpectedMatches(String expected) {
    ValidatableResponse report = verify(badge(), options(expected));
    told(report, "valid", "recipient", "passed", "RECIPIENT_MATCHES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eve@example.edu", "Ada", "ada@example.ed", "sha256$", "12345678"})
  void anotherRecipientIsToldAndNotRepeated(String expected) {
    ValidatableResponse report = verify(badge(), options(expected));
    told(report, "other_recipient", "recipient", "failed", "RECIPIENT_MISMATCH");
    report
        .body("verified", equalTo(false))
        .body(not(containsString("\"" + expected + "\"")))
        .body("answer.en", containsString("issued to somebody else"));
  }

  @Test
  void badgeThatNamesNobodyIsUnknownWhenSomebodyIsExpected() {
    ObjectNode badge = issuer.sign(issuer.badge());
    told(
        verify(badge, options("ada@example.edu")),
        "unknown",
        "recipient",
        "unknown",
        "RECIPIENT_NOT_IDENTIFIED");
    told(verify(badge, "{}"), "valid", "recipient", "skipped", "NO_RECIPIENT_EXPECTED");
    told(verify(badge, options(" ")), "valid", "recipient", "skipped", "NO_RECIPIENT_EXPECTED");
  }

  @Test
  void worseThanAnotherRecipientIsABadgeThatExpired() {
    ObjectNode expired = unsigned().put("validUntil", "2026-06-05T00:00:00Z");
    told(
        verify(issuer.sign(expired), options("eve@example.edu")),
        "expired",
        "recipient",
        "failed",
        "RECIPIENT_MISMATCH");
  }

  @Test
  void formTakesTheRecipientToo() {
    for (String expected : new String[] {"ada@example.edu", "eve@example.edu"}) {
      anonymous()
          .accept("application/json")
          .multiPart("badge", badge().toString())
          .multiPart("expectedRecipient", expected)
          .post("/verify")
          .then()
          .statusCode(200)
          .body("verified", equalTo(expected.startsWith("ada")))
          .body(not(containsString(expected)));
    }
  }

  @Test
  void recipientInAnAddressIsRefusedAndNotRepeated() {
    anonymous()
        .body(badge().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify?expectedRecipient=ada@example.edu")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("BAD_PARAMETER"))
        .body(not(containsString("ada@example.edu")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recipient\":\"ada@example.edu\"}",
        "{\"expectedRecipient\":[\"ada@example.edu\"]}",
        "{\"policy\":\"lenient\"}",
        "{\"checkEvidence\":\"perhaps\"}",
      })
  void optionThatIsNoneIsRefusedAndItsValueNotRepeated(String options) {
    Verifying.sent("{\"verifiableCredential\":" + badge() + ",\"options\":" + options + "}")
        .statusCode(400)
        .body("code", equalTo("BAD_PARAMETER"))
        .body(not(containsString("ada@example.edu")));
  }

  private static String options(String recipient) {
    return "{\"expectedRecipient\":\"" + recipient + "\"}";
  }

  private static ObjectNode badge() {
    return issuer.sign(unsigned());
  }

  private static ObjectNode unsigned() {
    ObjectNode badge = issuer.badge();
    var identifiers = ((ObjectNode) badge.get("credentialSubject")).putArray("identifier");
    String salt = IdentityHash.newSalt();
    identifiers
        .addObject()
        .put("type", "IdentityObject")
        .put("identityType", "emailAddress")
        .put("hashed", true)
        .put("salt", salt)
        .put("identityHash", IdentityHash.ofEmail("ada@example.edu", salt));
    identifiers
        .addObject()
        .put("type", "IdentityObject")
        .put("identityType", "name")
        .put("hashed", false)
        .put("identityHash", "Ada Learner");
    identifiers
        .addObject()
        .put("type", "IdentityObject")
        .put("identityType", "sisSourcedId")
        .put("hashed", true)
        .put("salt", salt)
        .put("identityHash", IdentityHash.of("1234567", salt));
    return badge;
  }
}
