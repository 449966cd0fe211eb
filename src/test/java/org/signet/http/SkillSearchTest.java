package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.admin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestDatabase;

/** What people type over the starter set, and what they mean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkillSearchTest {

  private static final String TEAMS =
      "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "en|empath|show empathy",
        "en|empathsie|empathise with the healthcare user",
        "en|EMPATHISE user|empathise with the healthcare user",
        "en|customer serv|customer service",
        "en|custmer servise|customer service",
        "en|costumer service|customer service",
        "en|comunication|communication",
        "en|comunicate|communication",
        "en|projet managment|project management",
        "en|managment of projects|project management",
        "en|project manag|project management",
        "en|team work|work in teams",
        "en|work in a team|work in teams",
        "en|teamwork|teamwork principles",
        "en|manage tiem|manage time",
        "en|frist aid|first aid",
        "en|pyhton|Python (computer programming)",
        "en|java|Java (computer programming)",
        "en|sql|SQL",
        "en|spreadsheet|use spreadsheets software",
        "en|food saftey principals|food safety principles",
        "en|workplace health and safety|health and safety in the workplace",
        "en|thinking creativly|think creatively",
        "en|adress an audience|address an audience",
        "en|data analisys|perform data analysis",
        "en|acounting|accounting",
        "en|welding technique|welding techniques",
        "en|hygeine|attend to hygiene",
        "en|curiousity|demonstrate curiosity",
        "en|negociate compromise|negotiate compromise",
        "fr|gest de proj|gestion de projets",
        "fr|gestion projet|gestion de projets",
        "fr|gestoin de projets|gestion de projets",
        "fr|travailler en equipe|travailler en équipe",
        "fr|travail d'equipe|principes du travail d'équipe",
        "fr|empatie|faire preuve d’empathie",
        "fr|d'empathie|faire preuve d’empathie",
        "fr|premier secour|premiers secours",
        "fr|securité alimantaire|principes de sécurité alimentaire",
        "fr|ÉVALUER étudiants|évaluer des étudiants",
        "fr|gérér le temps|gérer le temps",
        "fr|gerer l'incertitude|gérer l’incertitude",
        "fr|s’adapter changement|s'adapter au changement",
        "fr|promouvoir linclusion|promouvoir l’inclusion",
        "fr|dechets|gestion des déchets",
        "fr|tableur|utiliser un logiciel de tableur",
        "fr|service client|service clients",
        "fr|comptabilite|comptabilité",
        "fr|chariot elevateur|utiliser un chariot élévateur",
        "fr|soins infirmers|sciences en soins infirmiers",
        "fr|customer service|service clients",
        "en|gestion des déchets|waste management"
      })
  void whatIsMeantIsAmongTheFirstThree(String lang, String typed, String meant) {
    List<String> labels =
        admin()
            .queryParam("q", typed)
            .queryParam("lang", lang)
            .queryParam("limit", 3)
            .get("/v1/skills")
            .then()
            .statusCode(200)
            .extract()
            .path("items.labels." + lang);
    assertThat(labels).contains(meant);
  }

  @Test
  void theVeryLabelComesFirst() {
    admin()
        .get("/v1/skills?q=first aid&lang=en")
        .then()
        .statusCode(200)
        .body("items[0].labels.en", equalTo("first aid"))
        .body("items[0].labels.fr", equalTo("premiers secours"))
        .body("items[0].type", equalTo("knowledge"))
        .body("items[0].framework", equalTo("ESCO v1.0.9"))
        .body("items[0].status", equalTo("released"));
  }

  @Test
  void pastedAddressFindsTheOneConcept() {
    for (String typed :
        List.of(
            TEAMS,
            "60c78287-22eb-4103-9c8c-28deaa460da0",
            "https://esco.ec.europa.eu/en/classification/skills?uri=" + TEAMS)) {
      admin()
          .queryParam("q", typed)
          .get("/v1/skills")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].uri", equalTo(TEAMS));
    }
  }

  @Test
  void typeNarrowsWhatIsFound() {
    admin()
        .get("/v1/skills?q=project management&type=skill&lang=en")
        .then()
        .body("items[0].labels.en", equalTo("perform project management"))
        .body("items.findAll { it.type == 'knowledge' }", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "& | ! ( ) :* <->", "'; drop table skill; --", "\0", "\\", "%"})
  void hostileTextIsOnlyText(String typed) {
    admin().queryParam("q", typed).get("/v1/skills").then().statusCode(200);
  }

  @Test
  void textThatGrowsWhenItIsFoldedIsOnlyText() {
    admin().queryParam("q", "\u337f".repeat(200)).get("/v1/skills").then().statusCode(200);
  }

  @Test
  void parametersThatCannotBeAreRefusedInWords() {
    for (String query :
        List.of(
            "q=",
            "q= ",
            "q=" + "x".repeat(2000),
            "q=a&lang=de",
            "q=a&limit=0",
            "q=a&type=occupation",
            "q=a&status=new",
            "q=a&release=7.7")) {
      admin()
          .get("/v1/skills?" + query)
          .then()
          .statusCode(400)
          .body("code", equalTo("BAD_PARAMETER"));
    }
  }

  @Test
  void oneConceptIsShownByItsUuid() {
    admin()
        .get("/v1/skills/60c78287-22eb-4103-9c8c-28deaa460da0")
        .then()
        .statusCode(200)
        .body("labels.en", equalTo("work in teams"))
        .body("releases[0]", equalTo("1.0.9"));
    admin().get("/v1/skills/00000000-0000-4000-8000-00000000dead").then().statusCode(404);
  }
}
