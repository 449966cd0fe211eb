package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;
import static org.signet.http.Verifying.told;
import static org.signet.http.Verifying.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.credential.Recipient;

/** What becomes of a record when badges are revoked and learners change their names. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranscriptOverTimeTest {

  static TestClient college;
  static String clerk;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    college.define(college.definition().put("code", "MC-2"));
    clerk = college.key("transcript", "read", "revoke");
  }

  @Test
  void recordOfTheOnlyBadgeIsSupersededThoughNothingIsLeftToRecord() {
    String learner = posted(college.completion()).get("learner");
    ObjectNode record = record(learner);
    revoke(record.at("/credentialSubject/verifiableCredential/0/id").textValue());
    verify(record).body("status", equalTo("in_force"));
    transcript(learner).statusCode(409).body("code", equalTo("NOTHING_TO_RECORD"));
    told(verify(record), "revoked", "status", "failed", "REVOKED");
    verify(record)
        .body("status", equalTo("revoked"))
        .body(
            "checks.find { it.check == 'parse' }.message.fr",
            equalTo("C’est un relevé en JSON-LD, avec sa preuve cryptographique à l’intérieur."))
        .body(
            "advice.en",
            equalTo("Do not rely on it. Ask the holder, or the issuer, for a newer record."));
  }

  @Test
  void recordNamesWhomTheBadgesInForceName() {
    ObjectNode first = college.completion();
    posted(first);
    ObjectNode second = renamed(first, "eve@example.edu");
    String learner = posted(second).get("learner");
    ObjectNode before = record(learner);
    // both were posted within a second, so either may be the newest
    boolean eve = named(before, "eve@example.edu");
    JsonNode badges = before.at("/credentialSubject/verifiableCredential");
    String mistaken = eve ? "MC-2" : "MC-DATA-101";
    for (JsonNode badge : badges) {
      if (badge.at("/credentialSubject/achievement/humanCode").asText().equals(mistaken)) {
        revoke(badge.path("id").textValue());
      }
    }
    ObjectNode after = record(learner);
    String older = first.at("/learner/email").textValue();
    assertThat(named(after, "eve@example.edu")).isEqualTo(!eve);
    assertThat(named(after, "Ada Byron")).isEqualTo(!eve);
    assertThat(named(after, older)).isEqualTo(eve);
    assertThat(named(after, "Ada Learner")).isEqualTo(eve);
  }

  @Test
  void expectedRecipientIsComparedWithTheRecordAndNotWithItsOlderBadges() {
    ObjectNode first = college.completion();
    posted(first);
    String learner = posted(renamed(first, "new@example.edu")).get("learner");
    ObjectNode record = record(learner);
    String older = first.at("/learner/email").textValue();
    // both were posted within a second, so either may be the newest
    boolean changed = named(record, "new@example.edu");
    String newest = changed ? "new@example.edu" : older;
    ValidatableResponse report = verify(record, expected(newest));
    told(report, "valid", "recipient", "passed", "RECIPIENT_MATCHES");
    report
        .body("credentials.verdict", contains("valid", "valid"))
        .body(
            "credentials[0].checks.find { it.check == 'recipient' }.code",
            equalTo("RECORD_IS_ASKED"))
        .body(Verifying.path("badgeHolders", "code"), equalTo("HOLDERS_NOT_COMPARABLE"));
    told(
        verify(record, expected(changed ? older : "new@example.edu")),
        "other_recipient",
        "recipient",
        "failed",
        "RECIPIENT_MISMATCH");
    told(verify(record), "valid", "recipient", "skipped", "NO_RECIPIENT_EXPECTED");
    for (JsonNode badge : record.at("/credentialSubject/verifiableCredential")) {
      boolean matches = Recipient.match(badge.path("credentialSubject"), newest).isPresent();
      verify((ObjectNode) badge, expected(newest)).body("verified", equalTo(matches));
    }
  }

  private static boolean named(ObjectNode record, String identity) {
    return Recipient.match(record.path("credentialSubject"), identity).isPresent();
  }

  /** The same student with another name and address. */
  private static ObjectNode renamed(ObjectNode completion, String email) {
    ObjectNode second = college.completion();
    second.putObject("achievement").put("code", "MC-2");
    ObjectNode learner = completion.withObject("/learner").deepCopy();
    second.set("learner", learner.put("familyName", "Byron").put("email", email));
    return second;
  }

  private static JsonPath posted(ObjectNode completion) {
    return post(college.staff(), "/v1/completions", completion)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static ObjectNode record(String learner) {
    return read(transcript(learner).statusCode(200).extract().asString());
  }

  private static ValidatableResponse transcript(String learner) {
    return with(clerk).get("/v1/learners/" + id(learner) + "/transcript").then();
  }

  private static void revoke(String badge) {
    post(with(clerk), "/v1/credentials/" + id(badge) + "/revoke", read("{\"reason\":\"x\"}"))
        .then()
        .statusCode(200);
  }

  private static String expected(String recipient) {
    return "{\"expectedRecipient\":\"" + recipient + "\"}";
  }

  private static String id(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
