package org.signet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/** The employer's door: a badge in, an answer that can be acted on out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VerificationTest {

  static String badge;
  static ObjectNode credential;

  @BeforeAll
  static void issue() {
    badge = TestClient.newInstitution().badge();
    credential = fetch(badge);
  }

  @Test
  void goodBadgeIsVerifiedWithEveryCheckInTheOrderOfTheSpecification() {
    verify(credential.toString())
        .body(
            "verified", equalTo(true),
            "verdict", equalTo("valid"),
            "answer.en", containsString("Genuine and valid. Issued by Test College (localhost"),
            "answer.fr", containsString("Authentique et valide."),
            "checks.check",
                equalTo(
                    java.util.List.of(
                        "parse",
                        "context",
                        "terms",
                        "schema",
                        "issuerKey",
                        "proof",
                        "refresh",
                        "validity",
                        "status",
                        "trust",
                        "recipient",
                        "evidence",
                        "skills",
                        "endorsements")));
  }

  @Test
  void summaryAnswersInTheTermsOfTheFramework() {
    verify(credential.toString())
        .body("summary.holder", equalTo("Ada Learner"))
        .body("summary.achievement.name", equalTo("Data Analysis"))
        .body("summary.competencies[0].statement", equalTo("Draws conclusions from data"))
        .body("summary.competencies[0].level", equalTo("Proficient"))
        .body("summary.competencies[0].levelMeaning", equalTo("Alone."))
        .body("summary.competencies[0].assessment.aspect", hasItem("supervision"))
        .body("summary.competencies[0].skills.known", everyItem(is(true)))
        .body("summary.results[0].value", equalTo("87"))
        .body("summary.evidence[0].pinned", equalTo(true))
        .body("summary.transcript.contactHours", equalTo("40"));
  }

  @ParameterizedTest
  @CsvSource({"'',''", ".json,''", ".html,''", "'','  \n'"})
  void badgeOfThisServiceIsVerifiedByItsAddress(String ending, String space) {
    verify("{\"url\":\"" + badge + ending + "\"}").body("verified", equalTo(true));
    verify(space + badge + ending + space).body("verified", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "/credentialSubject/achievement/name, PhD in Medicine, proof, SIGNATURE_INVALID",
    "/evilNote, Honours, terms, UNSIGNED_TERM",
    "/credentialSubject/achievement/foo, 1, terms, UNSIGNED_TERM",
    "/credentialSubject/achievement/id, MC-101, terms, NON_ABSOLUTE_IRI",
    "/credentialSubject/achievement/id, 'https://u.example/a b', terms, INVALID_IRI",
    "/credentialSubject/creditsEarned, '3', schema, SCHEMA",
    "/issuer/id, did:key:z6MkfQBYQFaG5LLScnkLc6E8AYmmA1jgM8TvXovvn3X8iUQp, issuerKey, ISSUER_KEY_MISMATCH",
    "/proof/cryptosuite, none, proof, UNSUPPORTED_SUITE",
    "/proof/proofPurpose, authentication, proof, PURPOSE_NOT_AUTHORIZED",
  })
  void alteredBadgeIsNeverVerified(String pointer, String value, String check, String code) {
    ObjectNode altered = credential.deepCopy();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) altered.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);
    verify(altered.toString())
        .body("verified", equalTo(false))
        .body("checks.find { it.check == '" + check + "' }.code", equalTo(code));
  }

  @Test
  void undefinedTypeIsNotCoveredByAnySignature() {
    ObjectNode altered = credential.deepCopy();
    altered.withArray("type").add("MasterDegree");
    verify(altered.toString())
        .body("verified", equalTo(false))
        .body("checks.find { it.check == 'terms' }.code", equalTo("UNSIGNED_TERM"));
  }

  @Test
  void namesSwappedBetweenTwoNodesOfOneIdAreNoticedThoughTheSignatureHolds() {
    ObjectNode twins = selfSigned(key(), Instant.parse("2026-01-01T00:00:00Z"), "");
    twins.withArray("evidence").get(1);
    ((ObjectNode) twins.withArray("evidence").get(1)).set("id", twins.at("/evidence/0/id"));
    verify(twins.toString())
        .body("verified", equalTo(false))
        .body("checks.find { it.check == 'terms' }.code", equalTo("DUPLICATE_NODE"));
  }

  @Test
  void badgeWithoutProofIsNotSigned() {
    ObjectNode unsigned = credential.deepCopy();
    unsigned.remove("proof");
    verify(unsigned.toString())
        .body("verified", equalTo(false), "verdict", equalTo("not_genuine"))
        .body("checks.find { it.check == 'proof' }.code", equalTo("NO_PROOF"));
  }

  @Test
  void strangersBadgeIsGenuineAndLedByItsDidNotByItsName() {
    verify(selfSigned(key(), Instant.parse("2026-01-01T00:00:00Z"), "").toString())
        .body(
            "verified", equalTo(true),
            "summary.issuedBy.known", equalTo(false),
            "answer.en", containsString("Signed by did:key:z6Mk"));
  }

  @Test
  void expiredAndFutureBadgesSaySo() {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    verify(selfSigned(key(), past, "2021-01-01T00:00:00Z").toString())
        .body("verified", equalTo(false), "verdict", equalTo("expired"));
    verify(selfSigned(key(), Instant.parse("2999-01-01T00:00:00Z"), "").toString())
        .body("verified", equalTo(false), "verdict", equalTo("not_yet_valid"));
  }

  @Test
  void foreignDidWebIsUnknownAndNeverPassed() {
    PrivateKey key = key();
    ObjectNode foreign = unsigned(Instant.parse("2026-01-01T00:00:00Z"), "");
    ((ObjectNode) foreign.get("issuer")).put("id", "did:web:issuer.example");
    ObjectNode signed =
        DataIntegrity.sign(
            foreign,
            Cryptosuite.EDDSA_RDFC_2022,
            key.signer("did:web:issuer.example#key"),
            Instant.parse("2026-01-01T00:00:00Z"),
            ContextProfile.OPEN_BADGES);
    verify(signed.toString())
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks.find { it.check == 'issuerKey' }.outcome", equalTo("unknown"))
        .body("checks.find { it.check == 'proof' }.outcome", equalTo("unknown"));
  }

  @Test
  void foreignStatusListIsUnknownAndNeverFine() {
    ObjectNode listed = unsigned(Instant.parse("2026-01-01T00:00:00Z"), "");
    listed
        .putObject("credentialStatus")
        .put("id", "https://status.example/1#5")
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", "revocation")
        .put("statusListIndex", "5")
        .put("statusListCredential", "https://status.example/1");
    verify(sign(listed, key()).toString())
        .body("verified", equalTo(false), "verdict", equalTo("unknown"))
        .body("checks.find { it.check == 'proof' }.outcome", equalTo("passed"))
        .body("checks.find { it.check == 'status' }.code", equalTo("STATUS_RETRIEVAL_ERROR"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, NOT_A_CREDENTIAL",
    "hello, 400, NOT_A_CREDENTIAL",
    "'{', 400, UNREADABLE",
    "'{\"a\":1}', 400, NOT_A_CREDENTIAL",
    "'{\"@context\":[],\"@context\":[]}', 400, UNREADABLE",
    "a.b.c, 400, NOT_A_JWS",
    "https://other.example/badge, 422, ADDRESS_NOT_FETCHED",
    "http://127.0.0.1:8080/q/health, 422, URL_NOT_ALLOWED",
  })
  void whatIsNoBadgeIsRefusedInWords(String body, int status, String code) {
    anonymous()
        .contentType("application/octet-stream")
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "'{}'",
    "'{\"type\":5}'",
    "'{\"@context\":null,\"type\":[]}'",
    "'{\"@context\":{},\"proof\":[[]],\"type\":\"x\",\"issuer\":[],\"credentialSubject\":7,\"evidence\":{\"a\":1}}'"
  })
  void nonsenseThatIsJsonIsAReportAndNeverAFailureOfOurs(String body) {
    int status =
        anonymous().contentType("application/json").body(body).post("/verify").statusCode();
    org.assertj.core.api.Assertions.assertThat(status).isIn(200, 400);
  }

  @ParameterizedTest
  @CsvSource({
    "/issuer/id, did:web:a",
    "/proof/verificationMethod, did:web:a",
    "/credentialSubject/achievement/alignment/0/targetUrl, http://a/",
  })
  void characterThatTheDatabaseDoesNotKnowIsNoFailureOfOurs(String pointer, String value) {
    ObjectNode altered = credential.deepCopy();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) altered.at(pointer.substring(0, slash)))
        .put(pointer.substring(slash + 1), value + '\0');
    verify(altered.toString()).body("verified", equalTo(false));
    anonymous().urlEncodingEnabled(false).get("/issuers/%00/did.json").then().statusCode(404);
  }

  @Test
  void evidenceThatWasNotSignedCannotBeAddedAsABareTwin() {
    ObjectNode altered = credential.deepCopy();
    ObjectNode twin = altered.withArray("evidence").addObject();
    twin.put("id", altered.at("/evidence/0/id").textValue());
    twin.putArray("type").add("Evidence");
    verify(altered.toString())
        .body("verified", equalTo(false))
        .body("checks.find { it.check == 'terms' }.code", equalTo("DUPLICATE_NODE"));
  }

  private static PrivateKey key() {
    return PrivateKeys.generate(Algorithm.EDDSA);
  }

  private static ObjectNode selfSigned(PrivateKey key, Instant validFrom, String validUntil) {
    return sign(unsigned(validFrom, validUntil), key);
  }

  private static ObjectNode sign(ObjectNode unsigned, PrivateKey key) {
    ((ObjectNode) unsigned.get("issuer")).put("id", DidKey.did(key.publicKey()));
    return DataIntegrity.sign(
        unsigned,
        Cryptosuite.EDDSA_RDFC_2022,
        key.signer(DidKey.verificationMethod(key.publicKey())),
        Instant.parse("2026-01-01T00:00:00Z"),
        ContextProfile.OPEN_BADGES);
  }

  private static ObjectNode unsigned(Instant validFrom, String validUntil) {
    ObjectNode unsigned =
        TestClient.read(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-111111111111","type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":{"type":["Profile"],"name":"Example University"},
             "credentialSubject":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-222222222222","type":["AchievementSubject"],
               "achievement":{"id":"urn:uuid:6f1f6d0c-4a0d-4b0e-9c0a-333333333333","type":["Achievement"],
                 "name":"A","description":"A","criteria":{"narrative":"A"}}},
             "evidence":[{"id":"https://a.example/1","type":["Evidence"],"name":"One"},
                         {"id":"https://a.example/2","type":["Evidence"],"name":"Two"}]}""");
    unsigned.put("validFrom", validFrom.toString());
    if (!validUntil.isEmpty()) {
      unsigned.put("validUntil", validUntil);
    }
    return unsigned;
  }

  private static ValidatableResponse verify(String body) {
    return anonymous()
        .contentType("application/octet-stream")
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/verify")
        .then()
        .statusCode(200);
  }
}
