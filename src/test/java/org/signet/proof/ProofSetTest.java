package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.ProofProblem.Code;

/** Several proofs of one document, by every suite, alone and one after the other. */
class ProofSetTest {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");
  private static final PrivateKey ED25519 = PrivateKeys.generate(Algorithm.EDDSA);
  private static final PrivateKey P256 = PrivateKeys.generate(Algorithm.ES256);
  private static final PrivateKey P384 = PrivateKeys.generate(Algorithm.ES384);

  @Test
  void oneDocumentHasAProofOfEachSuite() {
    ObjectNode secured = withLegacyContext();
    secured = add(secured, Cryptosuite.EDDSA_RDFC_2022, ED25519, "{}");
    secured = add(secured, Cryptosuite.EDDSA_JCS_2022, ED25519, "{}");
    secured = add(secured, Cryptosuite.ECDSA_RDFC_2019, P256, "{}");
    secured = add(secured, Cryptosuite.ECDSA_RDFC_2019, P384, "{}");
    secured = add(secured, Cryptosuite.ECDSA_JCS_2019, P256, "{}");
    secured = add(secured, Cryptosuite.ECDSA_JCS_2019, P384, "{}");
    secured = add(secured, Cryptosuite.ED25519_SIGNATURE_2020, ED25519, "{}");
    ProofVerdict verdict = verify(secured);
    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.good()).hasSize(7);
    ProofVerdict altered = verify(with(secured, "/credentialSubject/achievement/name", "\"PhD\""));
    assertThat(altered.good()).isEmpty();
    assertThat(altered.problems())
        .hasSize(7)
        .extracting(ProofProblem::code)
        .containsOnly(Code.SIGNATURE_INVALID);
  }

  @Test
  void suiteTakesItsOwnKeysOnly() {
    for (Cryptosuite suite : Cryptosuite.values()) {
      PrivateKey wrong = suite.takes(Algorithm.EDDSA) ? P256 : ED25519;
      assertThatThrownBy(() -> add(withLegacyContext(), suite, wrong, "{}"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void proofInAChainIsOverTheProofBeforeIt() {
    ObjectNode first = add(small(), Cryptosuite.EDDSA_RDFC_2022, ED25519, "{'id':'urn:proof:1'}");
    ObjectNode chain =
        add(first, Cryptosuite.ECDSA_RDFC_2019, P384, "{'previousProof':'urn:proof:1'}");
    ObjectNode jcs =
        add(chain, Cryptosuite.EDDSA_JCS_2022, ED25519, "{'previousProof':['urn:proof:1']}");
    assertThat(verify(jcs).problems()).isEmpty();
    assertThat(verify(jcs).good()).hasSize(3);
    // the first proof is exchanged for another good one of the same name
    ObjectNode other =
        add(
            small(),
            Cryptosuite.EDDSA_RDFC_2022,
            ED25519,
            "{'id':'urn:proof:1','expires':'2030-01-01T00:00:00Z'}");
    ObjectNode exchanged = with(jcs, "/proof/0", Json.write(other.get("proof")));
    assertThat(codes(verify(exchanged)))
        .containsExactly(Code.SIGNATURE_INVALID, Code.SIGNATURE_INVALID);
  }

  @Test
  void chainOfAProofThatIsNotGoodIsNotGood() {
    ObjectNode first = add(small(), Cryptosuite.EDDSA_RDFC_2022, ED25519, "{'id':'urn:proof:1'}");
    ObjectNode broken = with(first, "/proof/created", "\"2026-06-03T08:00:00Z\"");
    ObjectNode chain =
        add(broken, Cryptosuite.EDDSA_RDFC_2022, ED25519, "{'previousProof':'urn:proof:1'}");
    ProofVerdict verdict = verify(chain);
    assertThat(verdict.good()).isEmpty();
    assertThat(codes(verdict)).containsExactly(Code.SIGNATURE_INVALID, Code.PREVIOUS_PROOF_INVALID);
  }

  @Test
  void previousProofThatIsNotThereIsMalformed() {
    assertThatThrownBy(
            () -> add(small(), Cryptosuite.EDDSA_RDFC_2022, ED25519, "{'previousProof':'urn:x'}"))
        .isInstanceOf(IllegalArgumentException.class);
    ObjectNode secured = add(small(), Cryptosuite.EDDSA_RDFC_2022, ED25519, "{}");
    for (String previous : List.of("\"urn:x\"", "[]", "1", "[\"urn:x\",1]")) {
      assertThat(codes(verify(with(secured, "/proof/previousProof", previous))))
          .containsExactly(Code.PROOF_MALFORMED);
    }
  }

  @Test
  void jcsProofIsOverAllContextsOfItsDocument() {
    ObjectNode secured = add(small(), Cryptosuite.EDDSA_JCS_2022, ED25519, "{}");
    ObjectNode fewer = secured.deepCopy();
    ((ObjectNode) fewer.get("proof"))
        .putArray("@context")
        .add("https://www.w3.org/ns/credentials/v2");
    assertThat(codes(verify(fewer))).containsExactly(Code.PROOF_MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,c1,",
    "b.example,c1,",
    ",c1,",
    "c.example,c1,DOMAIN_MISMATCH",
    "a.example,c2,CHALLENGE_MISMATCH",
    "a.example,,"
  })
  void domainAndChallengeAreThoseAskedFor(String domain, String challenge, Code code) {
    ObjectNode secured =
        add(
            small(),
            Cryptosuite.EDDSA_RDFC_2022,
            ED25519,
            "{'proofPurpose':'authentication','domain':['a.example','b.example'],'challenge':'c1'}");
    List<ParsedProof> proofs =
        new ProofReader(
                "authentication", NOW, Optional.ofNullable(domain), Optional.ofNullable(challenge))
            .read(secured);
    ProofVerdict verdict =
        DataIntegrity.verify(
            new ProofInput(secured, ContextProfile.PINNED),
            proofs,
            proof -> Optional.of(DidKey.resolve(proof.verificationMethod())));
    assertThat(codes(verdict)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void proofThatWasNotAskedForHasNoAnswer() {
    ObjectNode secured = add(small(), Cryptosuite.EDDSA_RDFC_2022, ED25519, "{}");
    assertThat(
            new ProofReader(
                    "assertionMethod", NOW, Optional.of("a.example"), Optional.of("challenge"))
                .read(secured))
        .first()
        .extracting(problem -> ((ProofProblem) problem).code())
        .isEqualTo(Code.DOMAIN_MISMATCH);
  }

  private static ObjectNode withLegacyContext() {
    return with(
        small(),
        "/@context",
        "[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",\"https://w3id.org/security/suites/ed25519-2020/v1\"]");
  }

  private static ObjectNode add(
      ObjectNode document, Cryptosuite suite, PrivateKey key, String options) {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("created", "2026-06-03T09:00:00Z");
    all.setAll(Json.parseObject(options.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    return DataIntegrity.sign(
        document,
        suite,
        key.signer(DidKey.verificationMethod(key.publicKey())),
        all,
        ContextProfile.PINNED);
  }

  private static ProofVerdict verify(ObjectNode secured) {
    return DataIntegrity.verify(
        secured, ContextProfile.PINNED, NOW, url -> Optional.of(DidKey.resolve(url)));
  }

  private static List<Code> codes(ProofVerdict verdict) {
    return verdict.problems().stream().map(ProofProblem::code).toList();
  }
}
