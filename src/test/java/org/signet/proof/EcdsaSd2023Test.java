package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.SelectionRefused;
import org.signet.jsonld.Violation;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.ProofProblem.Code;

class EcdsaSd2023Test {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00.7Z");
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);
  private static final Signer SIGNER = KEY.signer("did:web:badges.example.edu#k1");
  private static final List<String> MANDATORY = List.of("/issuer", "/validFrom");
  private static final String NAME = "/credentialSubject/achievement/name";

  @Test
  void holderShowsThePartThatIsMandatoryAndTheOneThatIsSelected() {
    ObjectNode shown = show(sign(small(), MANDATORY), NAME);
    assertThat(shown.remove("proof").fieldNames())
        .toIterable()
        .containsExactly(
            "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
    assertThat(shown)
        .isEqualTo(
            json(
                """
                {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"https://badges.example.edu/credentials/1",
                 "type":["VerifiableCredential","OpenBadgeCredential"],
                 "issuer":{"id":"did:web:badges.example.edu","type":["Profile"],"name":"Demonstration College"},
                 "validFrom":"2026-06-03T09:00:00Z",
                 "credentialSubject":{"id":"urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c","type":["AchievementSubject"],
                  "achievement":{"id":"https://badges.example.edu/achievements/1","type":["Achievement"],"name":"Hygiene"}}}
                """));
  }

  @Test
  void partsOfABadgeVerify() {
    ObjectNode base = sign(sample(), List.of("/issuer", "/validFrom", "/credentialStatus"));
    for (String pointer :
        new String[] {
          "", "/id", "/endorsement", "/endorsement/1", "/credentialSubject/result/1", "/evidence"
        }) {
      assertVerified(show(base, pointer));
    }
    assertVerified(show(sign(small(), List.of()), NAME));
    assertVerified(show(sign(small(), List.of(""))));
  }

  @Test
  void everyBaseProofHasItsOwnLabelsAndKey() {
    SdBaseValue one = baseValue(sign(small(), MANDATORY));
    SdBaseValue other = baseValue(sign(small(), MANDATORY));
    assertThat(one.hmacKey()).isNotEqualTo(other.hmacKey());
    assertThat(one.publicKey()).isNotEqualTo(other.publicKey());
    assertThat(one.mandatoryPointers()).isEqualTo(MANDATORY);
  }

  @Test
  void baseProofIsNotVerifiedAsIfItWereShown() {
    assertProblem(sign(small(), MANDATORY), Code.BASE_PROOF);
  }

  @ParameterizedTest
  @CsvSource({
    "/evilNote,UNSIGNED_TERM",
    "/credentialSubject/achievement/foo,UNSIGNED_TERM",
    "/name,PROOF_MALFORMED",
    "/credentialSubject/achievement/description,PROOF_MALFORMED",
    "/credentialSubject/achievement/name,SIGNATURE_INVALID",
    "/issuer/name,SIGNATURE_INVALID",
    "/validFrom,SIGNATURE_INVALID",
    "/proof/created,SIGNATURE_INVALID",
    "/proof/nonce,SIGNATURE_INVALID",
    "/proof/evil,UNSIGNED_TERM",
    "/proof/@context,PROOF_MALFORMED",
    "/proof/type,UNSUPPORTED_SUITE",
    "/proof/cryptosuite,UNSUPPORTED_SUITE",
    "/proof/proofValue,PROOF_MALFORMED"
  })
  void changeOfWhatIsShownIsFound(String pointer, Code code) {
    ObjectNode shown = show(sign(small(), MANDATORY), NAME);
    assertVerified(shown);
    assertProblem(with(shown, pointer, "\"2030-01-01T00:00:00Z\""), code);
  }

  @Test
  void whatIsMandatoryCannotBeLeftOut() {
    ObjectNode shown = show(sign(small(), MANDATORY), NAME);
    assertProblem(with(shown, "/validFrom", null), Code.PROOF_MALFORMED);
    SdDerivedValue value = derivedValue(shown);
    // also not by one who counts again
    List<Integer> fewer = new ArrayList<>(value.mandatoryIndexes());
    fewer.remove(fewer.size() - 1);
    ObjectNode counted = with(shown, "/validFrom", null);
    SdDerivedValue other =
        new SdDerivedValue(
            value.baseSignature(), value.publicKey(), value.signatures(), value.labels(), fewer);
    ((ObjectNode) counted.get("proof")).put("proofValue", Multibase.base64url(other.encode()));
    assertProblem(counted, Code.SIGNATURE_INVALID);
  }

  @Test
  void statementOfAnotherProofOfTheIssuerDoesNotVerify() {
    ObjectNode shown = show(sign(small(), MANDATORY), NAME);
    ObjectNode other = show(sign(with(small(), NAME, "\"Surgery\""), MANDATORY), NAME);
    ObjectNode mixed = with(shown, NAME, "\"Surgery\"");
    SdDerivedValue value = derivedValue(shown);
    SdDerivedValue borrowed =
        new SdDerivedValue(
            value.baseSignature(),
            value.publicKey(),
            derivedValue(other).signatures(),
            value.labels(),
            value.mandatoryIndexes());
    ((ObjectNode) mixed.get("proof")).put("proofValue", Multibase.base64url(borrowed.encode()));
    assertProblem(mixed, Code.SIGNATURE_INVALID);
    mixed.set("proof", other.get("proof"));
    assertVerified(mixed);
  }

  @Test
  void anotherKeyOrAKeyOfAnotherKindDoesNotVerify() {
    ObjectNode shown = show(sign(small(), MANDATORY), NAME);
    PublicKey other = PrivateKeys.generate(Algorithm.ES256).publicKey();
    assertThat(verify(shown, other)).get().extracting("code").isEqualTo(Code.SIGNATURE_INVALID);
    PublicKey p384 = PrivateKeys.generate(Algorithm.ES384).publicKey();
    assertThat(verify(shown, p384)).get().extracting("code").isEqualTo(Code.KEY_REJECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing,POINTER_UNMATCHED",
    "/type/2,POINTER_UNMATCHED",
    "/type/00,POINTER_UNMATCHED",
    "/type/-,POINTER_UNMATCHED",
    "/id/x,POINTER_UNMATCHED",
    "issuer,POINTER_MALFORMED",
    "/a~2b,POINTER_MALFORMED"
  })
  void pointerThatSelectsNothingIsRefused(String pointer, SelectionRefused.Code code) {
    assertSelection(() -> sign(small(), List.of(pointer)), code, pointer);
    ObjectNode base = sign(small(), MANDATORY);
    assertSelection(() -> show(base, pointer), code, pointer);
  }

  @Test
  void nothingSelectedIsNothingToShow() {
    ObjectNode base = sign(small(), List.of());
    assertSelection(() -> show(base), SelectionRefused.Code.NOTHING_SELECTED, "");
    List<String> many = java.util.Collections.nCopies(501, "/id");
    assertSelection(() -> sign(small(), many), SelectionRefused.Code.LIMIT, "");
  }

  @Test
  void nothingUncoveredIsSignedOrShown() {
    assertThatThrownBy(() -> sign(with(small(), "/evilNote", "\"x\""), MANDATORY))
        .isInstanceOf(LdRefused.class);
    assertThatThrownBy(() -> sign(with(small(), "/issuer/id", "\"_:b0\""), MANDATORY))
        .isInstanceOf(LdRefused.class);
    // equal copies of a node are one; a half of one of them would be another
    ObjectNode twice = small();
    ((ObjectNode) twice.at("/credentialSubject/achievement")).set("creator", twice.get("issuer"));
    ObjectNode base = sign(twice, MANDATORY);
    assertVerified(show(base, "/credentialSubject/achievement/creator"));
    assertThatThrownBy(() -> show(base, "/credentialSubject/achievement/creator/id"))
        .isInstanceOfSatisfying(
            LdRefused.class,
            refused ->
                assertThat(refused.violations().get(0).code())
                    .isEqualTo(Violation.Code.DUPLICATE_NODE));
  }

  @Test
  void textThatOthersTakeForALabelIsNotSigned() {
    assertThatThrownBy(() -> sign(with(small(), NAME, "\"see _:b0\""), MANDATORY))
        .isInstanceOfSatisfying(
            LdRefused.class,
            refused ->
                assertThat(refused.violations().get(0).code())
                    .isEqualTo(Violation.Code.LABEL_IN_TEXT));
    sign(with(small(), NAME, "\"level_: 3\""), MANDATORY);
  }

  @Test
  void onlyABaseProofOfThisDocumentIsDerivedFrom() {
    ObjectNode base = sign(small(), MANDATORY);
    for (ObjectNode other :
        new ObjectNode[] {
          show(base, NAME),
          with(base, "/name", "\"More\""),
          with(base, "/proof/cryptosuite", "\"ecdsa-rdfc-2019\""),
          with(base, "/proof/proofValue", "\"u2V0A\"")
        }) {
      assertThatThrownBy(() -> show(other, NAME)).isInstanceOf(ProofRefused.class);
    }
  }

  @Test
  void documentWithProofOrAnotherKeyIsNotSigned() {
    ObjectNode signed = sign(small(), MANDATORY);
    assertThatThrownBy(() -> sign(signed, MANDATORY)).isInstanceOf(IllegalArgumentException.class);
    Signer p384 = PrivateKeys.generate(Algorithm.ES384).signer("did:web:a.example#k");
    assertThatThrownBy(
            () -> EcdsaSd2023.sign(small(), p384, NOW, MANDATORY, ContextProfile.OPEN_BADGES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ObjectNode sign(ObjectNode badge, List<String> mandatory) {
    return EcdsaSd2023.sign(badge, SIGNER, NOW, mandatory, ContextProfile.OPEN_BADGES);
  }

  private static ObjectNode show(ObjectNode base, String... pointers) {
    ObjectNode proof = (ObjectNode) base.get("proof");
    return EcdsaSd2023.derive(base, proof, List.of(pointers), ContextProfile.OPEN_BADGES);
  }

  private static SdBaseValue baseValue(ObjectNode base) {
    return SdBaseValue.decode(SdProof.bytes((ObjectNode) base.get("proof")).orElseThrow())
        .orElseThrow();
  }

  private static SdDerivedValue derivedValue(ObjectNode shown) {
    return SdDerivedValue.decode(SdProof.bytes((ObjectNode) shown.get("proof")).orElseThrow())
        .orElseThrow();
  }

  private static Optional<ProofProblem> verify(ObjectNode shown, PublicKey key) {
    ObjectNode proof = (ObjectNode) shown.get("proof");
    return EcdsaSd2023.verify(shown, proof, "/proof", key, ContextProfile.OPEN_BADGES);
  }

  private static void assertVerified(ObjectNode shown) {
    assertThat(verify(shown, KEY.publicKey())).isEmpty();
  }

  private static void assertProblem(ObjectNode shown, Code code) {
    assertThat(verify(shown, KEY.publicKey())).get().extracting("code").isEqualTo(code);
  }

  private static void assertSelection(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
      SelectionRefused.Code code,
      String pointer) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SelectionRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.pointer()).isEqualTo(pointer);
            });
  }
}
