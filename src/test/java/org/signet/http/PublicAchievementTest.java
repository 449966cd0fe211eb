package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What anyone reads about an achievement, and the forms in which it is answered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicAchievementTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String MISSING = "/achievements/00000000-0000-4000-8000-000000000000";

  private static String id;

  @BeforeAll
  static void achievement() {
    id =
        fetch(TestClient.newInstitution().badge())
            .at("/credentialSubject/achievement/id")
            .textValue();
  }

  @Test
  void whoDoesNotSayGetsJsonLdAndABrowserAPage() {
    anonymous().get(id).then().contentType("application/ld+json").body("id", equalTo(id));
    anonymous()
        .accept("application/json")
        .get(id)
        .then()
        .contentType("application/json")
        .body("id", equalTo(id));
    anonymous()
        .accept(BROWSER)
        .get(id)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Vary", equalTo("Accept"))
        .body(containsString("<html lang=\"en-CA\">"), containsString("Data Analysis"));
    anonymous().accept("image/png").get(id).then().statusCode(406);
  }

  @Test
  void theFileIsTheSameJson() {
    assertThat(anonymous().get(id + ".json").then().statusCode(200).extract().asString())
        .isEqualTo(anonymous().get(id).asString());
  }

  @Test
  void aPageIsKeptForFiveMinutesAndTheDefinitionForAnHour() {
    String tag =
        anonymous()
            .accept(BROWSER)
            .get(id)
            .then()
            .header("Cache-Control", equalTo("public, max-age=300"))
            .extract()
            .header("ETag");
    anonymous()
        .accept(BROWSER)
        .header("If-None-Match", tag)
        .get(id)
        .then()
        .statusCode(304)
        .header("Vary", equalTo("Accept"));
    anonymous()
        .header("If-None-Match", tag)
        .get(id)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("public, max-age=3600"));
  }

  @ParameterizedTest
  @CsvSource({
    "criteria/analysis,criteria-analysis",
    "criteria/analysis/proficient,criteria-analysis/proficient",
    "facts/hours,facts-hours"
  })
  void aPartLeadsABrowserToItsPlaceOnThePage(String part, String place) {
    anonymous()
        .redirects()
        .follow(false)
        .accept(BROWSER)
        .get(id + "/" + part)
        .then()
        .statusCode(303)
        .header("Vary", equalTo("Accept"))
        .header("Location", equalTo(id + "#" + place));
    assertThat(anonymous().accept(BROWSER).get(id).asString()).contains("id=\"" + place + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"criteria/a%23b", "criteria/a%0D%0ASet-Cookie:%20a", "criteria/%22%3E"})
  void aPartThatCanBeNoPlaceLeadsToTheAchievement(String part) {
    anonymous()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .accept(BROWSER)
        .get(id + "/" + part)
        .then()
        .statusCode(303)
        .header("Location", equalTo(id))
        .header("Set-Cookie", (String) null);
  }

  @Test
  void anAchievementThatIsNotThereIsAPageForBrowsersAndAProblemForOthers() {
    anonymous()
        .accept(BROWSER)
        .header("Accept-Language", "fr-CA")
        .get(MISSING)
        .then()
        .statusCode(404)
        .contentType("text/html")
        .header("Cache-Control", equalTo("no-cache"))
        .body(containsString("Il n’y a pas de microcertification ici"));
    anonymous()
        .accept(BROWSER)
        .get(MISSING + "?lang=en")
        .then()
        .body(containsString("There is no micro-credential here"));
    anonymous()
        .get(MISSING)
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("NOT_FOUND"));
    anonymous().get("/achievements/nonsense").then().statusCode(404);
  }
}
