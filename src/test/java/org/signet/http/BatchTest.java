package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.TestClient.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** Several badges in, a line of JSON for each out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchTest {

  @Test
  void eachLineIsAnObjectThatSaysWhichBadgeItIsAbout() {
    String badge = TestClient.newInstitution().badge();
    List<ObjectNode> lines =
        lines(
            anonymous()
                .contentType(ContentType.JSON)
                .body("[\"" + badge + "\",\"hello\"," + TestClient.fetch(badge) + "]")
                .post("/verify/batch"));
    assertThat(lines)
        .extracting(line -> line.get("index").asInt())
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(lines)
        .filteredOn(line -> line.get("index").asInt() != 1)
        .extracting(line -> line.at("/report/verdict").asText())
        .containsExactly("valid", "valid");
    assertThat(lines)
        .filteredOn(line -> line.get("index").asInt() == 1)
        .extracting(line -> line.at("/problem/code").asText())
        .containsExactly("NOT_A_CREDENTIAL");
  }

  @Test
  void filesAreAnsweredByTheOptionsOfTheForm() {
    String badge = TestClient.newInstitution().badge();
    List<ObjectNode> lines =
        lines(
            anonymous()
                .multiPart(
                    "file",
                    "a.json",
                    TestClient.fetch(badge).toString().getBytes(StandardCharsets.UTF_8))
                .multiPart("expectedRecipient", "Somebody Else")
                .post("/verify/batch"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).at("/report/verdict").asText()).isEqualTo("other_recipient");
  }

  private static List<ObjectNode> lines(Response response) {
    response.then().statusCode(200).contentType("application/x-ndjson");
    return response.asString().lines().map(TestClient::read).toList();
  }
}
