package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;
import static org.signet.TestClient.read;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** What is signed, by which key and in which form, and how it is taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VcApiIssueTest {

  @ParameterizedTest
  @CsvSource({
    "Ed25519,did:key:z6Mk,eddsa-rdfc-2022",
    "Ed25519,did:key:z6Mk,eddsa-jcs-2022",
    "P-256,did:key:zDna,ecdsa-rdfc-2019",
    "P-384,did:key:z82L,ecdsa-rdfc-2019",
    "P-384,did:key:z82L,ecdsa-jcs-2019",
  })
  void keyAndCryptosuiteAreTheIssuers(String keyType, String did, String suite) {
    VcApiIssuer issuer =
        new VcApiIssuer(
            keyType, "{\"cryptosuites\":[\"" + suite + "\"],\"credentialStatus\":false}");
    assertThat(issuer.did).startsWith(did);
    ObjectNode posted = issuer.credential();
    ObjectNode signed = issuer.issued(posted);
    assertThat(signed.at("/proof/cryptosuite").textValue()).isEqualTo(suite);
    assertThat(signed.at("/proof/verificationMethod").textValue()).startsWith(issuer.did + "#z");
    assertThat(signed.deepCopy().without("proof").toString()).isEqualTo(posted.toString());
    VcApiIssuer.verify(signed).statusCode(200).body("verified", equalTo(true));
    VcApiIssuer.verify(with(issuer.issued(issuer.firstCredential()), "/id", "\"urn:other\""))
        .statusCode(400);
  }

  @Test
  void suitesOfOneIssuerMakeASetOfProofs() {
    VcApiIssuer issuer =
        new VcApiIssuer(
            "Ed25519",
            "{\"cryptosuites\":[\"eddsa-rdfc-2022\",\"Ed25519Signature2020\"],\"credentialStatus\":false}");
    ObjectNode signed = issuer.issued(issuer.credential());
    assertThat(signed.get("proof")).hasSize(2);
    VcApiIssuer.verify(signed).statusCode(200);
    VcApiIssuer.verify(
            with(signed, "/proof/1/proofValue", signed.at("/proof/0/proofValue").toString()))
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("SIGNATURE_INVALID"));
    assertThat(issuer.issued(issuer.firstCredential()).get("proof")).hasSize(2);
  }

  @Test
  void whatTheSuitesOfOneVersionPostIsCompletedAndSigned() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{\"version\":\"1.1\"}");
    ObjectNode posted = issuer.firstCredential();
    posted.remove("id");
    posted.remove("issuanceDate");
    ObjectNode signed = issuer.issued(posted);
    assertThat(signed.get("id").textValue()).startsWith("urn:uuid:");
    assertThat(signed.has("issuanceDate")).isTrue();
    VcApiIssuer.verify(signed).statusCode(200);
    issuer
        .issue(issuer.credential())
        .statusCode(422)
        .body("errors[0].code", equalTo("OTHER_VERSION"));
  }

  @Test
  void envelopeIsNotSignedAndTheAnswerSaysWhatToSend() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{\"credentialStatus\":false}");
    issuer
        .issue(with(issuer.credential(), "/type", "\"EnvelopedVerifiableCredential\""))
        .statusCode(422)
        .body("errors[0].code", equalTo("ALREADY_SIGNED"))
        .body("errors[0].pointer", equalTo("/credential/type"));
  }

  @Test
  void idOfThisServiceIsNotSignedForOthers() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{\"credentialStatus\":false}");
    String own = fetch(TestClient.newInstitution().badge()).get("id").toString();
    issuer
        .issue(with(issuer.credential(), "/id", own))
        .statusCode(422)
        .body("errors[0].code", equalTo("ID_OF_THIS_SERVICE"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vc-api-signed.csv", delimiter = '|', quoteCharacter = '\0')
  void whatTheSuitesPostToBeSignedIsSignedAndVerifies(String member, String value) {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{\"credentialStatus\":false}");
    ObjectNode credential = issuer.credential();
    String did = value.replace("DID", issuer.did);
    VcApiIssuer.verify(issuer.issued(with(credential, member, did))).statusCode(200);
  }

  @Test
  void settingsThatTheKeyCannotMeetAreRefused() {
    String body =
        """
        {"slug":"nobody","name":{"en":"N"},"url":"https://n.example","languages":["en-CA"],
         "identity":{"method":"did:key","keyType":"P-256"},"vcApi":{"cryptosuites":["eddsa-rdfc-2022"]}}
        """;
    TestClient.post(TestClient.admin(), "/v1/issuers", read(body))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/vcApi/cryptosuites"));
    TestClient.post(TestClient.admin(), "/v1/issuers", read(body.replace("did:key", "did:web")))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/identity/keyType"));
  }

  @Test
  void scopeToSignIsPartOfNoOther() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{}");
    String body = "{\"credential\":" + issuer.credential() + "}";
    String path = "/vc-api/" + issuer.slug + "/credentials/issue";
    TestClient college = TestClient.newInstitution();
    TestClient.post(TestClient.admin(), path, read(body)).then().statusCode(403);
    TestClient.post(college.staff(), path, read(body)).then().statusCode(403);
    TestClient.post(TestClient.with(college.key("sign")), path, read(body)).then().statusCode(404);
    TestClient.post(anonymous(), path, read(body)).then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({"Ed25519", "P-256"})
  void revokedCredentialNoLongerVerifies(String keyType) {
    VcApiIssuer issuer = new VcApiIssuer(keyType, "{\"credentialStatus\":true}");
    ObjectNode signed = issuer.issued(issuer.credential());
    JsonNode entry = signed.get("credentialStatus");
    assertThat(entry.get("type").textValue()).isEqualTo("BitstringStatusListEntry");
    assertThat(entry.get("statusListIndex").textValue()).matches("[0-9]+");
    assertThat(entry.has("statusSize")).isFalse();
    assertThat(signed.at("/credentialSubject").toString())
        .isEqualTo("{\"id\":\"did:example:subject\"}");
    ObjectNode list = fetch(entry.get("statusListCredential").textValue());
    assertThat(list.get("issuer").textValue()).isEqualTo(issuer.did);
    VcApiIssuer.verify(list).statusCode(200);
    VcApiIssuer.verify(signed).statusCode(200);

    String id = signed.get("id").textValue();
    revoke(issuer, status(id)).statusCode(200).body("status", equalTo(true));
    VcApiIssuer.verify(signed).statusCode(400).body("problemDetails[0].code", equalTo("REVOKED"));
    VcApiIssuer.verify(
            "{\"verifiableCredential\":" + signed + ",\"options\":{\"checks\":[\"proof\"]}}")
        .statusCode(200);
    revoke(issuer, status(id)).statusCode(200);
  }

  @Test
  void statusIsChangedOnlyByWhoMayAndOnlyToRevoked() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{}");
    String id = issuer.issued(issuer.credential()).get("id").textValue();
    revoke(issuer, status("urn:uuid:nobody")).statusCode(404);
    revoke(new VcApiIssuer("Ed25519", "{}"), status(id)).statusCode(404);
    revoke(issuer, status(id).replace("revocation", "suspension")).statusCode(400);
    revoke(issuer, status(id).replace("true", "false")).statusCode(400);
    revoke(issuer, "{}").statusCode(400);
    TestClient.post(
            TestClient.with(issuer.key("sign")), "/vc-api/credentials/status", read(status(id)))
        .then()
        .statusCode(403);
  }

  @Test
  void statusOfSomebodyElseStaysBesideOurs() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{}");
    ObjectNode signed =
        issuer.issued(
            with(
                issuer.credential(), "/credentialStatus", "{\"type\":\"https://example.org/#T\"}"));
    assertThat(signed.get("credentialStatus")).hasSize(2);
    VcApiIssuer.verify(signed)
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("UNKNOWN_STATUS_TYPE"));
  }

  private static String status(String id) {
    return """
        {"credentialId":"%s","status":true,
         "credentialStatus":{"type":"BitstringStatusListEntry","statusPurpose":"revocation"}}
        """
        .formatted(id);
  }

  private static ValidatableResponse revoke(VcApiIssuer issuer, String body) {
    return TestClient.with(issuer.key("revoke"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/vc-api/credentials/status")
        .then();
  }
}
