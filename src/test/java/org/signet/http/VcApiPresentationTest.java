package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.anonymous;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Enveloped;
import org.signet.proof.VcJwt;

/** Presentations, as a holder makes them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VcApiPresentationTest {

  private static final PrivateKey HOLDER = PrivateKeys.generate(Algorithm.EDDSA);
  private static final String DID = DidKey.did(HOLDER.publicKey());

  static ObjectNode one;
  static ObjectNode two;

  @BeforeAll
  static void credentials() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{}");
    one = issuer.issued(with(issuer.credential(), "/name", "\"one\""));
    two =
        issuer.issued(
            with(
                issuer.credential(),
                "/credentialSubject",
                "{\"id\":\"did:example:subject\",\"name\":\"Alice\"}"));
  }

  @Test
  void presentationOfSeveralCredentialsOfOneSubjectVerifies() {
    verify(present(presentation("[" + one + "," + two + "]")), "{}")
        .statusCode(200)
        .body("verified", equalTo(true));
    verify(present(presentation("[]")), "{}").statusCode(200);
    ObjectNode none = presentation("[]");
    none.remove("verifiableCredential");
    none.remove("holder");
    verify(present(none), "{\"checks\":[]}").statusCode(200);
    verify(present(with(none, "/holder", "{\"id\":\"" + DID + "\"}")), "{}").statusCode(200);
    verify(present(with(none, "/id", "\"urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5\"")), "{}")
        .statusCode(200);
  }

  @Test
  void challengeAndDomainAreThoseAskedFor() {
    ObjectNode presented = present(presentation("[" + one + "]"));
    verify(presented, "{\"challenge\":\"c-1\",\"domain\":\"suite.example\"}").statusCode(200);
    verify(presented, "{\"challenge\":\"c-2\"}")
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("CHALLENGE_MISMATCH"));
    verify(presented, "{\"domain\":\"other.example\"}")
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("DOMAIN_MISMATCH"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/@context|",
        "/@context|[\"https://www.w3.org/ns/credentials/examples/v2\",\"https://www.w3.org/ns/credentials/v2\"]",
        "/@context|[\"https://www.w3.org/ns/credentials/v2\",\"https://example.com\"]",
        "/@context|[\"https://www.w3.org/ns/credentials/v2\",123192875]",
        "/type|",
        "/type|[\"Other\"]",
        "/holder|\"holder\"",
        "/holder|{\"name\":\"N\"}",
        "/holder|\"did:example:acme\"",
        "/verifiableCredential|[\"urn:c\"]",
        "/verifiableCredential/0/type|",
        "/verifiableCredential|[{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"data:application/vc+jwt,a.b.c\"}]",
        "/verifiableCredential|[{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,a.b.c\"}]",
        "/proof|",
        "/proof/proofValue|\"z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh\"",
      })
  void faultOfAPresentation(String member, String value) {
    ObjectNode presented = present(presentation("[" + one + "]"));
    verify(with(presented, member, value), "{}").statusCode(400).body("verified", equalTo(false));
  }

  @Test
  void presentationOfABadCredentialDoesNotVerifyThoughItsOwnProofIsGood() {
    ObjectNode bad = with(one, "/name", "\"other\"");
    verify(present(presentation("[" + two + "," + bad + "]")), "{}")
        .statusCode(400)
        .body("problemDetails.code.flatten()", hasItem("SIGNATURE_INVALID"));
  }

  @Test
  void onlyTheHoldersOwnCredentialNeedsNoProof() {
    ObjectNode unsigned = one.deepCopy();
    unsigned.remove("proof");
    unsigned.remove("credentialStatus");
    verify(present(presentation("[" + unsigned + "]")), "{}")
        .statusCode(400)
        .body("problemDetails.code.flatten()", hasItem("NO_PROOF"));
    unsigned.put("issuer", DID);
    verify(present(presentation("[" + unsigned + "]")), "{}").statusCode(200);
    ObjectNode noHolder = presentation("[" + unsigned + "]");
    noHolder.remove("holder");
    verify(present(noHolder), "{}").statusCode(400);
  }

  @Test
  void proofOfSomebodyElseThanTheHolderIsNone() {
    ObjectNode presentation =
        presentation("[" + one + "]").put("holder", one.get("issuer").textValue());
    verify(present(presentation), "{}")
        .statusCode(400)
        .body("problemDetails.code.flatten()", hasItem("KEY_UNKNOWN"));
  }

  @Test
  void tokensInTheClothesOfObjectsVerifyAsTheyAre() {
    ObjectNode credential = one.deepCopy();
    credential.remove("proof");
    credential.remove("credentialStatus");
    credential.put("issuer", DID).put("validFrom", "2026-01-01T00:00:00Z");
    String token =
        VcJwt.sign(credential, HOLDER.signer(DidKey.verificationMethod(HOLDER.publicKey())));
    ObjectNode enveloped = Enveloped.CREDENTIAL.around(token);
    VcApiIssuer.verify(enveloped).statusCode(200).body("verified", equalTo(true));
    VcApiIssuer.verify(with(enveloped, "/@context", "[]")).statusCode(400);
    VcApiIssuer.verify(with(enveloped, "/type", "\"VerifiableCredential\"")).statusCode(400);
    VcApiIssuer.verify(with(enveloped, "/id", "\"" + token + "\"")).statusCode(400);
    verify(present(presentation("[" + enveloped + "]")), "{}").statusCode(200);

    ObjectNode stranger = Enveloped.PRESENTATION.around(token);
    verify(stranger, "{}").statusCode(400).body("verified", equalTo(false));
  }

  private static ObjectNode presentation(String credentials) {
    return json(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
         "holder":"%s","verifiableCredential":%s}
        """
            .formatted(DID, credentials));
  }

  private static ObjectNode present(ObjectNode presentation) {
    return DataIntegrity.sign(
        presentation,
        Cryptosuite.EDDSA_RDFC_2022,
        HOLDER.signer(DidKey.verificationMethod(HOLDER.publicKey())),
        json(
            """
            {"created":"2026-01-01T00:00:00Z","proofPurpose":"authentication","challenge":"c-1",
             "domain":"suite.example"}
            """),
        ContextProfile.GENERIC);
  }

  @Test
  void proofOfAnotherPurposeThanExpectedIsRefused() {
    ObjectNode presentation = present(presentation("[]"));
    verify(presentation, "{\"expectedProofPurpose\":\"authentication\"}").statusCode(200);
    verify(presentation, "{\"expectedProofPurpose\":\"assertionMethod\"}")
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("PURPOSE_NOT_AUTHORIZED"));
  }

  private static ValidatableResponse verify(ObjectNode presentation, String options) {
    return anonymous()
        .contentType(ContentType.JSON)
        .body("{\"verifiablePresentation\":" + presentation + ",\"options\":" + options + "}")
        .post("/vc-api/presentations/verify")
        .then();
  }
}
