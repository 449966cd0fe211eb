package org.signet.http;

import static org.signet.TestClient.post;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.signet.TestClient;

/** An institution whose approved version a partner endorses. */
final class Endorsing {

  final TestClient client;
  final String version;
  private final String key;

  private Endorsing(TestClient client) {
    this.client = client;
    this.key = client.key("endorse", "read");
    this.version = version(client, "2026");
  }

  static Endorsing newInstitution() {
    return new Endorsing(TestClient.newInstitution());
  }

  /** The address of a version of MC-DATA-101. */
  static String version(TestClient client, String name) {
    String achievement =
        with(client.key("read"))
            .get("/v1/achievements")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    return achievement.replaceAll("/versions/.*", "") + "/versions/" + name;
  }

  /** The document of this claim, {@code demand} or {@code assessment}, that the partner signs. */
  ObjectNode unsigned(RemoteIssuer partner, String language, String claim) {
    return unsigned(version, partner, language, claim);
  }

  ObjectNode unsigned(String ofVersion, RemoteIssuer partner, String language, String claim) {
    String body =
        with(key)
            .queryParam("partner", partner.id)
            .queryParam("name", "Partner")
            .get(ofVersion + "/endorsement-documents")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    for (var item : TestClient.read(body).get("documents")) {
      if (item.get("language").asText().equals(language)
          && item.get("claim").asText().contains(claim)) {
        var document = (ObjectNode) item.get("document");
        ((ObjectNode) document.get("credentialSubject")).put("endorsementComment", "We hire them.");
        return document;
      }
    }
    throw new AssertionError(body);
  }

  ObjectNode demand(RemoteIssuer partner) {
    return unsigned(partner, "en-CA", "demand");
  }

  /** What is answered to this endorsement. */
  ValidatableResponse send(ObjectNode signed) {
    return send(version, signed);
  }

  ValidatableResponse send(String toVersion, ObjectNode signed) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("achievementVersion", toVersion);
    body.set("endorsement", signed);
    return post(with(key), "/v1/endorsements", body).then();
  }

  /** Has it taken; answers its address. */
  String take(ObjectNode signed) {
    return send(signed).statusCode(201).extract().path("id");
  }

  io.restassured.specification.RequestSpecification staff() {
    return with(key);
  }
}
