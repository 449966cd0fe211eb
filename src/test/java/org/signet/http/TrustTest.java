package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.trust.KnownIssuer;
import org.signet.trust.TrustRegister;

/** The register of known issuers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrustTest {

  private static final String PATH = "/v1/trust";

  @Inject TrustRegister register;

  @Test
  void issuerIsEnteredOnceAndItsNameSurvives() {
    String id = did();
    String name = "Université d’Ottawa – Œuvres · Zoë";
    ObjectNode entry = entry(id, name).put("url", "https://www.example.edu/fr");
    post(admin(), PATH, entry)
        .then()
        .statusCode(201)
        .body("id", equalTo(id), "name", equalTo(name), "source", equalTo("own"));
    post(admin(), PATH, entry).then().statusCode(200).body("name", equalTo(name));
    post(admin(), PATH, entry.deepCopy().put("name", "Other"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_EXISTS"));
    KnownIssuer known = register.find(id).orElseThrow();
    assertThat(known.name().in("fr")).isEqualTo(name);
    assertThat(known.name().in("en")).isEqualTo(name);
    assertThat(known.url()).contains("https://www.example.edu/fr");
    assertThat(known.own()).isTrue();
    assertThat(register.find(id.toUpperCase())).isEmpty();
    assertThat(register.find(id + "\0")).isEmpty();
  }

  @Test
  void sameIdempotencyKeyReplaysTheFirstAnswer() {
    ObjectNode entry = entry(did(), "Test University");
    String key = UUID.randomUUID().toString();
    post(admin().header("Idempotency-Key", key), PATH, entry).then().statusCode(201);
    post(admin().header("Idempotency-Key", key), PATH, entry)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", equalTo("true"));
  }

  @Test
  void importedRegistryIsReplacedByItsNextEdition() {
    String registry = "DCC Registry " + UUID.randomUUID();
    String stays = did();
    String moves = "https://college.example.edu/issuers/" + UUID.randomUUID();
    String leaves = did();
    imported(registry, dcc(stays, "MIT", moves, "Collège", leaves, "Gone University"))
        .body("added", equalTo(3), "changed", equalTo(0), "removed", equalTo(0));
    assertThat(register.find(moves)).map(KnownIssuer::source).contains(registry);
    String comes = did();
    imported(registry, dcc(stays, "MIT", moves, "Université", comes, "New University"))
        .body("added", equalTo(1), "changed", equalTo(1), "removed", equalTo(1))
        .body("unchanged", equalTo(1), "kept", equalTo(0));
    assertThat(register.find(leaves)).isEmpty();
    assertThat(register.find(moves)).map(known -> known.name().in("en")).contains("Université");
    assertThat(register.find(comes)).map(KnownIssuer::own).contains(false);
    imported(registry, "{}").body("removed", equalTo(3), "added", equalTo(0));
    assertThat(register.find(stays)).isEmpty();
  }

  @Test
  void bareMapIsARegistryTooAndTakesNothingFromOthers() {
    String byHand = did();
    String first = did();
    post(admin(), PATH, entry(byHand, "By hand")).then().statusCode(201);
    imported("First " + UUID.randomUUID(), bare(first, "First")).body("added", equalTo(1));
    String second = "Second " + UUID.randomUUID();
    imported(second, bare(byHand, "Not by hand", first, "Not first"))
        .body("added", equalTo(0), "kept", equalTo(2), "unchanged", equalTo(0));
    assertThat(register.find(byHand)).map(known -> known.name().in("fr")).contains("By hand");
    assertThat(register.find(first)).map(known -> known.name().in("fr")).contains("First");
    imported(second, "{}").body("removed", equalTo(0));
    post(admin(), PATH, entry(first, "Now by hand")).then().statusCode(201);
    assertThat(register.find(first)).map(KnownIssuer::own).contains(true);
  }

  @Test
  void registryWithWrongEntriesIsRefusedWholeAndEachIsNamed() {
    String good = did();
    ObjectNode body = read("{}").put("name", "Bad registry");
    ObjectNode entries = body.putObject("registry").putObject("registry");
    entries.putObject(good).put("name", "Good University");
    entries.putObject("https://a@b.example/~x").put("name", "User name");
    entries.putObject("did:example:1").put("name", "\u202egnp.exe").put("url", "javascript:1");
    entries.put("did:example:2", "no object");
    post(admin(), PATH + "/import", body)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/registry/registry/https:~1~1a@b.example~1~0x",
                "/registry/registry/did:example:1/name",
                "/registry/registry/did:example:1/url",
                "/registry/registry/did:example:2/name"))
        .body(
            "errors.code",
            containsInAnyOrder("NOT_AN_ISSUER_ID", "BAD_NAME", "NOT_A_URL", "BAD_NAME"));
    assertThat(register.find(good)).isEmpty();
    post(admin(), PATH + "/import", body.deepCopy().put("name", "own"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/name"));
    post(admin(), PATH, entry("college.example.edu", "A college").put("colour", "blue"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/colour"));
    post(admin(), PATH, entry("college.example.edu", "A college"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("NOT_AN_ISSUER_ID"));
  }

  @Test
  void keyOfOneIssuerReadsAndDoesNotWrite() {
    TestClient college = TestClient.newInstitution();
    String bound = college.key("trust");
    ObjectNode entry = entry(did(), "Friends");
    post(with(bound), PATH, entry).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    post(with(bound), PATH + "/import", read("{}")).then().statusCode(403);
    with(bound).queryParam("id", "did:example:1").delete(PATH).then().statusCode(403);
    with(bound).get(PATH).then().statusCode(200);
    with(college.key("read")).get(PATH).then().statusCode(200);
    with(college.key("issue")).get(PATH).then().statusCode(403);
    post(with(college.key("read")), PATH, entry).then().statusCode(403);
    anonymous().get(PATH).then().statusCode(401);
  }

  @Test
  void entryIsTakenAwayOnce() {
    String id = "did:web:college.example.edu%3A8443:t-" + UUID.randomUUID();
    post(admin(), PATH, entry(id, "College")).then().statusCode(201);
    admin().queryParam("id", id).delete(PATH).then().statusCode(204);
    assertThat(register.find(id)).isEmpty();
    admin().queryParam("id", id).delete(PATH).then().statusCode(404);
    admin().queryParam("id", "\0").delete(PATH).then().statusCode(404);
    admin().delete(PATH).then().statusCode(400);
  }

  @Test
  void newestEntriesComeFirstInPages() {
    String url = "https://college.example.edu/" + UUID.randomUUID();
    post(admin(), PATH, entry(did(), "Earlier")).then().statusCode(201);
    post(admin(), PATH, entry(url, "Later")).then().statusCode(201);
    var first = admin().queryParam("limit", 1).get(PATH).then().body("items", hasSize(1)).extract();
    admin()
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void issuerOfThisServiceIsKnownByItsOwnNames() {
    TestClient college = TestClient.newInstitution();
    String id = admin().get("/v1/issuers/" + college.slug).then().extract().path("did");
    imported("Liars " + UUID.randomUUID(), bare("did:example:liar", "x"));
    KnownIssuer known = register.find(id).orElseThrow();
    assertThat(known.own()).isTrue();
    assertThat(known.name().in("fr")).isEqualTo("Collège d’essai");
    assertThat(known.name().in("en")).isEqualTo("Test College");
    assertThat(known.url()).isEqualTo(Optional.of("https://college.example.edu"));
  }

  private static ValidatableResponse imported(String name, String registry) {
    ObjectNode body = read("{}").put("name", name);
    body.set("registry", read(registry));
    return post(admin(), PATH + "/import", body).then().statusCode(200).body("name", equalTo(name));
  }

  private static String dcc(String... idsAndNames) {
    return "{\"meta\":{\"created\":\"2020-12-02\"},\"registry\":" + bare(idsAndNames) + "}";
  }

  private static String bare(String... idsAndNames) {
    ObjectNode registry = read("{}");
    for (int i = 0; i < idsAndNames.length; i += 2) {
      registry
          .putObject(idsAndNames[i])
          .put("name", idsAndNames[i + 1])
          .put("url", "https://www.example.edu")
          .put("location", "Cambridge, MA, USA");
    }
    return registry.toString();
  }

  private static ObjectNode entry(String id, String name) {
    return read("{}").put("id", id).put("name", name);
  }

  private static String did() {
    return "did:example:" + UUID.randomUUID();
  }
}
