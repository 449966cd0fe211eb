package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.signet.TestClient.admin;
import static org.signet.http.EscoFiles.cells;
import static org.signet.http.EscoFiles.post;
import static org.signet.http.EscoFiles.row;
import static org.signet.http.EscoFiles.uri;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.platform.Sql;

/** Which release of ESCO is current, and what that makes of concepts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkillReleasesTest {

  @Inject Sql sql;

  @AfterEach
  void onlyTheStarterSetIsLeft() {
    EscoFiles.forget(sql);
  }

  @Test
  void whatTheCurrentReleaseLacksIsObsolete() {
    String gone = "60c78287-22eb-4103-9c8c-28deaa460da0";
    String teams = "http://data.europa.eu/esco/skill/" + gone;
    String en =
        EscoFiles.HEADER
            + row(uri(1), "work in new teams", cells("", "released", ""))
            + row(teams, "work in teams", cells("", "obsolete", uri(1)));
    post("version=9.0.0&lang=en", "text/csv", en.getBytes(StandardCharsets.UTF_8))
        .statusCode(201)
        .body("current", equalTo(false));
    post("version=9.0.0&lang=fr&current=true", "text/csv", en.getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("current", equalTo(true))
        .body("obsolete", org.hamcrest.Matchers.greaterThanOrEqualTo(120));

    admin()
        .get("/v1/skills/" + gone)
        .then()
        .body("status", equalTo("obsolete"))
        .body("replacedBy", equalTo(uri(1)))
        .body("framework", equalTo("ESCO v9.0.0"));
    admin().get("/v1/skills?q=first aid").then().body("items", hasSize(0));
    admin()
        .get("/v1/skills?q=first aid&status=obsolete&lang=en")
        .then()
        .body("items[0].labels.en", equalTo("first aid"))
        .body("items[0].status", equalTo("obsolete"));

    admin().post("/v1/skills/releases/1.0.9/current").then().statusCode(200);
    admin().get("/v1/skills/" + gone).then().body("status", equalTo("released"));
    admin()
        .get("/v1/skills?q=first aid&lang=en")
        .then()
        .body("items[0].status", equalTo("released"));
  }

  @Test
  void releaseWithBothLanguagesAndAHigherVersionBecomesCurrentUnlessItIsFarSmaller() {
    importBoth("9.1.0", 59)
        .body("current", equalTo(false))
        .body("next", containsString("it has 59 concepts, and 1.0.9 has 120"))
        .body("next", containsString("current=true"))
        .body("next", containsString("POST /v1/skills/releases/9.1.0/current"));
    admin().get("/v1/skills?q=first aid").then().body("items[0].status", equalTo("released"));
    importBoth("9.1.1", 60).body("current", equalTo(true)).body("next", nullValue());
    importBoth("9.1.0", 90)
        .body("current", equalTo(false))
        .body(
            "next", equalTo("Not current. To make it so, POST /v1/skills/releases/9.1.0/current."));
  }

  @Test
  void conceptThatNoReleaseHasAnyMoreIsObsolete() {
    one("version=3.0.0&current=true", 20).body("current", equalTo(true));
    assertStatus(20, "released");
    one("version=3.0.0", 21).body("removed", equalTo(1)).body("current", equalTo(true));
    assertStatus(20, "obsolete");
    assertStatus(21, "released");
    one("version=3.0.0", 20);
    assertStatus(20, "released");
    assertStatus(21, "obsolete");
  }

  @Test
  void oneVersionIsOneReleaseHoweverItIsSpelt() {
    one("version=7.9&current=false", 30).statusCode(201).body("version", equalTo("7.9.0"));
    for (String spelt : List.of("7.9.0", "07.9", "v7.09.0")) {
      one("version=" + spelt + "&current=false", 30)
          .statusCode(200)
          .body("version", equalTo("7.9.0"))
          .body("framework", equalTo("ESCO v7.9.0"));
    }
    admin()
        .get("/v1/skills/releases")
        .then()
        .body("items.version", equalTo(List.of("7.9.0", "1.0.9")));
  }

  /** The same concepts in both languages; the answer to the second. */
  private static ValidatableResponse importBoth(String version, int concepts) {
    byte[] csv = EscoFiles.generated(concepts, 3).getBytes(StandardCharsets.UTF_8);
    post("version=" + version + "&lang=en", "text/csv", csv).body("current", equalTo(false));
    return post("version=" + version + "&lang=fr", "text/csv", csv).statusCode(200);
  }

  /** A file with one concept. */
  private static ValidatableResponse one(String query, int number) {
    String text = EscoFiles.HEADER + row(uri(number), "one", cells("", "released", ""));
    return post(query + "&lang=en", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertStatus(int number, String status) {
    assertThat(sql.list("select status from skill where uri = ?", r -> r.getString(1), uri(number)))
        .containsExactly(status);
  }
}
