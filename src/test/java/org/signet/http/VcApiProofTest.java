package org.signet.http;

import static org.hamcrest.Matchers.equalTo;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.TestDatabase;
import org.signet.jsonld.Badges;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/** Proofs that do not prove, and issuers that are strangers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VcApiProofTest {

  static ObjectNode signed;

  @BeforeAll
  static void sign() {
    VcApiIssuer issuer = new VcApiIssuer("Ed25519", "{\"credentialStatus\":false}");
    signed = issuer.issued(issuer.credential());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/proof||NO_PROOF",
        "/proof|null|NO_PROOF",
        "/proof|[]|NO_PROOF",
        "/proof|\"text\"|PROOF_MALFORMED",
        "/proof|4|PROOF_MALFORMED",
        "/proof/type||PROOF_MALFORMED",
        "/proof/verificationMethod||PROOF_MALFORMED",
        "/proof/proofPurpose||PROOF_MALFORMED",
        "/proof/proofValue||PROOF_MALFORMED",
        "/proof/cryptosuite||PROOF_MALFORMED",
        "/proof/proofPurpose|\"authentication\"|PURPOSE_NOT_AUTHORIZED",
        "/proof/proofValue|\"AAAA\"|PROOF_MALFORMED",
        "/proof/proofValue|\"z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh\"|PROOF_MALFORMED",
        "/proof/cryptosuite|\"eddsa-2099\"|UNSUPPORTED_SUITE",
        "/proof/type|\"Other\"|UNSUPPORTED_SUITE",
        "/proof/created|\"yesterday\"|PROOF_MALFORMED",
        "/proof/previousProof|\"urn:uuid:nobody\"|PROOF_MALFORMED",
        "/proof/previousProof|[4]|PROOF_MALFORMED",
        "/credentialSubject/id|\"did:example:other\"|SIGNATURE_INVALID",
      })
  void faultOfAProof(String member, String value, String code) {
    VcApiIssuer.verify(with(signed, member, value))
        .statusCode(400)
        .body(
            "verified",
            equalTo(false),
            "problemDetails.code.flatten()",
            org.hamcrest.Matchers.hasItem(code));
  }

  @Test
  void strangerWithADidKeyOfItsOwnIsVerifiedAndNobodyInItsNameIs() {
    PrivateKey key = PrivateKeys.generate(Algorithm.ES256);
    String did = DidKey.did(key.publicKey());
    ObjectNode credential = (ObjectNode) signed.deepCopy().without("proof");
    VcApiIssuer.verify(sign(credential.put("issuer", did), key)).statusCode(200);
    VcApiIssuer.verify(
            sign(
                credential.put(
                    "issuer", "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj"),
                key))
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("ISSUER_KEY_MISMATCH"));
    VcApiIssuer.verify(sign(credential.put("issuer", "https://vc.example/issuers/5678"), key))
        .statusCode(400);
  }

  @Test
  void expiredCredentialDoesNotVerify() {
    PrivateKey key = PrivateKeys.generate(Algorithm.ES256);
    ObjectNode credential = (ObjectNode) signed.deepCopy().without("proof");
    credential.put("issuer", DidKey.did(key.publicKey())).put("validUntil", "2020-01-01T00:00:00Z");
    VcApiIssuer.verify(sign(credential, key))
        .statusCode(400)
        .body("problemDetails[0].code", equalTo("EXPIRED"));
  }

  private static ObjectNode sign(ObjectNode credential, PrivateKey key) {
    return DataIntegrity.sign(
        credential,
        Cryptosuite.ECDSA_RDFC_2019,
        key.signer(DidKey.verificationMethod(key.publicKey())),
        Badges.json("{\"created\":\"2026-01-01T00:00:00Z\"}"),
        ContextProfile.GENERIC);
  }
}
