package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.read;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.credential.baked.Bake;

/** Many badges at once: a line for each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchLinesTest {

  @Test
  void eachLineSaysWhichBadgeItIsAbout() {
    RemoteIssuer issuer = RemoteIssuer.web("batch");
    ObjectNode good = issuer.sign(issuer.badge());
    issuer.serve("/badges/1", good);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    items.add(good);
    items.add(with(good, "/credentialSubject/achievement/name", "\"PhD\""));
    items.add(issuer.token("", issuer.badge()));
    items.add(issuer.url("/badges/1"));
    items
        .addObject()
        .put("url", issuer.url("/badges/1"))
        .putObject("options")
        .put("policy", "offline");
    items.add("no badge");
    items.add("https://127.0.0.1/badge");
    items.add(7);
    items.addObject();
    Map<Integer, JsonNode> lines = lines(json(items.toString()));
    assertThat(lines.keySet()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(lines.get(0).at("/report/verdict").textValue()).isEqualTo("valid");
    assertThat(lines.get(1).at("/report/verdict").textValue()).isEqualTo("not_genuine");
    assertThat(lines.get(2).at("/report/verdict").textValue()).isEqualTo("valid");
    assertThat(lines.get(3).at("/report/verdict").textValue()).isEqualTo("valid");
    assertThat(lines.get(4).at("/problem/code").textValue()).isEqualTo("ADDRESS_NOT_FETCHED");
    assertThat(lines.get(5).at("/problem/code").textValue()).isEqualTo("NOT_A_CREDENTIAL");
    assertThat(lines.get(6).at("/problem/code").textValue()).isEqualTo("URL_NOT_ALLOWED");
    assertThat(lines.get(6).at("/problem/type").textValue())
        .isEqualTo("urn:signet:problem:url-not-allowed");
    assertThat(lines.get(7).at("/problem/code").textValue()).isEqualTo("NOT_A_CREDENTIAL");
    assertThat(lines.get(8).at("/problem/code").textValue()).isEqualTo("NOT_A_CREDENTIAL");
  }

  @Test
  void fiftyBadgesAreTakenAndOneMoreIsRefused() {
    String badge = TestClient.newInstitution().badge();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 50; i++) {
      items.add(badge);
    }
    assertThat(lines(json(items.toString())).values())
        .hasSize(50)
        .allMatch(line -> line.at("/report/verified").booleanValue());
    post(json(items.add(badge).toString())).statusCode(422).body("code", equalTo("INVALID"));
  }

  @ParameterizedTest
  @CsvSource({"'[]', 422, INVALID", "'{\"a\":1}', 400, UNREADABLE", "'[', 400, UNREADABLE"})
  void whatIsNoListOfBadgesIsRefused(String body, int status, String code) {
    post(json(body))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"policy\":\"lenient\"}", "{\"recipient\":\"ada@example.edu\"}"})
  void optionThatIsNoneIsRefused(String options) {
    post(json("[{\"url\":\"https://badges.test/1\",\"options\":" + options + "}]"))
        .statusCode(400)
        .body("code", equalTo("BAD_PARAMETER"));
  }

  @Test
  void filesAreTakenInTheirOrder() {
    RemoteIssuer issuer = RemoteIssuer.web("files");
    String badge = issuer.sign(issuer.badge()).toString();
    Map<Integer, JsonNode> lines =
        lines(
            anonymous()
                .multiPart("file", "a.json", bytes(badge), "application/json")
                .multiPart("file", "b.png", Bake.png(badge), "image/png")
                .multiPart("file", "c.txt", bytes("no badge"), "text/plain"));
    assertThat(lines.keySet()).containsExactly(0, 1, 2);
    assertThat(lines.get(0).at("/report/verdict").textValue()).isEqualTo("valid");
    assertThat(lines.get(1).at("/report/verdict").textValue()).isEqualTo("valid");
    assertThat(lines.get(2).at("/problem/code").textValue()).isEqualTo("NOT_A_CREDENTIAL");
    Map<Integer, JsonNode> none = lines(anonymous().multiPart("other", "x"));
    assertThat(none.keySet()).containsExactly(0);
    assertThat(none.get(0).at("/problem/code").textValue()).isEqualTo("NOT_A_CREDENTIAL");
  }

  @Test
  void filesAreAnsweredByTheOptionsOfTheForm() {
    RemoteIssuer issuer = RemoteIssuer.web("asked");
    String badge = issuer.sign(issuer.badge()).toString();
    Map<Integer, JsonNode> lines =
        lines(
            anonymous()
                .multiPart("file", "a.json", bytes(badge), "application/json")
                .multiPart("policy", "offline"));
    assertThat(lines.get(0).at("/report/verdict").textValue()).isEqualTo("unknown");
    assertThat(lines.get(0).at("/report/codes").toString()).contains("OFFLINE");
  }

  private static Map<Integer, JsonNode> lines(RequestSpecification request) {
    String body = post(request).statusCode(200).extract().asString();
    Map<Integer, JsonNode> lines = new TreeMap<>();
    body.lines()
        .forEach(
            line -> {
              ObjectNode json = read(line);
              lines.put(json.path("index").intValue(), json);
            });
    assertThat(body.lines().count()).isEqualTo(lines.size());
    return lines;
  }

  private static ValidatableResponse post(RequestSpecification request) {
    return request.post("/verify/batch").then();
  }

  private static RequestSpecification json(String body) {
    return anonymous().contentType("application/json").body(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
