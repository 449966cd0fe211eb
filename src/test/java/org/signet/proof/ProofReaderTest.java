package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.Badges;
import org.signet.keys.Multibase;
import org.signet.proof.ProofProblem.Code;

class ProofReaderTest {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");
  private static final String VALUE = Multibase.base58(new byte[64]);
  private static final String PROOF =
      """
      {"proof":{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"2026-06-03T09:00:00Z",
       "verificationMethod":"did:web:a.example#k","proofPurpose":"assertionMethod","proofValue":"%s"}}
      """
          .formatted(VALUE);

  @Test
  void wellFormedProofIsReadWithoutItsValue() {
    DataIntegrityProof proof = (DataIntegrityProof) read(Badges.json(PROOF)).get(0);
    assertThat(proof.pointer()).isEqualTo("/proof");
    assertThat(proof.verificationMethod()).isEqualTo("did:web:a.example#k");
    assertThat(proof.created()).contains(NOW);
    assertThat(proof.value()).isEqualTo(new byte[64]);
    assertThat(proof.options().has("proofValue")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"proof\":null}", "{\"proof\":[]}", "{\"proof\":{}}"})
  void documentWithoutProofIsToldSo(String document) {
    assertThat(read(Badges.json(document)))
        .containsExactly(new ProofProblem(Code.NO_PROOF, "/proof", "no proof"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue"})
  void missingOrWrongMemberIsMalformed(String member) {
    assertProblem(Badges.with(Badges.json(PROOF), "/proof/" + member, null), Code.PROOF_MALFORMED);
    assertProblem(Badges.with(Badges.json(PROOF), "/proof/" + member, "1"), Code.PROOF_MALFORMED);
    assertProblem(
        Badges.with(Badges.json(PROOF), "/proof/" + member, "[\"a\"]"), Code.PROOF_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eddsa-rdfc-2022 ",
        "EDDSA-RDFC-2022",
        "none",
        "Ed25519Signature2020",
        "bbs-2023",
        ""
      })
  void otherSuitesAreUnsupported(String suite) {
    assertProblem(
        Badges.with(Badges.json(PROOF), "/proof/cryptosuite", '"' + suite + '"'),
        Code.UNSUPPORTED_SUITE);
  }

  @ParameterizedTest
  @CsvSource({
    "created,2099-01-01T00:00:00Z,PROOF_TIME",
    "created,2026-06-03T09:05:01Z,PROOF_TIME",
    "created,2026-06-03,PROOF_MALFORMED",
    "created,2026-06-03T09:00:00,PROOF_MALFORMED",
    "created,2026-02-30T09:00:00Z,PROOF_MALFORMED",
    "expires,2026-06-03T09:00:00Z,PROOF_TIME",
    "expires,never,PROOF_MALFORMED",
    "previousProof,urn:uuid:1,PROOF_MALFORMED",
    "@context,https://www.w3.org/ns/credentials/v2,PROOF_MALFORMED",
    "proofPurpose,authentication,PURPOSE_NOT_AUTHORIZED",
    "verificationMethod,k1,PROOF_MALFORMED",
    "type,Ed25519Signature2018,UNSUPPORTED_SUITE"
  })
  void memberThatIsNotRightIsNamed(String member, String value, Code code) {
    assertProblem(Badges.with(Badges.json(PROOF), "/proof/" + member, '"' + value + '"'), code);
  }

  @ParameterizedTest
  @CsvSource({
    "created,2026-06-03T09:05:00Z",
    "created,2026-06-03T11:00:00.123+02:00",
    "expires,2026-06-03T09:00:01Z"
  })
  void timesWithinTheSkewAreAccepted(String member, String value) {
    assertThat(read(Badges.with(Badges.json(PROOF), "/proof/" + member, '"' + value + '"')).get(0))
        .isInstanceOf(DataIntegrityProof.class);
  }

  @Test
  void valueThatIsNotSixtyFourBytesInBase58IsMalformed() {
    for (String value :
        List.of(
            "z0OIl" + VALUE,
            Multibase.base64url(new byte[64]),
            Multibase.base58(new byte[63]),
            Multibase.base58(new byte[65]),
            VALUE.substring(1),
            "z",
            "")) {
      assertProblem(
          Badges.with(Badges.json(PROOF), "/proof/proofValue", '"' + value + '"'),
          Code.PROOF_MALFORMED);
    }
  }

  @Test
  void entriesOfASetAreReadOneByOne() {
    ObjectNode document = Badges.json(PROOF);
    ObjectNode proof = (ObjectNode) document.get("proof");
    document.putArray("proof").add(proof).add("text");
    List<ParsedProof> proofs = read(document);
    assertThat(proofs.get(0)).isInstanceOf(DataIntegrityProof.class);
    assertThat(proofs.get(1))
        .isEqualTo(new ProofProblem(Code.PROOF_MALFORMED, "/proof/1", "a proof is an object"));
  }

  private static List<ParsedProof> read(ObjectNode document) {
    return new ProofReader("assertionMethod", NOW).read(document);
  }

  private static void assertProblem(ObjectNode document, Code code) {
    assertThat(read(document)).hasSize(1);
    assertThat(read(document).get(0)).isInstanceOf(ProofProblem.class);
    assertThat(((ProofProblem) read(document).get(0)).code()).isEqualTo(code);
  }
}
