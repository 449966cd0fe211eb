package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.signet.TestClient.BASE;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** Draft, in review, approved by another person, retired. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DefinitionLifeTest {

  private static final ObjectNode WHY =
      read("{\"reference\":\"Senate-2026-118\",\"reason\":\"Good.\"}");

  static TestClient college;
  static String author;
  static String approver;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    author = college.personKey("Ada Writer", "define", "approve-definitions", "read");
    approver = college.personKey("Bo Council", "approve-definitions", "read");
  }

  private static String draft(String version) {
    return post(with(author), "/v1/achievements", college.definition().put("version", version))
        .then()
        .statusCode(201)
        .body("state", equalTo("draft"))
        .extract()
        .header("Location");
  }

  private static ValidatableResponse step(String key, String version, String step) {
    return post(with(key), version + "/" + step, WHY).then();
  }

  private static String inReview(String version) {
    String address = draft(version);
    step(author, address, "submit").statusCode(200).body("state", equalTo("in_review"));
    return address;
  }

  @Test
  void anotherPersonApprovesAndBothAreRecorded() {
    String version = inReview("two-people");
    step(approver, version, "approve")
        .statusCode(200)
        .body(
            "state",
            equalTo("approved"),
            "history.action",
            equalTo(java.util.List.of("defined", "submitted", "approved")),
            "history[0].by.name",
            equalTo("Ada Writer"),
            "history[2].by.name",
            equalTo("Bo Council"),
            "history[2].reference",
            equalTo("Senate-2026-118"),
            "history[2].reason",
            equalTo("Good."));
    step(approver, version, "approve").statusCode(200).body("history.size()", equalTo(3));
  }

  @Test
  void authorCannotApproveNotEvenByAnotherKeyOrSpelling() {
    String version = inReview("own-work");
    step(author, version, "approve").statusCode(403).body("code", equalTo("AUTHOR_CANNOT_APPROVE"));
    String second = college.personKey("  ada   WRITER ", "approve-definitions");
    step(second, version, "approve").statusCode(403);
    String third = college.personKey("Cy Editor", "define", "approve-definitions");
    step(third, version, "return").statusCode(200);
    with(third)
        .contentType(ContentType.JSON)
        .body(college.definition().put("version", "own-work").toString())
        .put(version)
        .then()
        .statusCode(200);
    step(author, version, "submit").statusCode(200);
    step(third, version, "approve").statusCode(403); // who changed it wrote it
    step(approver, version, "approve").statusCode(200);
  }

  @Test
  void systemNeverApproves() {
    post(
            admin(),
            "/v1/keys",
            read(
                "{\"holder\":{\"kind\":\"system\",\"name\":\"LMS\"},"
                    + "\"scopes\":[\"approve-definitions\"],\"issuers\":[\"*\"]}"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_FOR_A_SYSTEM"));
    String version = inReview("by-a-system");
    step(college.key("define", "approve", "admin"), version, "approve").statusCode(403);
  }

  @Test
  void stepsAreTakenInTheirOrder() {
    String version = draft("order");
    step(approver, version, "approve")
        .statusCode(409)
        .body("code", equalTo("NOT_IN_THIS_STATE"), "detail", containsString("This one is draft."));
    step(approver, version, "retire").statusCode(409);
    post(with(approver), version + "/approve", read("{}"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reference"));
  }

  @Test
  void draftIsSeenByNobodyOutsideAndNoBadgeIsIssuedOfIt() {
    String version = draft("unseen");
    String edition = with(author).get(version).then().extract().path("editions.'en-CA'");
    anonymous().get(edition).then().statusCode(404);
    anonymous().header("Accept", "text/html").get(edition).then().statusCode(404);
    ObjectNode completion = college.completion();
    ((ObjectNode) completion.get("achievement")).put("version", "unseen");
    post(college.staff(), "/v1/completions", completion)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("VERSION_NOT_APPROVED"));
  }

  @Test
  void draftIsChangedByPutAndAnApprovedVersionNever() {
    String version = inReview("changing");
    ObjectNode changed = college.definition().put("version", "changing").put("credits", 0.75);
    put(version, changed).statusCode(409).body("code", equalTo("NOT_IN_THIS_STATE"));
    step(approver, version, "return").statusCode(200).body("state", equalTo("draft"));
    put(version, changed).statusCode(200).body("definition.credits", equalTo(0.75f));
    put(version, college.definition().put("version", "another")).statusCode(409);
    step(author, version, "submit").statusCode(200);
    step(approver, version, "approve").statusCode(200);
    put(version, changed.put("credits", 1)).statusCode(409);
  }

  private static ValidatableResponse put(String version, ObjectNode definition) {
    return with(author)
        .contentType(ContentType.JSON)
        .body(definition.toString())
        .put(version)
        .then();
  }

  @Test
  void approvalIsOfWhatWasLookedAt() {
    String version = inReview("looked-at");
    String sha256 = with(author).get(version).then().extract().path("sha256");
    ObjectNode other = WHY.deepCopy().put("sha256", "0".repeat(64));
    post(with(approver), version + "/approve", other)
        .then()
        .statusCode(409)
        .body("code", equalTo("DEFINITION_CHANGED"));
    post(with(approver), version + "/approve", other.put("sha256", sha256)).then().statusCode(200);
  }

  @Test
  void retiredVersionStaysReadableAndStopsNewAwards() {
    String version = inReview("ending");
    step(approver, version, "approve").statusCode(200);
    ObjectNode completion = college.completion();
    ((ObjectNode) completion.get("achievement")).put("version", "ending");
    String badge = college.badge(completion);
    step(author, version, "retire").statusCode(200).body("state", equalTo("retired"));
    String edition = with(author).get(version).then().extract().path("editions.'en-CA'");
    anonymous().get(edition).then().statusCode(200);
    anonymous().body(badge).post("/verify").then().body("verified", equalTo(true));
    post(college.staff(), "/v1/completions", completion).then().statusCode(200); // the same again
    post(college.staff(), "/v1/completions?dryRun=true", completion)
        .then()
        .body("outcome", equalTo("there_already"), "findings.size()", equalTo(0));
    ObjectNode late = college.completion();
    ((ObjectNode) late.get("achievement")).put("version", "ending");
    post(college.staff(), "/v1/completions", late)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("VERSION_RETIRED"));
  }

  @Test
  void draftCanBeThrownAwayAndNothingElse() {
    String version = inReview("mistake");
    with(author).delete(version).then().statusCode(409);
    step(approver, version, "return").statusCode(200);
    with(author).delete(version).then().statusCode(204);
    with(author).get(version).then().statusCode(404);
    draft("mistake"); // the name is free again
  }

  @Test
  void versionThatNoVersionCanBeCalledIsNotFound() {
    String version = draft("plain");
    with(author).urlEncodingEnabled(false).get(version + "%00").then().statusCode(404);
  }

  @Test
  void bodyThatIsLeftOutIsAskedForInWords() {
    with(approver)
        .post(inReview("wordless") + "/approve")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reference"));
  }

  @Test
  void versionsOfACodeAreOneAchievement() {
    String first = draft("one");
    String second = draft("two");
    assertThat(second).isEqualTo(first.replace("/versions/one", "/versions/two"));
    String achievement = first.substring(0, first.indexOf("/versions/"));
    assertThat(achievement).startsWith(BASE + "/v1/achievements/");
    with(author)
        .get(achievement)
        .then()
        .body("versions.version", hasItems("one", "two"), "code", equalTo("MC-DATA-101"));
    post(with(author), achievement + "/versions", college.definition().put("version", "three"))
        .then()
        .statusCode(201)
        .body("findings.severity", org.hamcrest.Matchers.everyItem(equalTo("advice")));
    post(with(author), achievement + "/versions", college.definition().put("code", "OTHER"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ANOTHER_ACHIEVEMENT"));
  }
}
