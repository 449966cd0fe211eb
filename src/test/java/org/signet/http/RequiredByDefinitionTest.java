package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What a definition requires of each completion: results, levels, values and evidence. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequiredByDefinitionTest {

  static TestClient college;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    ObjectNode definition = college.definition().put("version", "strict");
    definition.set(
        "resultDescriptions",
        read("""
                {"r":[
                 {"code":"grade","name":{"en":"Final grade","fr":"Note finale"},"resultType":"Percent",
                  "competencies":["analysis"],"required":true,"requiredValue":"60"},
                 {"code":"letter","name":{"en":"Letter","fr":"Cote"},"resultType":"LetterGrade",
                  "competencies":["analysis"],"allowedValues":["D","C","B","A"],"requiredValue":"B"},
                 {"code":"oral","name":{"en":"Defends it","fr":"Le défend"},"resultType":"RubricCriterionLevel",
                  "competencies":["analysis"],"levels":[
                   {"code":"no","name":{"en":"No","fr":"Non"},"description":{"en":"Not.","fr":"Pas."}},
                   {"code":"yes","name":{"en":"Yes","fr":"Oui"},"description":{"en":"So.","fr":"Si."}}],
                  "requiredLevel":"yes"}]}""")
            .get("r"));
    definition.set(
        "evidenceRequired", read("{\"count\":2,\"genres\":[\"Artifact\",\"Observation\"]}"));
    college.define(definition);
  }

  private static ObjectNode completion() {
    ObjectNode completion = college.completion();
    ((ObjectNode) completion.get("achievement")).put("version", "strict");
    completion
        .withArray("evidence")
        .add(
            read(
                "{\"name\":\"Notes\",\"url\":\"https://lms.example.edu/files/10\",\"genre\":\"observation\"}"));
    return completion;
  }

  private static ValidatableResponse submit(ObjectNode completion) {
    return post(college.staff(), "/v1/completions", completion).then();
  }

  @Test
  void completionWithAllThatIsRequiredIsIssued() {
    submit(completion()).statusCode(201);
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    ObjectNode completion = completion();
    completion.remove("results");
    completion.remove("evidence");
    submit(completion)
        .statusCode(422)
        .body(
            "errors.code",
            equalTo(
                java.util.List.of(
                    "RESULT_MISSING",
                    "RESULT_MISSING",
                    "EVIDENCE_MISSING",
                    "EVIDENCE_MISSING",
                    "EVIDENCE_MISSING")),
            "errors[0].message",
            containsString("'analysis' (Draws conclusions from data)"),
            "errors[0].message",
            containsString("Send its level: Proficient."),
            "errors[1].message",
            containsString("'grade'"),
            "errors[4].message",
            containsString("'Observation'"));
  }

  @Test
  void valueBelowTheRequiredOneIsRefused() {
    refusedResult("{\"value\":\"59.5\",\"type\":\"Percent\"}", "BELOW_REQUIRED_VALUE");
    refusedResult("{\"value\":\"C\",\"criterion\":\"letter\"}", "BELOW_REQUIRED_VALUE");
    refusedResult("{\"value\":\"E\",\"criterion\":\"letter\"}", "UNKNOWN_VALUE");
    refusedResult("{\"level\":\"No\",\"criterion\":\"oral\"}", "BELOW_REQUIRED_LEVEL");
  }

  private static void refusedResult(String result, String code) {
    ObjectNode completion = completion();
    if (result.contains("Percent")) {
      completion.withArray("results").remove(1);
    }
    completion.withArray("results").add(read(result));
    submit(completion).statusCode(422).body("errors.code", equalTo(java.util.List.of(code)));
  }

  @Test
  void resultSaysWhichSkillsTheLearnerShowed() {
    JsonNode subject = fetch(college.badge(completion())).get("credentialSubject");
    assertThat(subject.at("/result/0/alignment").findValuesAsText("targetType"))
        .containsExactly("ext:ESCOAttitude", "ext:ESCOSkill");
    assertThat(subject.at("/result/1").has("alignment")).isFalse();
    JsonNode letter = subject.at("/achievement/resultDescription/2");
    assertThat(letter.get("allowedValue")).hasSize(4);
    assertThat(letter.at("/alignment/0/targetType").textValue()).isEqualTo("ext:Competency");
    assertThat(letter.at("/alignment/0/targetUrl").textValue())
        .isEqualTo(subject.at("/achievement/resultDescription/0/id").textValue());
  }

  @Test
  void furtherCriterionIsReportedAsAResultAndNotAsACompetency() {
    ObjectNode completion = completion();
    completion.withArray("results").add(read("{\"criterion\":\"oral\",\"level\":\"Yes\"}"));
    TestClient.anonymous()
        .body(college.badge(completion))
        .post("/verify")
        .then()
        .body(
            "verified",
            equalTo(true),
            "summary.competencies.statement",
            equalTo(java.util.List.of("Draws conclusions from data")),
            "summary.results.find { it.name == 'Defends it' }.value",
            equalTo("Yes"));
  }

  @Test
  void dryRunShowsTheUnsignedCredentialAndKeepsNothing() {
    ObjectNode completion = completion();
    post(college.staff(), "/v1/completions?dryRun=true", completion)
        .then()
        .statusCode(200)
        .body(
            "outcome",
            equalTo("issued"),
            "findings",
            hasSize(0),
            "credential.credentialSubject.achievement.humanCode",
            equalTo("MC-DATA-101"),
            "credential.proof",
            equalTo(null));
    post(with(college.key("issue")), "/v1/completions?dryRun=true", completion)
        .then()
        .body("outcome", equalTo("pending"));
    post(college.staff(), "/v1/completions?dryRun=maybe", completion).then().statusCode(400);
    submit(completion).statusCode(201); // the first time
    post(college.staff(), "/v1/completions?dryRun=true", completion)
        .then()
        .body("outcome", equalTo("there_already"));
    post(
            college.staff(),
            "/v1/completions?dryRun=true",
            completion.deepCopy().put("completionId", "another"))
        .then()
        .body("outcome", equalTo("refused"), "findings[0].code", equalTo("ALREADY_AWARDED"));
  }

  @Test
  void dryRunNamesFaultsOfFormAndOfTheDefinitionTogether() {
    ObjectNode completion = completion().put("colour", "blue");
    completion.remove("results");
    post(college.staff(), "/v1/completions?dryRun=true", completion)
        .then()
        .statusCode(200)
        .body(
            "outcome",
            equalTo("refused"),
            "findings.code",
            hasItems("UNKNOWN_FIELD", "RESULT_MISSING"));
  }
}
