package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What the world reads about a badge after it was issued. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatusTest {

  static TestClient college;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
  }

  @Test
  void revocationShowsInTheNextFetchOfTheListAndNowhereElse() throws IOException {
    String badge = college.badge();
    String other = college.badge();
    assertThat(bit(badge)).isFalse();
    String list = fetch(badge).at("/credentialStatus/statusListCredential").textValue();
    String tag = anonymous().get(list).header("ETag");
    revoke(badge, "issued in error").statusCode(200).body("state", equalTo("revoked"));
    assertThat(bit(badge)).isTrue();
    assertThat(bit(other)).isFalse();
    anonymous().header("If-None-Match", tag).get(list).then().statusCode(200);
    assertThat(fetch(badge).get("id").textValue()).isEqualTo(badge);
  }

  @Test
  void revokedBadgeIsNotVerifiedAndTheAnswerSaysWhen() {
    String badge = college.badge();
    revoke(badge, "issued in error").statusCode(200);
    verify(fetch(badge))
        .body(
            "verified", equalTo(false),
            "verdict", equalTo("revoked"),
            "checks.find { it.check == 'status' }.code", equalTo("REVOKED"),
            "checks.find { it.check == 'proof' }.outcome", equalTo("passed"));
    anonymous()
        .get(badge + ".jwt")
        .then()
        .statusCode(410)
        .body("code", equalTo("CREDENTIAL_REVOKED"));
  }

  @Test
  void revokingTwiceIsHarmlessAndUnrevokingIsRefused() {
    String badge = college.badge();
    String first = revoke(badge, "first").statusCode(200).extract().path("revokedAt");
    revoke(badge, "second")
        .statusCode(200)
        .body("reason", equalTo("first"), "revokedAt", equalTo(first));
    staffPost(badge, "reinstate", "{}")
        .statusCode(409)
        .body("code", equalTo("REVOCATION_IS_FINAL"));
    staffPost(badge, "revoke", "{}").statusCode(422);
  }

  @Test
  void listUnderAnotherSpellingOfItsAddressSpoilsItForNobody() {
    ObjectNode badge = fetch(college.badge());
    ObjectNode stranger = badge.deepCopy();
    stranger.remove("proof");
    ObjectNode entry = (ObjectNode) stranger.get("credentialStatus");
    String url = entry.get("statusListCredential").textValue();
    int slash = url.lastIndexOf('/');
    entry.put(
        "statusListCredential",
        url.substring(0, slash) + url.substring(slash).toUpperCase(java.util.Locale.ROOT));
    for (ObjectNode sent : java.util.List.of(stranger, badge)) {
      TestClient.anonymous()
          .body(sent.toString())
          .post("/verify")
          .then()
          .body("verified", org.hamcrest.Matchers.equalTo(sent == badge));
    }
  }

  @Test
  void strangersCannotRevokeAndDoNotLearnThatTheBadgeExists() {
    String badge = college.badge();
    String path = "/v1/credentials/" + id(badge) + "/revoke";
    post(with(TestClient.newInstitution().key("revoke")), path, read("{\"reason\":\"r\"}"))
        .then()
        .statusCode(404);
    post(with(college.key("issue")), path, read("{\"reason\":\"r\"}")).then().statusCode(403);
    verify(fetch(badge)).body("verified", equalTo(true));
  }

  @Test
  void listIsSignedCacheableAndTellsNothingAboutItsIssuer() {
    ObjectNode credential = fetch(college.badge());
    String url = credential.at("/credentialStatus/statusListCredential").textValue();
    var answer =
        anonymous()
            .accept("application/vc")
            .get(url)
            .then()
            .statusCode(200)
            .contentType("application/vc");
    answer.header("Cache-Control", equalTo("public, max-age=300"));
    ObjectNode list = read(answer.extract().asString());
    assertThat(list.get("id").textValue()).isEqualTo(url).doesNotContain(college.slug);
    assertThat(list.get("issuer")).isEqualTo(credential.at("/issuer/id"));
    assertThat(list.at("/credentialSubject/statusPurpose").textValue()).isEqualTo("revocation");
    assertThat(list.at("/proof/verificationMethod"))
        .isNotEqualTo(credential.at("/proof/verificationMethod"));
  }

  @Test
  void issuedBadgesAreListedWithTheirState() {
    TestClient own = TestClient.newInstitution();
    String key = own.key("issue", "approve", "revoke", "read");
    String badge = own.badge();
    with(key)
        .get("/v1/credentials")
        .then()
        .statusCode(200)
        .body(
            "items.size()",
            equalTo(1),
            "items[0].id",
            equalTo(badge),
            "items[0].state",
            equalTo("active"));
    post(with(key), "/v1/credentials/" + id(badge) + "/revoke", read("{\"reason\":\"r\"}"));
    with(key)
        .get("/v1/credentials/" + id(badge))
        .then()
        .body("state", equalTo("revoked"), "reason", equalTo("r"));
    with(college.key("read")).get("/v1/credentials/" + id(badge)).then().statusCode(404);
  }

  private static ValidatableResponse revoke(String badge, String reason) {
    return staffPost(badge, "revoke", "{\"reason\":\"" + reason + "\"}");
  }

  private static ValidatableResponse staffPost(String badge, String action, String body) {
    return post(college.staff(), "/v1/credentials/" + id(badge) + "/" + action, read(body)).then();
  }

  private static ValidatableResponse verify(ObjectNode credential) {
    return anonymous()
        .contentType("application/json")
        .body(credential.toString())
        .post("/verify")
        .then()
        .statusCode(200);
  }

  private static String id(String badge) {
    return badge.substring(badge.lastIndexOf('/') + 1);
  }

  /** The bit of a badge, read as the specification says, without any code of ours. */
  private static boolean bit(String badge) throws IOException {
    ObjectNode credential = fetch(badge);
    int index = Integer.parseInt(credential.at("/credentialStatus/statusListIndex").textValue());
    String encoded =
        fetch(credential.at("/credentialStatus/statusListCredential").textValue())
            .at("/credentialSubject/encodedList")
            .textValue();
    assertThat(encoded).startsWith("u").doesNotContain("=");
    byte[] gzip = Base64.getUrlDecoder().decode(encoded.substring(1));
    byte[] bits = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    assertThat(bits).hasSize(131_072 / 8);
    return (bits[index / 8] & (0x80 >> (index % 8))) != 0;
  }
}
