package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrameworkReportTest {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000/framework-report";

  private static String badge;
  private static String achievement;

  @BeforeAll
  static void issue() {
    badge = TestClient.newInstitution().badge();
    achievement = TestClient.fetch(badge).at("/credentialSubject/achievement/id").asText();
  }

  @Test
  void badgeIsReportedOnFromItsSignedContent() {
    anonymous()
        .get(badge + "/framework-report")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .header("Vary", "Accept")
        .header("Cache-Control", "public, max-age=300")
        .body("credential", equalTo(badge))
        .body("code", equalTo("MC-DATA-101"))
        .body("groups.key", equalTo(List.of("framework", "eu_mandatory", "eu_optional", "ontario")))
        .body(element("framework", "issuing_body", "status"), equalTo("met"))
        .body(
            element("framework", "assessment", "statement.en"),
            equalTo(
                "Demonstrated by 1 piece of evidence (Capstone report), 1 with a signed digest of"
                    + " the file; the result of its competency; how it is assessed, Artifact,"
                    + " Project."))
        .body(element("framework", "assessment", "pointers"), hasItem("/evidence/0"))
        .body(element("framework", "outcomes", "status"), equalTo("met"))
        .body(
            element("framework", "outcomes", "statement.fr"),
            containsString("dans «\u00a0Draws conclusions from data\u00a0»\u00a0: Shown by doing."))
        .body(element("framework", "verifiability", "status"), equalTo("met"))
        .body(element("eu_mandatory", "country", "status"), equalTo("missing"))
        .body(
            element("eu_optional", "grade", "statement.fr"),
            equalTo("Démontré par le résultat «\u00a0Final grade\u00a0», 87."))
        .body(element("ontario", "contact_hours", "status"), equalTo("met"))
        .body(element("ontario", "osap", "status"), equalTo("recommended_not_met"))
        .body(not(containsString("Ada")));
  }

  @Test
  void definitionIsReportedOnWithWhereToAddWhatIsAbsent() {
    anonymous()
        .get(achievement + "/framework-report")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("achievement", equalTo(achievement))
        .body("language", equalTo("en-CA"))
        .body(element("eu_mandatory", "learner", "status"), equalTo("met"))
        .body(
            element("eu_mandatory", "quality_assurance", "statement.en"),
            equalTo(
                "The type of quality assurance is not stated. State it in “qualityAssurance”."));
  }

  @Test
  void pagesComeInTheLanguageThatIsAskedForAndSwitchIt() {
    anonymous()
        .accept("text/html")
        .header("Accept-Language", "fr-CA")
        .get(badge + "/framework-report")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Vary", "Accept, Accept-Language")
        .body(containsString("<html lang=\"fr-CA\">"))
        .body(containsString("Tous les éléments obligatoires du cadre"))
        .body(containsString("href=\"?lang=en\""));
    anonymous()
        .accept("text/html")
        .header("Accept-Language", "fr-CA")
        .get(achievement + "/framework-report?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"en-CA\">"))
        .body(containsString("Read the definition"));
  }

  @Test
  void whatIsNotThereIsNotReportedOn() {
    anonymous()
        .get("/credentials/" + NOBODY)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    anonymous()
        .get("/achievements/" + NOBODY)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    anonymous()
        .accept("text/html")
        .get("/credentials/" + NOBODY)
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"));
  }

  @Test
  void reportThatIsKnownIsNotSentAgain() {
    String tag = anonymous().get(badge + "/framework-report").header("ETag");
    anonymous()
        .header("If-None-Match", tag)
        .get(badge + "/framework-report")
        .then()
        .statusCode(304);
  }

  private static String element(String group, String key, String member) {
    return "groups.find { it.key == '"
        + group
        + "' }.elements.find { it.key == '"
        + key
        + "' }."
        + member;
  }
}
