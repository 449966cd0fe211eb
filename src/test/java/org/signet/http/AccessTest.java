package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** Who may open which door, and what is listed behind it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessTest {

  static TestClient college;
  static String staff;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    staff = college.key("issue", "approve", "read");
  }

  @Test
  void keysOpenOnlyTheirOwnDoors() {
    ObjectNode completion = college.completion();
    post(TestClient.anonymous(), "/v1/completions", completion)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer realm=\"signet\""));
    post(with("signet_nonsense"), "/v1/completions", completion).then().statusCode(401);
    post(with(college.key("read")), "/v1/completions", completion).then().statusCode(403);
    String location =
        post(with(staff), "/v1/completions", completion)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String stranger = TestClient.newInstitution().key("issue", "approve", "read");
    with(stranger).get(location).then().statusCode(404);
    with(stranger).post(location + "/approve").then().statusCode(404);
    post(with(stranger), "/v1/completions", completion)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN_ISSUER"));
  }

  @Test
  void withdrawnKeyOpensNothing() {
    var made =
        post(
                admin(),
                "/v1/keys",
                TestClient.read(
                    "{\"holder\":{\"kind\":\"person\",\"name\":\"R. Registrar\"},\"scopes\":[\"read\"],\"issuers\":[\""
                        + college.slug
                        + "\"]}"))
            .then()
            .statusCode(201)
            .extract();
    with(made.path("key")).get("/v1/completions").then().statusCode(200);
    admin().delete(made.<String>path("id")).then().statusCode(204);
    with(made.path("key")).get("/v1/completions").then().statusCode(401);
  }

  @Test
  void listsPageByCursor() {
    TestClient own = TestClient.newInstitution();
    String key = own.key("issue", "approve", "read");
    for (int i = 0; i < 3; i++) {
      post(with(key), "/v1/completions", own.completion()).then().statusCode(201);
    }
    var first =
        with(key).queryParam("limit", 2).get("/v1/completions").then().statusCode(200).extract();
    assertThat(first.<java.util.List<?>>path("items")).hasSize(2);
    var second =
        with(key)
            .queryParam("cursor", first.<String>path("next"))
            .get("/v1/completions")
            .then()
            .extract();
    assertThat(second.<java.util.List<?>>path("items")).hasSize(1);
    assertThat(second.<String>path("next")).isNull();
    with(key).queryParam("cursor", "nonsense").get("/v1/completions").then().statusCode(400);
    with(key)
        .queryParam("limit", "many")
        .get("/v1/completions")
        .then()
        .statusCode(400)
        .body("code", equalTo("BAD_PARAMETER"));
  }

  @Test
  void scriptsOfOtherSitesReadWhatIsPublicAndNothingElse() {
    anonymous()
        .header("Origin", "https://wallet.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/verify")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo("*"));
    assertThat(
            TestClient.admin()
                .header("Origin", "https://evil.example")
                .get("/v1/issuers")
                .header("Access-Control-Allow-Origin"))
        .isNull();
  }
}
