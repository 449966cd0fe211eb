package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** Issuers, achievements and keys: what is defined before anything is issued. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DefinitionTest {

  static final String KNOWLEDGE =
      "http://data.europa.eu/esco/skill/6d13053b-ee35-492c-8976-8178420df398";

  static TestClient college;

  @Inject Sql sql;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
  }

  @Test
  void unknownSkillIsRefusedWithTheNearest() {
    refused(d -> skills(d, "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460daf"))
        .body(
            "errors[0].pointer", equalTo("/skills/0"),
            "errors[0].code", equalTo("UNKNOWN_SKILL"),
            "errors[0].message",
                containsString(
                    "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0 (work in teams)"));
  }

  @Test
  void portalPageAndHttpsAreRefusedWithWhatWasMeant() {
    refused(
            d ->
                skills(d, "https://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0"))
        .body("errors[0].message", containsString("begin with http, not https"));
    refused(d -> skills(d, "https://esco.ec.europa.eu/en/classification/skill_main"))
        .body("errors[0].message", containsString("page of the ESCO portal"));
    refused(d -> skills(d, "S1.5.0"))
        .body("errors[0].message", containsString("Send an ESCO skill URI"));
  }

  @Test
  void whatWasMeantIsProposedForUuidsPortalPagesAndLabels() {
    String team = "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0";
    for (String text :
        new String[] {
          "60c78287-22eb-4103-9c8c-28deaa460da0",
          "http://data.europa.eu/esco/skill/60C78287-22EB-4103-9C8C-28DEAA460DA0",
          "https://esco.ec.europa.eu/en/classification/skills?uri=" + team,
          "work in a team",
          "travailler en equipe"
        }) {
      refused(d -> skills(d, text)).body("errors[0].message", containsString(team));
    }
    refused(d -> skills(d, "http://data.europa.eu/esco/skill/ffffffff-0000-4000-8000-123456789abc"))
        .body("errors[0].message", containsString("None is near"));
  }

  @Test
  void obsoleteSkillIsRefusedWithItsReplacement() {
    String old = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-0000000000aa";
    String team = "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0";
    sql.update(
        "insert into skill (uri, skill_type, reuse_level, label_en, label_fr, attitude, framework,"
            + " status, replaced_by) values (?, 'skill/competence', '', 'old', 'vieux', false,"
            + " 'ESCO v1.0.9', 'obsolete', ?) on conflict do nothing",
        old,
        team);
    refused(d -> skills(d, old))
        .body(
            "errors[0].code",
            equalTo("OBSOLETE_SKILL"),
            "errors[0].proposal",
            equalTo("Send " + team + "."));
  }

  @Test
  void knowledgeAmongAttitudesIsRefused() {
    refused(d -> ((ObjectNode) d.at("/competencies/0")).putArray("attitudes").add(KNOWLEDGE))
        .body(
            "errors[0].pointer", equalTo("/competencies/0/attitudes/0"),
            "errors[0].code", equalTo("WRONG_SKILL_TYPE"));
  }

  @Test
  void everyFaultOfADefinitionIsNamedAtOnce() {
    refused(
            d -> {
              d.put("deliveryMode", "by-carrier-pigeon").put("credits", -1).put("colour", "blue");
              ((ObjectNode) d.at("/competencies/0")).put("requiredLevel", "wizard");
            })
        .body(
            "errors.pointer",
            hasItems("/deliveryMode", "/credits", "/colour", "/competencies/0/requiredLevel"));
  }

  @Test
  void pictureWithoutAWholeAddressIsRefused() {
    refused(d -> d.put("image", "badge.png"))
        .body("errors[0].pointer", equalTo("/image"), "errors[0].code", equalTo("NOT_A_URL"));
  }

  @Test
  void definitionOfWhichNoBadgeCouldBeSignedIsRefused() {
    String twice = "https://college.example.edu/badge";
    refused(d -> d.put("image", twice).put("furtherInformation", twice))
        .body(
            "code",
            equalTo("NOT_A_CREDENTIAL_WE_SIGN"),
            "errors[0].code",
            equalTo("DUPLICATE_NODE"));
  }

  @Test
  void issuerNeedsASlugAnAddressAndAnAdministrator() {
    ObjectNode issuer =
        read("{\"slug\":\"Not A Slug\",\"name\":{\"en\":\"N\",\"fr\":\"N\"},\"url\":\"college\"}");
    post(admin(), "/v1/issuers", issuer)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/slug", "/url"));
    post(with(college.key("read", "define")), "/v1/issuers", issuer).then().statusCode(403);
    post(admin(), "/v1/issuers", issuer.put("url", "//college.example.edu")).then().statusCode(422);
    issuer.put("slug", college.slug).put("url", "https://college.example.edu");
    post(admin(), "/v1/issuers", issuer)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_EXISTS"));
  }

  @Test
  void keyNeedsAHolderAndKnownScopes() {
    post(admin(), "/v1/keys", read("{\"scopes\":[\"everything\"],\"issuers\":[\"*\"]}"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/holder", "/scopes/0"));
    post(
            admin(),
            "/v1/keys",
            read("{\"holder\":{\"kind\":\"robot\",\"name\":\"R\"},\"scopes\":[],\"issuers\":[]}"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/holder/kind", "/scopes", "/issuers"));
  }

  @Test
  void noKeyMakesOneThatReachesFurtherThanItself() {
    String bounded = college.key("admin");
    String other = TestClient.newInstitution().slug;
    for (String reach : new String[] {"*", other, "nobody"}) {
      post(with(bounded), "/v1/keys", wish(reach))
          .then()
          .statusCode(422)
          .body("errors[0].code", equalTo("UNKNOWN_ISSUER"));
    }
    post(with(bounded), "/v1/keys", wish(college.slug)).then().statusCode(201);
    String others =
        post(admin(), "/v1/keys", wish(other)).then().statusCode(201).extract().path("id");
    with(bounded).get("/v1/keys").then().body("items.id", not(hasItem(others)));
    with(bounded).delete(others).then().statusCode(404);
  }

  @Test
  void issuerNamedTwiceInAKeyIsNamedOnce() {
    ObjectNode wish = wish(college.slug);
    wish.withArray("issuers").add(college.slug);
    String key = post(admin(), "/v1/keys", wish).then().statusCode(201).extract().path("key");
    with(key).get("/v1/achievements").then().statusCode(200);
    admin().get("/v1/keys").then().statusCode(200);
  }

  @Test
  void keyIsShownOnceAndNotKeptForRepeats() {
    String idempotencyKey = java.util.UUID.randomUUID().toString();
    var first =
        post(admin().header("Idempotency-Key", idempotencyKey), "/v1/keys", wish(college.slug))
            .then()
            .statusCode(201)
            .extract();
    assertThat(first.<String>path("key")).startsWith("signet_");
    var second =
        post(admin().header("Idempotency-Key", idempotencyKey), "/v1/keys", wish(college.slug))
            .then()
            .statusCode(200)
            .body("id", equalTo(first.path("id")))
            .extract();
    assertThat(second.asString()).doesNotContain("signet_");
  }

  private static ObjectNode wish(String issuer) {
    return read(
        "{\"holder\":{\"kind\":\"system\",\"name\":\"t\"},\"scopes\":[\"read\"],\"issuers\":[\""
            + issuer
            + "\"]}");
  }

  @Test
  void definitionsOfOthersAreNotShown() {
    String id =
        with(college.key("read")).get("/v1/achievements").then().extract().path("items[0].id");
    with(college.key("read")).get(id).then().statusCode(200).body("code", equalTo("MC-DATA-101"));
    with(TestClient.newInstitution().key("read")).get(id).then().statusCode(404);
  }

  private static void skills(ObjectNode definition, String uri) {
    definition.putArray("skills").add(uri);
  }

  private static ValidatableResponse refused(Consumer<ObjectNode> change) {
    ObjectNode definition = college.definition().put("version", "refused");
    change.accept(definition);
    return post(with(college.key("define")), "/v1/achievements", definition)
        .then()
        .statusCode(422)
        .contentType("application/problem+json");
  }
}
