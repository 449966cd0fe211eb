package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** A learner's record: one signed text for what it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranscriptTest {

  static TestClient college;
  static String clerk;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    college.define(definition("MC-WHOLE").put("version", "1"));
    college.define(part("MC-PART-1"));
    college.define(part("MC-PART-2"));
    clerk = college.key("transcript", "read", "revoke");
  }

  @Test
  void recordHoldsTheBadgesAndSaysWhatTheyArePartsOf() {
    ObjectNode first = completion("MC-PART-1");
    String learner = learner(first);
    String badge =
        with(clerk).get("/v1/learners/" + id(learner)).then().extract().path("badges[0].id");
    ObjectNode record = record(learner, "en");
    assertThat(record.at("/type").toString())
        .isEqualTo("[\"VerifiableCredential\",\"ClrCredential\"]");
    JsonNode subject = record.path("credentialSubject");
    assertThat(subject.at("/identifier/0/hashed").booleanValue()).isTrue();
    assertThat(subject.at("/identifier/1/identityHash").textValue()).isEqualTo("Ada Learner");
    assertThat(subject.at("/verifiableCredential/0")).isEqualTo(fetch(badge));
    assertThat(subject.at("/achievement/0/humanCode").textValue()).isEqualTo("MC-WHOLE");
    assertThat(subject.at("/association/0/associationType").textValue()).isEqualTo("isPartOf");
    assertThat(subject.at("/association/0/sourceId"))
        .isEqualTo(subject.at("/verifiableCredential/0/credentialSubject/achievement/id"));
    assertThat(subject.at("/association/0/targetId")).isEqualTo(subject.at("/achievement/0/id"));
    verify(record)
        .then()
        .body(
            "verified", equalTo(true),
            "credentials", hasSize(1),
            "checks.find { it.check == 'associations' }.code", equalTo("ENDS_KNOWN"),
            "checks.find { it.check == 'schema' }.code", equalTo("CLR_2"));
    assertThat(fetch(record.path("id").textValue())).isEqualTo(record);
  }

  @Test
  void completingAllPartsIsVisible() {
    ObjectNode first = completion("MC-PART-1");
    String learner = learner(first);
    String at = "/v1/learners/" + id(learner);
    with(clerk)
        .get(at)
        .then()
        .body(
            "programmes[0].code", equalTo("MC-WHOLE"),
            "programmes[0].complete", equalTo(false),
            "programmes[0].parts.completed", contains(true, false));
    ObjectNode second = completion("MC-PART-2");
    second.set("learner", first.get("learner"));
    assertThat(learner(second)).isEqualTo(learner);
    var programmes = with(clerk).get(at).then().body("badges", hasSize(2));
    programmes.body("programmes[0].complete", equalTo(true), "programmes[0].awarded", nullValue());
    ObjectNode whole = completion("MC-WHOLE");
    whole.set("learner", first.get("learner"));
    learner(whole);
    with(clerk).get(at).then().body("programmes[0].awarded", equalTo("2026-06-01T18:05:00Z"));
    JsonNode subject = record(learner, "fr").path("credentialSubject");
    assertThat(subject.path("verifiableCredential")).hasSize(3);
    assertThat(subject.has("achievement")).isFalse();
    assertThat(subject.path("association")).hasSize(2);
    assertThat(subject.path("verifiableCredential").findValuesAsText("id"))
        .contains(subject.at("/association/1/targetId").textValue());
  }

  @Test
  void sameContentsAreTheSameRecordHoweverManyAskAtOnce() {
    String learner = learner(completion("MC-PART-1"));
    List<String> answers =
        IntStream.range(0, 8)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> transcript(learner, "en").asString()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(transcript(learner, "en").asString()).isEqualTo(answers.get(0));
    assertThat(record(learner, "fr").path("id")).isNotEqualTo(read(answers.get(0)).path("id"));
  }

  @Test
  void revokedBadgeMakesAnotherRecordAndTheEarlierOneIsSuperseded() {
    ObjectNode first = completion("MC-PART-1");
    String learner = learner(first);
    ObjectNode second = completion("MC-PART-2");
    second.set("learner", first.get("learner"));
    learner(second);
    ObjectNode before = record(learner, "en");
    String badge = before.at("/credentialSubject/verifiableCredential/0/id").textValue();
    revoke("/v1/credentials/" + id(badge));
    verify(before)
        .then()
        .body(
            "verified", equalTo(false),
            "verdict", equalTo("revoked"),
            "status", equalTo("in_force"),
            "checks.find { it.check == 'badges' }.code", equalTo("BADGE_REVOKED_SINCE"),
            "credentials.verdict", contains("revoked", "valid"));
    ObjectNode after = record(learner, "en");
    assertThat(after.path("id")).isNotEqualTo(before.path("id"));
    assertThat(after.at("/credentialSubject/verifiableCredential")).hasSize(1);
    verify(before).then().body("status", equalTo("revoked"), "verdict", equalTo("revoked"));
    verify(after).then().body("verified", equalTo(true));
    revoke("/v1/transcripts/" + id(after.path("id").textValue()));
    verify(after).then().body("status", equalTo("revoked"));
    assertThat(record(learner, "en").path("id")).isNotEqualTo(after.path("id"));
  }

  @Test
  void recordIsForItsInstitutionAndForWhoHasABadge() {
    ObjectNode completion = completion("MC-PART-1");
    String learner = learner(completion);
    String other = TestClient.newInstitution().key("transcript", "read", "revoke");
    String at = "/v1/learners/" + id(learner);
    with(other).get(at).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    with(other).get(at + "/transcript").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    with(college.key("read")).get(at + "/transcript").then().statusCode(403);
    String file = with(clerk).get(at + "/transcript.pdf").header("Content-Disposition");
    assertThat(file).matches("attachment; filename=\"record-[0-9a-f]{8}\\.pdf\"");
    with(clerk).get("/v1/learners/" + UUID.randomUUID() + "/transcript").then().statusCode(404);
    with(clerk).get(at + "/transcript?language=de").then().statusCode(400);
    String address = record(learner, "en").path("id").textValue();
    post(with(other), "/v1/transcripts/" + id(address) + "/revoke", read("{\"reason\":\"x\"}"))
        .then()
        .statusCode(404);
    revoke("/v1/credentials/" + id(with(clerk).get(at).then().extract().path("badges[0].id")));
    with(clerk)
        .get(at + "/transcript")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_TO_RECORD"));
  }

  @Test
  void learnerIsFoundByWhatStandsInABodyOnly() {
    ObjectNode completion = completion("MC-PART-1");
    String learner = learner(completion);
    JsonNode who = completion.get("learner");
    ObjectNode number = read("{}").put("studentNumber", who.get("studentNumber").textValue());
    ObjectNode email = read("{}").put("email", who.get("email").textValue().toUpperCase());
    for (ObjectNode sought : List.of(number, email)) {
      post(with(clerk), "/v1/learners/find", sought)
          .then()
          .statusCode(200)
          .body("items.id", contains(learner), "items[0].badges[0].state", equalTo("active"));
      post(with(TestClient.newInstitution().key("read")), "/v1/learners/find", sought)
          .then()
          .body("items", hasSize(0));
    }
    post(with(clerk), "/v1/learners/find", read("{}")).then().statusCode(422);
  }

  @Test
  void changedRecordIsNotGenuineAndNorAreSwappedBadges() {
    ObjectNode first = completion("MC-PART-1");
    String learner = learner(first);
    ObjectNode second = completion("MC-PART-2").put("language", "fr-CA");
    second.set("learner", first.get("learner"));
    learner(second);
    ObjectNode record = record(learner, "en");
    verify(record).then().body("verified", equalTo(true));
    ObjectNode renamed = record.deepCopy().put("name", "Doctorate");
    verify(renamed)
        .then()
        .body("verdict", equalTo("not_genuine"), "credentials.verified", contains(true, true));
    ObjectNode swapped = record.deepCopy();
    JsonNode badges = swapped.at("/credentialSubject/verifiableCredential");
    String english = badges.at("/0/issuer/name").textValue();
    ((ObjectNode) badges.at("/0/issuer")).set("name", badges.at("/1/issuer/name"));
    ((ObjectNode) badges.at("/1/issuer")).put("name", english);
    verify(swapped)
        .then()
        .body(
            "verdict", equalTo("not_genuine"),
            "status", equalTo("in_force"), // the record's own quads are the same
            "checks.find { it.check == 'proof' }.outcome", equalTo("passed"),
            "credentials.verified", contains(false, false));
  }

  @Test
  void recordWithinARecordOrAPresentationIsNotRead() {
    ObjectNode record = record(learner(completion("MC-PART-1")), "en");
    ObjectNode outer = record.deepCopy();
    ((ObjectNode) outer.path("credentialSubject")).putArray("verifiableCredential").add(record);
    verify(outer)
        .then()
        .body("verified", equalTo(false), "credentials[0].codes", contains("RECORD_WITHIN"));
    ObjectNode presentation =
        read(
            "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiablePresentation\"]}");
    presentation.putArray("verifiableCredential").add(record);
    verify(presentation)
        .then()
        .body("verdict", equalTo("not_genuine"), "codes", contains("RECORD_WITHIN"));
  }

  @Test
  void pageShowsTheRecordInBothLanguages() {
    ObjectNode first = completion("MC-PART-1");
    learner(first);
    ObjectNode second = completion("MC-PART-2");
    second.set("learner", first.get("learner"));
    ObjectNode record = record(learner(second), "en");
    String address = record.path("id").textValue();
    String verification =
        anonymous().redirects().follow(false).accept("text/html").get(address).header("Location");
    assertThat(anonymous().urlEncodingEnabled(false).get(verification + "&lang=en").asString())
        .contains("Signed record", "Badges in the record", "Ada Learner", "Data Analysis");
    assertThat(anonymous().urlEncodingEnabled(false).get(verification + "&lang=fr").asString())
        .contains("Relevé signé", "Badges du relevé");
  }

  private static ObjectNode part(String code) {
    ObjectNode part = definition(code);
    part.putArray("partOf").add("MC-WHOLE");
    return part;
  }

  private static ObjectNode definition(String code) {
    return college.definition().put("code", code);
  }

  private static ObjectNode completion(String code) {
    ObjectNode completion = college.completion();
    completion.putObject("achievement").put("code", code);
    return completion;
  }

  /** Posts a completion; the address of its learner. */
  private static String learner(ObjectNode completion) {
    return post(college.staff(), "/v1/completions", completion)
        .then()
        .statusCode(201)
        .extract()
        .path("learner");
  }

  private static ObjectNode record(String learner, String language) {
    Response answer = transcript(learner, language);
    answer.then().statusCode(200).contentType("application/vc");
    return read(answer.asString());
  }

  private static Response transcript(String learner, String language) {
    return with(clerk).get("/v1/learners/" + id(learner) + "/transcript?language=" + language);
  }

  private static void revoke(String path) {
    post(with(clerk), path + "/revoke", read("{\"reason\":\"in error\"}")).then().statusCode(200);
  }

  private static Response verify(ObjectNode document) {
    return anonymous().contentType("application/json").body(document.toString()).post("/verify");
  }

  private static String id(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
