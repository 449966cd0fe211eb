package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.signet.TestClient.post;
import static org.signet.TestClient.read;
import static org.signet.TestClient.with;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** An endorsement is taken in, or refused for a reason that has a code; then nothing is kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndorsementIntakeTest {

  private static Endorsing at;
  private static RemoteIssuer partner;
  private static int taken;

  @BeforeAll
  static void institution() {
    at = Endorsing.newInstitution();
    partner = RemoteIssuer.web("partner");
  }

  @AfterEach
  void nothingElseIsKept() {
    at.staff().get("/v1/endorsements").then().body("items", hasSize(taken));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/name | \"A good school\" | NOT_AN_ENDORSEMENT | NOT_A_CLAIM",
        "/name | \"Compétence en demande dans l'industrie\" | NOT_AN_ENDORSEMENT | NOT_A_CLAIM",
        "/credentialSubject/endorsementComment | \" \" | NOT_AN_ENDORSEMENT | MISSING",
        "/credentialSubject/name | \"Swapped\" | NOT_AN_ENDORSEMENT | UNKNOWN_FIELD",
        "/issuer/parentOrg | {\"id\":\"urn:a:b\",\"type\":[\"Profile\"]} | NOT_AN_ENDORSEMENT | UNKNOWN_FIELD",
        "/issuer/url | \"javascript:alert(1)\" | NOT_AN_ENDORSEMENT | NOT_A_LINK",
        "/issuer/url | \"https://hospital.example@evil.example/\" | NOT_AN_ENDORSEMENT | NOT_A_LINK",
        "/issuer/name | \" \" | NOT_AN_ENDORSEMENT | BAD_NAME",
        "/issuer/name | \"a\\u0000b\" | NOT_AN_ENDORSEMENT | BAD_NAME",
        "/issuer/endorsement | [] | NOT_AN_ENDORSEMENT | UNKNOWN_FIELD",
        "/id | \"https://lms.example.edu/files/9\" | NOT_AN_ENDORSEMENT | BAD_ID",
        "/id | \"did:web:hospital.example\" | NOT_AN_ENDORSEMENT | BAD_ID",
        "/credentialStatus | {\"id\":\"https://lms.example.edu/files/9\",\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"1\",\"statusListCredential\":\"https://hospital.example/list\"} | NOT_AN_ENDORSEMENT | BAD_STATUS",
        "/evidence | [] | NOT_AN_ENDORSEMENT | UNKNOWN_FIELD",
        "/endorsement | [] | NOT_AN_ENDORSEMENT | NESTED_ENDORSEMENT",
        "/type | [\"VerifiableCredential\",\"OpenBadgeCredential\"] | NOT_AN_ENDORSEMENT | SCHEMA",
        "/validFrom | \"2026-06-03T09:00:00.5Z\" | NOT_AN_ENDORSEMENT | SCHEMA",
        "/@context | [\"https://www.w3.org/ns/credentials/v2\",\"https://evil.example/c\"] | NOT_AN_ENDORSEMENT | CONTEXT_NOT_ALLOWED",
        "/credentialSubject/id | \"urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c\" | ENDORSEMENT_OF_ANOTHER_VERSION | ANOTHER_VERSION",
        "/relatedResource/0/digestMultibase | \"zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n\" | ENDORSEMENT_OF_ANOTHER_VERSION | ANOTHER_VERSION",
        "/validUntil | \"2029-01-01T00:00:00Z\" | ENDORSEMENT_NOT_IN_FORCE | NOT_IN_FORCE",
        "/validFrom | \"2098-01-01T00:00:00Z\" | NOT_AN_ENDORSEMENT | SCHEMA",
      })
  void endorsementThatIsNotAsBadgesCarryItIsRefused(
      String pointer, String value, String code, String fault) {
    int asked = partner.requests().size();
    ObjectNode changed = with(sign(at.demand(partner)), pointer, value);
    refused(at.send(changed), code, fault);
    assertThat(partner.requests()).hasSize(asked);
  }

  @Test
  void endorsementThatExpiredIsRefused() {
    ObjectNode old = at.demand(partner).put("validFrom", "2024-01-01T00:00:00Z");
    refused(
        at.send(sign(old.put("validUntil", "2025-12-31T00:00:00Z"))),
        "ENDORSEMENT_NOT_IN_FORCE",
        "NOT_IN_FORCE");
  }

  @Test
  void endorsementAlteredAfterItWasSignedIsRefused() {
    ObjectNode altered =
        with(sign(at.demand(partner)), "/credentialSubject/endorsementComment", "\"Very best.\"");
    refused(at.send(altered), "ENDORSEMENT_NOT_GENUINE", "SIGNATURE_INVALID");
  }

  @Test
  void keyThatDoesNotBelongToThePartnerIsRefused() {
    RemoteIssuer thief = partner.with(RemoteIssuer.key("thief").key);
    refused(
        at.send(thief.sign(at.demand(partner))), "ENDORSEMENT_NOT_GENUINE", "SIGNATURE_INVALID");
    ObjectNode foreign =
        with(
            RemoteIssuer.key("other").sign(at.demand(partner)),
            "/name",
            "\"Competency in demand by industry\"");
    refused(at.send(foreign), "ENDORSEMENT_NOT_GENUINE", "ISSUER_KEY_MISMATCH");
  }

  @Test
  void partnerWhoseHostDoesNotAnswerIsToldToTryAgain() {
    RemoteIssuer silent = RemoteIssuer.unpublished("silent", "");
    refused(at.send(silent.sign(at.demand(silent))), "ENDORSEMENT_NOT_CHECKED", "KEY_NOT_FETCHED");
  }

  @Test
  void partnerOnAHostThatIsNotPublicIsNotAsked() {
    RemoteIssuer inside = partner.with(partner.key);
    ObjectNode signed = sign(at.demand(inside));
    for (String host : new String[] {"did:web:metadata.internal", "did:web:router.lan"}) {
      ObjectNode changed = with(signed, "/issuer/id", "\"" + host + "\"");
      changed = with(changed, "/proof/verificationMethod", "\"" + host + "#key-1\"");
      at.send(changed).statusCode(422);
    }
  }

  @Test
  void tokenIsRefusedInWords() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("achievementVersion", at.version);
    body.put(
        "endorsement", partner.token("\"kid\":\"" + partner.method() + "\"", at.demand(partner)));
    refused(
        post(at.staff(), "/v1/endorsements", body).then(), "NOT_AN_ENDORSEMENT", "TOKEN_NOT_TAKEN");
  }

  @Test
  void largeEndorsementIsRefused() {
    ObjectNode large = at.demand(partner);
    ((ObjectNode) large.get("credentialSubject")).put("endorsementComment", "x".repeat(17_000));
    at.send(sign(large)).statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void institutionDoesNotEndorseItsOwn() {
    String did = TestClient.fetch(at.client.badge()).at("/issuer/id").textValue();
    ObjectNode signed = sign(at.demand(partner));
    for (String self : new String[] {did, "did:web:college.example.edu", "did:web:localhost:a"}) {
      refused(
          at.send(with(signed, "/issuer/id", "\"" + self + "\"")),
          "SELF_ENDORSEMENT",
          "SELF_ENDORSEMENT");
    }
    String key = TestClient.fetch(at.client.badge()).at("/proof/verificationMethod").textValue();
    String multikey = key.substring(key.indexOf('#') + 1);
    ObjectNode asKey = with(signed, "/issuer/id", "\"did:key:" + multikey + "\"");
    String method = "\"did:key:" + multikey + "#" + multikey + "\"";
    refused(
        at.send(with(asKey, "/proof/verificationMethod", method)),
        "SELF_ENDORSEMENT",
        "SELF_ENDORSEMENT");
  }

  @Test
  void endorsementOfAnotherVersionIsRefused() {
    at.client.define(at.client.definition().put("version", "2027").put("credits", 0.75));
    String next = Endorsing.version(at.client, "2027");
    ObjectNode ofNext = at.unsigned(next, partner, "en-CA", "demand");
    refused(at.send(sign(ofNext)), "ENDORSEMENT_OF_ANOTHER_VERSION", "ANOTHER_VERSION");
  }

  @Test
  void anotherInstitutionsVersionIsNotThere() {
    TestClient other = TestClient.newInstitution();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("achievementVersion", at.version);
    body.set("endorsement", sign(at.demand(partner)));
    post(with(other.key("endorse")), "/v1/endorsements", body).then().statusCode(404);
    post(with(at.client.key("read")), "/v1/endorsements", body).then().statusCode(403);
  }

  @Test
  void bodyWithOtherMembersIsRefused() {
    post(at.staff(), "/v1/endorsements", read("{\"endorsement\":{}}"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("WRONG_MEMBERS"));
    at.send("https://elsewhere.example/v1/achievements/x", sign(at.demand(partner)))
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_A_VERSION"));
  }

  @Test
  void sameDocumentAndSecondOfTheSameClaimAreRefusedAndALongerOneReplaces() {
    RemoteIssuer twice = RemoteIssuer.key("twice-" + UUID.randomUUID());
    String end = "2027-06-01T00:00:00Z";
    ObjectNode first = twice.sign(at.demand(twice).put("validUntil", end));
    String id = at.take(first);
    taken++;
    refused(at.send(first), "ALREADY_ENDORSED");
    refused(at.send(twice.sign(at.demand(twice).put("validUntil", end))), "ALREADY_ENDORSED");
    ObjectNode other = at.unsigned(twice, "en-CA", "assessment");
    ((ObjectNode) other.get("issuer")).put("name", "Another name");
    refused(at.send(twice.sign(other)), "PROFILE_DIFFERS", "PROFILE_DIFFERS");
    at.take(twice.sign(at.demand(twice)));
    taken++;
    at.staff()
        .get(id)
        .then()
        .body("state", equalTo("good"))
        .body("replacedAt.length()", equalTo(20));
    assertThat(TestClient.fetch(at.client.badge()).at("/endorsement"))
        .extracting(e -> e.at("/issuer/id").textValue())
        .containsOnlyOnce(twice.id);
  }

  private static ObjectNode sign(ObjectNode unsigned) {
    return partner.sign(unsigned);
  }

  private static void refused(ValidatableResponse answer, String code, String... fault) {
    answer.body("code", equalTo(code));
    if (fault.length > 0) {
      answer.body("errors[0].code", equalTo(fault[0]));
    }
  }
}
