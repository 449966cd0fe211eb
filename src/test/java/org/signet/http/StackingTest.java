package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** A definition is part of another of the same institution. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StackingTest {

  static TestClient college;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
  }

  @Test
  void pagesOfWholeAndPartLeadToEachOther() {
    String whole = edition(college.define(part("ST-WHOLE", null)), "en-CA");
    String part = edition(college.define(part("ST-PART", "ST-WHOLE")), "en-CA");
    assertThat(fetch(part).findParents("targetCode"))
        .anySatisfy(
            alignment -> {
              assertThat(alignment.path("targetType").textValue()).isEqualTo("ext:StacksInto");
              assertThat(alignment.path("targetUrl").textValue()).isEqualTo(whole);
              assertThat(alignment.path("targetCode").textValue()).isEqualTo("ST-WHOLE");
            });
    assertThat(page(part)).contains("Counts toward", whole);
    assertThat(page(whole)).contains("Its parts", part);
  }

  @Test
  void wholeThatDoesNotExistStandsInTheWayOfApproval() {
    dryRun(part("ST-LOST", "ST-NONE"))
        .then()
        .body(
            "approvable", equalTo(false),
            "findings.code", hasItem("UNKNOWN_WHOLE"),
            "findings.find { it.code == 'UNKNOWN_WHOLE' }.pointer", equalTo("/partOf/0"));
  }

  @Test
  void nothingIsPartOfItself() {
    dryRun(part("ST-SELF", "ST-SELF"))
        .then()
        .body("outcome", equalTo("refused"), "findings.code", hasItem("PART_OF_ITSELF"));
    college.define(part("ST-A", null));
    college.define(part("ST-B", "ST-A"));
    college.define(part("ST-C", "ST-B"));
    dryRun(part("ST-A", "ST-C").put("version", "2027"))
        .then()
        .body("outcome", equalTo("refused"), "findings.code", hasItem("PART_OF_ITSELF"));
  }

  @Test
  void draftThatMayBeDiscardedEndsNoApprovedPart() {
    college.define(part("ST-Q", null));
    college.define(part("ST-P", "ST-Q"));
    post(admin(), "/v1/achievements", part("ST-P", null).put("version", "2027"))
        .then()
        .statusCode(201);
    dryRun(part("ST-Q", "ST-P").put("version", "2027"))
        .then()
        .body("outcome", equalTo("refused"), "findings.code", hasItem("PART_OF_ITSELF"));
  }

  private static ObjectNode part(String code, String whole) {
    ObjectNode definition = college.definition().put("code", code);
    if (whole != null) {
      definition.putArray("partOf").add(whole);
    }
    return definition;
  }

  private static io.restassured.response.Response dryRun(ObjectNode definition) {
    return post(admin(), "/v1/achievements?dryRun=true", definition);
  }

  private static String edition(ObjectNode version, String language) {
    return version.at("/editions/" + language).textValue();
  }

  private static String page(String url) {
    return RestAssured.given().accept("text/html").get(url).asString();
  }
}
