package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.signet.TestClient.BASE;
import static org.signet.TestClient.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;

/** Signet's own concepts, for machines in SKOS and for people as pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VocabularyTest {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  @Test
  void aConceptIsSkosInBothLanguages() {
    anonymous()
        .get("/vocabulary/assessment-type/work-based")
        .then()
        .statusCode(200)
        .contentType("application/ld+json")
        .body(
            "id", equalTo(BASE + "/vocabulary/assessment-type/work-based"),
            "type", equalTo("Concept"),
            "prefLabel.en", equalTo("Work-based assessment"),
            "prefLabel.fr", equalTo("Évaluation en milieu de travail"),
            "definition.en", startsWith("The learner is judged on real work"),
            "definition.fr", startsWith("La personne est évaluée"),
            "inScheme", equalTo(BASE + "/vocabulary/assessment-type"),
            "'@context'.'@vocab'", equalTo(SKOS));
  }

  @Test
  void aListNamesItsConceptsAndTheIndexItsLists() {
    List<String> codes =
        List.of(
            "senate-approval",
            "ocqas",
            "peqab",
            "external-accreditation",
            "industry-review",
            "internal-review");
    assertThat(
            anonymous()
                .get("/vocabulary/quality-assurance")
                .then()
                .body("type", equalTo("ConceptScheme"))
                .extract()
                .<List<String>>path("hasTopConcept"))
        .isEqualTo(
            codes.stream().map(code -> BASE + "/vocabulary/quality-assurance/" + code).toList());
    anonymous()
        .get("/vocabulary/assessment-type")
        .then()
        .body("hasTopConcept", hasItem(BASE + "/vocabulary/assessment-type/portfolio"));
    anonymous()
        .get("/vocabulary")
        .then()
        .statusCode(200)
        .body(
            "'@graph'.id",
            contains(
                BASE + "/vocabulary/assessment-type",
                BASE + "/vocabulary/assessment-method",
                BASE + "/vocabulary/supervision",
                BASE + "/vocabulary/identity-verification",
                BASE + "/vocabulary/delivery-mode",
                BASE + "/vocabulary/quality-assurance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/supervision", "/supervision/on-site"})
  void browsersGetAPageInTheirLanguageAndAWishCountsMore(String path) {
    anonymous()
        .accept("text/html,*/*;q=0.8")
        .header("Accept-Language", "fr-CA")
        .get("/vocabulary" + path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", equalTo("public, max-age=3600"))
        .body(containsString("<html lang=\"fr-CA\">"));
    var english =
        anonymous()
            .accept("text/html")
            .header("Accept-Language", "fr-CA")
            .get("/vocabulary" + path + "?lang=en");
    english.then().body(containsString("<html lang=\"en-CA\">"));
    assertThat(String.join(", ", english.headers().getValues("Vary")))
        .isEqualTo("Accept, Accept-Language");
    anonymous()
        .accept("text/html")
        .header("If-None-Match", english.header("ETag"))
        .get("/vocabulary" + path + "?lang=en")
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/colours", "/supervision/by-owl", "/colours/blue"})
  void whatIsNoConceptIsAPageForBrowsersAndAProblemForOthers(String path) {
    anonymous()
        .accept("text/html")
        .get("/vocabulary" + path + "?lang=fr")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("Il n’y a pas de concept de ce nom ici"));
    anonymous()
        .get("/vocabulary" + path)
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"));
  }
}
