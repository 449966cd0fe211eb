package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** The wallet's door: every rendition, and the documents that it is checked against. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CredentialTest {

  static TestClient college;
  static String badge;
  static ObjectNode credential;

  @BeforeAll
  static void issue() {
    college = TestClient.newInstitution();
    badge = college.badge();
    credential = fetch(badge);
  }

  @Test
  void badgeSaysEveryFactOfTheFrameworkAtItsPlace() {
    assertThat(credential.at("/@context").toString())
        .isEqualTo(
            "[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]");
    assertThat(credential.get("id").textValue()).isEqualTo(badge);
    assertThat(credential.at("/issuer/id").textValue()).startsWith("did:web:localhost%3A");
    assertThat(credential.at("/issuer/name").textValue()).isEqualTo("Test College");
    assertThat(credential.get("validFrom").textValue()).isEqualTo("2026-06-03T09:00:00Z");
    assertThat(credential.get("awardedDate").textValue()).isEqualTo("2026-06-01T18:05:00Z");
    JsonNode subject = credential.get("credentialSubject");
    assertThat(subject.get("id").textValue()).startsWith("urn:uuid:");
    assertThat(subject.at("/identifier/0/identityHash").textValue())
        .matches("sha256\\$[0-9a-f]{64}");
    assertThat(subject.at("/identifier/0/salt").textValue()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(subject.at("/identifier/1/identityHash").textValue()).isEqualTo("Ada Learner");
    assertThat(subject.get("creditsEarned").doubleValue()).isEqualTo(0.5);
    JsonNode achievement = subject.get("achievement");
    assertThat(achievement.get("achievementType").textValue()).isEqualTo("MicroCredential");
    assertThat(achievement.get("inLanguage").textValue()).isEqualTo("en-CA");
    assertThat(achievement.at("/related/0/inLanguage").textValue()).isEqualTo("fr-CA");
    assertThat(achievement.at("/resultDescription/0/resultType").textValue())
        .isEqualTo("RubricCriterionLevel");
    assertThat(achievement.at("/resultDescription/0/alignment").findValuesAsText("targetType"))
        .containsExactly(
            "ext:ESCOAttitude",
            "ext:ESCOSkill",
            "ext:AssessmentType",
            "ext:AssessmentMethod",
            "ext:Supervision",
            "ext:IdentityVerification");
    assertThat(subject.at("/result/0/achievedLevel").textValue())
        .isEqualTo(achievement.get("id").textValue() + "/criteria/analysis/proficient");
    assertThat(subject.at("/result/1/value").textValue()).isEqualTo("87");
    assertThat(credential.at("/evidence/0/id").textValue())
        .isEqualTo("https://lms.example.edu/files/9");
    assertThat(credential.at("/relatedResource/0/id").textValue())
        .isEqualTo("https://lms.example.edu/files/9");
    assertThat(credential.at("/relatedResource/0/digestMultibase").textValue()).startsWith("zQm");
    assertThat(credential.at("/credentialStatus/type").textValue())
        .isEqualTo("BitstringStatusListEntry");
    assertThat(credential.at("/credentialStatus/statusListIndex").isTextual()).isTrue();
    assertThat(credential.at("/proof/cryptosuite").textValue()).isEqualTo("eddsa-rdfc-2022");
  }

  @Test
  void frenchCompletionMakesAFrenchBadge() {
    ObjectNode completion = college.completion().put("language", "fr-CA");
    ((ObjectNode) completion.get("results").get(0)).put("level", "Maîtrise");
    ObjectNode french = fetch(college.badge(completion));
    assertThat(french.get("name").textValue()).isEqualTo("Analyse de données");
    assertThat(french.at("/issuer/name").textValue()).isEqualTo("Collège d’essai");
    assertThat(french.at("/credentialSubject/achievement/inLanguage").textValue())
        .isEqualTo("fr-CA");
    assertThat(french.at("/credentialSubject/achievement/id"))
        .isNotEqualTo(credential.at("/credentialSubject/achievement/id"));
  }

  @Test
  void creditsAreSignedAsDoubles() {
    college.define(college.definition().put("version", "credits").put("credits", 9.3));
    ObjectNode completion = college.completion().put("credits", 8.7);
    ((ObjectNode) completion.get("achievement")).put("version", "credits");
    String address = college.badge(completion);
    assertThat(fetch(address).at("/credentialSubject/creditsEarned").doubleValue()).isEqualTo(8.7);
    anonymous()
        .contentType("application/json")
        .body(fetch(address).toString())
        .post("/verify")
        .then()
        .body("verified", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vc",
        "application/vc+ld+json",
        "application/ld+json",
        "application/json",
        "*/*"
      })
  void everyMediaTypeOfCredentialsIsServed(String accept) {
    String expected = accept.equals("*/*") ? "application/vc" : accept;
    var answer = anonymous().accept(accept).get(badge).then().statusCode(200).contentType(expected);
    assertThat(TestClient.read(answer.extract().asString())).isEqualTo(credential);
    answer.header("Access-Control-Allow-Origin", equalTo("*"));
  }

  @Test
  void mediaTypeThatThereIsNotIsNotAcceptable() {
    anonymous()
        .accept("image/png")
        .get(badge)
        .then()
        .statusCode(406)
        .body("code", equalTo("NOT_ACCEPTABLE"));
    anonymous().accept("image/png, */*;q=0.1").get(badge).then().contentType("application/vc");
  }

  @Test
  void browserGetsAPageAndAWalletNeverDoes() {
    anonymous()
        .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .get(badge)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Ada Learner"));
  }

  @Test
  void whoHasTheBadgeIsToldThatNothingChanged() {
    String tag = anonymous().accept("application/vc").get(badge).then().extract().header("ETag");
    anonymous()
        .accept("application/vc")
        .header("If-None-Match", tag)
        .get(badge)
        .then()
        .statusCode(304);
    anonymous()
        .accept("application/vc")
        .header("If-None-Match", "\"other\"")
        .get(badge)
        .then()
        .statusCode(200);
  }

  @Test
  void jwtIsTheSameCredentialSignedOnce() {
    String jwt = anonymous().get(badge + ".jwt").then().statusCode(200).extract().asString();
    assertThat(anonymous().get(badge + ".jwt").asString()).isEqualTo(jwt);
    assertThat(anonymous().accept("application/vc+jwt").get(badge).asString()).isEqualTo(jwt);
    ObjectNode header = decode(jwt, 0);
    ObjectNode payload = decode(jwt, 1);
    assertThat(header.get("alg").textValue()).isEqualTo("ES256");
    assertThat(payload.get("iss")).isEqualTo(credential.at("/issuer/id"));
    assertThat(payload.get("jti").textValue()).isEqualTo(badge);
    assertThat(payload.get("sub")).isEqualTo(credential.at("/credentialSubject/id"));
    assertThat(payload.has("vc")).isFalse();
    ObjectNode jwk = fetch(header.get("kid").textValue());
    assertThat(jwk.get("kty").textValue()).isEqualTo("EC");
    assertThat(jwk.has("d")).isFalse();
    anonymous()
        .contentType("text/plain")
        .body(jwt)
        .post("/verify")
        .then()
        .body("verified", equalTo(true));
  }

  @Test
  void didDocumentListsTheKeyThatSignedAsAnAbsoluteString() {
    ObjectNode document = fetch(TestClient.BASE + "/issuers/" + college.slug + "/did.json");
    String method = credential.at("/proof/verificationMethod").textValue();
    assertThat(document.get("id")).isEqualTo(credential.at("/issuer/id"));
    assertThat(document.get("assertionMethod")).anyMatch(m -> m.textValue().equals(method));
    assertThat(document.get("verificationMethod"))
        .anyMatch(
            m ->
                m.get("id").textValue().equals(method)
                    && m.get("type").textValue().equals("Multikey")
                    && m.get("controller").equals(document.get("id")));
    assertThat(fetch(TestClient.BASE + "/issuers/" + college.slug + "/jwks.json").get("keys"))
        .hasSize(1);
  }

  @Test
  void issuerWithADidKeyIsItsOwnKey() {
    String slug = "k-" + java.util.UUID.randomUUID();
    var issuer =
        TestClient.read(
            "{\"slug\":\""
                + slug
                + "\",\"name\":{\"en\":\"Key\"},\"languages\":[\"en-CA\"],"
                + "\"url\":\"https://key.example\",\"identity\":{\"method\":\"did:key\"}}");
    String did =
        TestClient.post(TestClient.admin(), "/v1/issuers", issuer)
            .then()
            .statusCode(201)
            .extract()
            .path("did");
    assertThat(did).startsWith("did:key:z6Mk");
    TestClient self = TestClient.at(slug);
    self.define(self.definition());
    String address = self.badge();
    anonymous()
        .body("{\"url\":\"" + address + "\"}")
        .contentType("application/json")
        .post("/verify")
        .then()
        .body("verified", equalTo(true), "summary.issuedBy.identity", equalTo(did));
  }

  @Test
  void achievementIsPublicInBothLanguagesAndItsPartsLeadToIt() {
    String id = credential.at("/credentialSubject/achievement/id").textValue();
    ObjectNode achievement = fetch(id);
    achievement.remove("@context");
    assertThat(achievement).isEqualTo(credential.at("/credentialSubject/achievement"));
    anonymous()
        .redirects()
        .follow(false)
        .get(id + "/criteria/analysis/proficient")
        .then()
        .statusCode(303)
        .header("Location", equalTo(id));
    assertThat(
            fetch(credential.at("/credentialSubject/achievement/related/0/id").textValue())
                .get("name")
                .textValue())
        .isEqualTo("Analyse de données");
  }

  @Test
  void missingBadgeIsAProblemThatSaysSo() {
    anonymous()
        .get("/credentials/00000000-0000-4000-8000-000000000000")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("NOT_FOUND"));
    anonymous().get("/credentials/nonsense").then().statusCode(404);
  }

  private static ObjectNode decode(String jwt, int part) {
    return TestClient.read(
        new String(
            Base64.getUrlDecoder().decode(jwt.split("\\.")[part]),
            java.nio.charset.StandardCharsets.UTF_8));
  }
}
