package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.post;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** The LMS's door: what is taken in, and what each refusal says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompletionTest {

  static TestClient college;
  static String staff;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    staff = college.key("issue", "approve", "read");
  }

  @Test
  void approvedCompletionIsIssuedAtOnceWithALinkToEveryRendition() {
    var answer =
        post(with(staff), "/v1/completions", college.completion())
            .then()
            .statusCode(201)
            .header("Location", startsWith(TestClient.BASE + "/v1/completions/"))
            .body("state", equalTo("issued"))
            .extract();
    String badge = answer.path("credential.id");
    assertThat(answer.<String>path("credential.renditions.'application/vc'"))
        .isEqualTo(badge + ".json");
    assertThat(answer.<String>path("credential.renditions.'application/vc+jwt'"))
        .isEqualTo(badge + ".jwt");
    with(staff)
        .get(answer.header("Location"))
        .then()
        .statusCode(200)
        .body("credential.id", equalTo(badge));
  }

  @Test
  void approvalInTheBodyOfAKeyThatMayNotApproveLeavesTheCompletionPending() {
    var answer =
        post(with(college.key("issue", "read")), "/v1/completions", college.completion())
            .then()
            .statusCode(202)
            .body("state", equalTo("pending"))
            .extract();
    assertThat(answer.<Object>path("credential")).isNull();
    String address = answer.header("Location");

    with(college.key("issue")).post(address + "/approve").then().statusCode(403);
    post(with(staff), address + "/approve", TestClient.read("{\"reference\":\"Senate-1\"}"))
        .then()
        .statusCode(200)
        .body("state", equalTo("issued"), "reference", equalTo("Senate-1"));
    String badge = with(staff).get(address).then().extract().path("credential.id");
    with(staff)
        .post(address + "/approve")
        .then()
        .statusCode(200)
        .body("credential.id", equalTo(badge));
    post(with(staff), address + "/reject", TestClient.read("{\"reason\":\"no\"}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECIDED"));
  }

  @Test
  void rejectionNeedsAReasonAndIsFinal() {
    ObjectNode unapproved = college.completion();
    unapproved.remove("approved");
    String address =
        post(with(staff), "/v1/completions", unapproved)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    post(with(staff), address + "/reject", TestClient.read("{}"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/reason"));
    post(with(staff), address + "/reject", TestClient.read("{\"reason\":\"No assessment\"}"))
        .then()
        .statusCode(200)
        .body("state", equalTo("rejected"), "reason", equalTo("No assessment"));
    with(staff)
        .post(address + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECIDED"));
  }

  @Test
  void unknownAchievementIsAnsweredWithNearMatches() {
    refused(c -> ((ObjectNode) c.get("achievement")).put("code", "MC-DATA-10"))
        .body(
            "errors[0].pointer",
            equalTo("/achievement/code"),
            "errors[0].code",
            equalTo("UNKNOWN_ACHIEVEMENT"),
            "errors[0].message",
            equalTo("No achievement has this code. Nearest: MC-DATA-101."));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    refused(
            c -> {
              c.put("completedAt", "yesterday").put("colour", "blue").remove("completionId");
              ((ObjectNode) c.get("learner")).put("email", "nobody");
            })
        .body(
            "errors.pointer",
            hasItems("/completedAt", "/colour", "/completionId", "/learner/email"))
        .body("errors.code", hasItems("BAD_DATE", "UNKNOWN_FIELD", "MISSING", "BAD_EMAIL"));
  }

  @ParameterizedTest
  @CsvSource({
    "completedAt, 2999-01-01T00:00:00Z, /completedAt, IN_THE_FUTURE",
    "completedAt, 1900-01-01T00:00:00Z, /completedAt, TOO_LONG_AGO",
    "completedAt, 2026-06-01, /completedAt, BAD_DATE",
    "language, de-DE, /language, UNKNOWN_LANGUAGE",
    "issuer, somebody-else, /issuer, UNKNOWN_ISSUER",
  })
  void badFieldIsRefused(String field, String value, String pointer, String code) {
    refused(c -> c.put(field, value))
        .body("errors[0].pointer", equalTo(pointer), "errors[0].code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "files/9",
    "/files/9",
    "'https://lms.example.edu/a b'",
    "ftp://lms.example.edu/9",
    "https://",
    "https://user:secret@lms.example.edu/9"
  })
  void evidenceWithoutAnAbsoluteAddressIsRefused(String url) {
    refused(c -> ((ObjectNode) c.get("evidence").get(0)).put("url", url))
        .body(
            "errors[0].pointer",
            equalTo("/evidence/0/url"),
            "errors[0].code",
            equalTo("NOT_AN_ABSOLUTE_URL"));
  }

  @Test
  void evidenceOverPlainHttpIsRefused() {
    refused(c -> ((ObjectNode) c.get("evidence").get(0)).put("url", "http://lms.example.edu/9"))
        .body(
            "errors[0].pointer",
            equalTo("/evidence/0/url"),
            "errors[0].code",
            equalTo("NOT_HTTPS"));
  }

  @Test
  void pendingCompletionOfWhichNoBadgeCouldBeSignedIsRefusedBeforeAnybodyApprovesIt() {
    ObjectNode completion = college.completion();
    completion.remove("approved");
    String picture = "https://college.example.edu/badge.png";
    college.define(college.definition().put("version", "picture").put("image", picture));
    ((ObjectNode) completion.get("achievement")).put("version", "picture");
    ((ObjectNode) completion.get("evidence").get(0)).put("url", picture);
    post(with(staff), "/v1/completions", completion)
        .then()
        .statusCode(422)
        .body(
            "code", equalTo("NOT_A_CREDENTIAL_WE_SIGN"), "errors.code", hasItem("DUPLICATE_NODE"));
    completion.set("approved", college.completion().get("approved"));
    post(with(staff), "/v1/completions", completion).then().statusCode(422);
  }

  @Test
  void twoPiecesOfEvidenceAtOneAddressAreRefused() {
    refused(c -> c.withArray("evidence").add(c.get("evidence").get(0).deepCopy()))
        .body(
            "errors[0].pointer", equalTo("/evidence/1/url"), "errors[0].code", equalTo("SAME_URL"));
  }

  @Test
  void levelThatIsNotOfTheRubricIsRefusedWithTheLevelsThereAre() {
    refused(c -> ((ObjectNode) c.get("results").get(0)).put("level", "Brilliant"))
        .body("errors[0].pointer", equalTo("/results/0/level"))
        .body("errors[0].message", equalTo("'analysis' has the levels Developing, Proficient."));
  }

  @Test
  void levelBelowTheOneThatPassesIsRefused() {
    refused(c -> ((ObjectNode) c.get("results").get(0)).put("level", "developing"))
        .body("errors[0].code", equalTo("BELOW_REQUIRED_LEVEL"));
  }

  @Test
  void resultOfATypeThatNoDescriptionHasIsRefusedWithTheCriteria() {
    refused(c -> ((ObjectNode) c.get("results").get(1)).put("type", "LetterGrade"))
        .body(
            "errors[0].message",
            equalTo(
                "Name the result by its 'criterion' instead, one of analysis, grade (Percent)."));
  }

  @Test
  void bodyThatIsNotStrictJsonIsRefusedWithTheReason() {
    with(staff)
        .contentType("application/json")
        .body("{\"completionId\":\"a\",\"completionId\":\"b\"}")
        .post("/v1/completions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("UNREADABLE"), "errors[0].code", equalTo("DUPLICATE_KEY"));
  }

  private ValidatableResponse refused(Consumer<ObjectNode> change) {
    ObjectNode completion = college.completion();
    change.accept(completion);
    return post(with(staff), "/v1/completions", completion)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID"), "type", equalTo("urn:signet:problem:invalid"));
  }
}
