package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** All that is said of a definition before it is approved, and what a dry run leaves behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DefinitionFindingsTest {

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
  void whatApprovalNeedsIsNamedAtOnceAndADraftMayLackIt() {
    ObjectNode bare = college.definition().put("version", "bare");
    bare.remove("passingRule");
    ((ObjectNode) bare.get("name")).remove("fr");
    ((ObjectNode) bare.at("/competencies/0")).remove("omitted");
    ((ObjectNode) bare.at("/competencies/0/levels/0")).remove("description");
    ((ObjectNode) bare.at("/competencies/0")).remove("assessment");
    ((ObjectNode) bare.at("/resultDescriptions/0")).remove("competencies");
    bare.remove("skills");
    String[] codes = {
      "NO_PASSING_RULE",
      "MISSING_TRANSLATION",
      "NO_KNOWLEDGE",
      "NO_LEVEL_DESCRIPTION",
      "NO_ASSESSMENT",
      "NO_COMPETENCY_NAMED",
      "NO_SKILL"
    };
    String version =
        post(with(author), "/v1/achievements", bare)
            .then()
            .statusCode(201)
            .body("findings.code", hasItems(codes))
            .extract()
            .header("Location");
    step(author, version, "submit")
        .statusCode(422)
        .body(
            "code",
            equalTo("NOT_APPROVABLE"),
            "errors.code",
            hasItems(codes),
            "errors.find { it.code == 'NO_KNOWLEDGE' }.pointer",
            equalTo("/competencies/0/knowledge"),
            "errors.find { it.code == 'MISSING_TRANSLATION' }.pointer",
            equalTo("/name/fr"),
            "errors.proposal",
            not(hasItem((Object) null)));
    with(author).get(version).then().body("state", equalTo("draft"));
  }

  @Test
  void dryRunNamesEverythingAndKeepsNothing() {
    ObjectNode faulty = college.definition().put("version", "dry").put("colour", "blue");
    faulty.remove("passingRule");
    faulty.putArray("skills").add("S1.5.0");
    post(with(author), "/v1/achievements?dryRun=true", faulty)
        .then()
        .statusCode(200)
        .body(
            "outcome",
            equalTo("refused"),
            "findings.code",
            hasItems("UNKNOWN_FIELD", "UNKNOWN_SKILL", "NO_PASSING_RULE"),
            "findings.find { it.code == 'NO_PASSING_RULE' }.severity",
            equalTo("approval"));
    post(with(author), "/v1/achievements?dryRun=true", college.definition().put("version", "dry"))
        .then()
        .statusCode(200)
        .body(
            "outcome",
            equalTo("draft"),
            "approvable",
            equalTo(true),
            "achievements.'fr-CA'.name",
            equalTo("Analyse de données"));
    String id = with(author).get("/v1/achievements").then().extract().path("items[0].id");
    with(author).get(id).then().body("versions.version", not(hasItem("dry")));
  }

  @Test
  void dryRunIsUnderstoodOrRefusedAndNothingIsDone() {
    String version = inReview("dry-steps");
    for (String query : new String[] {"?dryRun=true", "?dryRun", "?dry_run=true"}) {
      post(with(approver), version + "/approve" + query, WHY).then().statusCode(400);
    }
    with(author).get(version).then().body("state", equalTo("in_review"));
    ObjectNode other = college.definition().put("version", "dry-new");
    for (String query : new String[] {"?dryRun", "?dryRun=", "?dryrun=true", "?dryRun=1"}) {
      post(with(author), "/v1/achievements" + query, other).then().statusCode(400);
    }
    String achievement = version.substring(0, version.indexOf("/versions/"));
    post(with(author), achievement + "/versions?dryRun=true", other)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("draft"));
    with(author).get(achievement + "/versions/dry-new").then().statusCode(404);
  }

  @Test
  void exportIsWhatImportTakes() {
    String version = draft("out-and-in");
    String text =
        with(author).get(version + "/definition").then().statusCode(200).extract().asString();
    assertThat(read(text)).isEqualTo(college.definition().put("version", "out-and-in"));
    TestClient other = TestClient.newInstitution();
    post(with(other.key("define")), "/v1/achievements", read(text).put("issuer", other.slug))
        .then()
        .statusCode(201);
  }

  @Test
  void faultOfATextKeepsNoOtherFaultFromBeingNamed() {
    ObjectNode faulty = college.definition().put("version", "all").put("contacthours", 3);
    ((ObjectNode) faulty.get("name")).put("en", "");
    faulty.putArray("skills").add("S1.5.0");
    faulty.remove("passingRule");
    faulty.remove("contactHours");
    post(with(author), "/v1/achievements", faulty)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            hasItems("NOT_A_STRING", "UNKNOWN_SKILL", "NO_PASSING_RULE", "UNKNOWN_FIELD"),
            "errors.find { it.pointer == '/contacthours' }.proposal",
            containsString("Did you mean 'contactHours'?"));
  }
}
