package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.ProofProblem.Code;

class DataIntegrityTest {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00.7Z");
  private static final String METHOD = "did:web:badges.example.edu#k1";
  private static final PrivateKey KEY = PrivateKeys.ed25519(new byte[32]);
  private static final Signer SIGNER = KEY.signer(METHOD);
  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  @Test
  void signedBadgeVerifiesAlsoAfterItWasWrittenAndRead() {
    for (ObjectNode badge : new ObjectNode[] {small(), sample()}) {
      ObjectNode secured = sign(badge);
      assertVerified(secured);
      assertVerified(
          Json.parseObject(Json.write(secured).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      assertThat(ProofInput.unsecured(secured)).isEqualTo(badge);
    }
  }

  @Test
  void proofHasWholeSecondsAndNothingBeyondItsSixMembers() {
    ObjectNode secured = sign(small());
    assertThat(secured.get("proof").get("created").textValue()).isEqualTo("2026-06-03T09:00:00Z");
    assertThat(secured.get("proof").fieldNames())
        .toIterable()
        .containsExactly(
            "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
  }

  @Test
  void nothingUncoveredIsSigned() {
    for (ObjectNode badge :
        new ObjectNode[] {
          with(small(), "/evilNote", "\"Honours\""),
          with(small(), "/type/1", "\"PhdCredential\""),
          with(small(), ACHIEVEMENT + "/id", "\"MC-101\""),
          with(small(), "/issuer/id", "\"did:web:a b\""),
          with(
              small(),
              "/credentialSubject/source",
              "{\"id\":\"did:web:badges.example.edu\",\"type\":[\"Profile\"],\"name\":\"Other\"}"),
        }) {
      assertThatThrownBy(() -> sign(badge)).isInstanceOf(LdRefused.class);
    }
    assertVerified(sign(with(small(), "/name", "\"Honours\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "/evilNote,UNSIGNED_TERM",
    "/credentialSubject/achievement/foo,UNSIGNED_TERM",
    "/name,SIGNATURE_INVALID",
    "/credentialSubject/achievement/name,SIGNATURE_INVALID",
    "/credentialSubject/achievement/criteria/narrative,SIGNATURE_INVALID",
    "/validUntil,SIGNATURE_INVALID"
  })
  void changeAfterSigningIsFound(String pointer, Code code) {
    assertProblem(with(sign(small()), pointer, "\"2030-01-01T00:00:00Z\""), code);
  }

  @Test
  void uncoveredBadgeDoesNotVerifyEvenWhenItsSignatureIsGood() {
    // signed over the quads that a lenient processor sees: without the note
    ObjectNode secured = sign(small());
    secured.put("evilNote", "Honours");
    assertProblem(secured, Code.UNSIGNED_TERM);
    secured.remove("evilNote");
    assertVerified(secured);
  }

  @Test
  void swappedNamesOfTwoNodesDoNotVerify() {
    ObjectNode secured = sign(sample());
    String issuer = secured.at("/issuer/name").textValue();
    ObjectNode moved = with(secured, "/endorsement/0/credentialSubject/name", '"' + issuer + '"');
    assertProblem(moved, Code.UNSIGNED_TERM);
  }

  @Test
  void proofOfAnotherCredentialDoesNotVerify() {
    ObjectNode other = sign(with(small(), "/id", "\"https://badges.example.edu/credentials/2\""));
    ObjectNode secured = sign(small());
    secured.set("proof", other.get("proof"));
    assertProblem(secured, Code.SIGNATURE_INVALID);
  }

  @Test
  void changedOptionsDoNotVerify() {
    assertProblem(
        with(sign(small()), "/proof/created", "\"2026-06-03T08:00:00Z\""), Code.SIGNATURE_INVALID);
    assertProblem(with(sign(small()), "/proof/evil", "\"x\""), Code.UNSIGNED_TERM);
    assertProblem(with(sign(small()), "/proof/nonce", "\"x\""), Code.SIGNATURE_INVALID);
  }

  @Test
  void anotherKeyOrAKeyOfAnotherKindDoesNotVerify() {
    ObjectNode secured = sign(small());
    PublicKey other = PrivateKeys.generate(Algorithm.EDDSA).publicKey();
    assertProblem(secured, url -> Optional.of(other), Code.SIGNATURE_INVALID);
    PublicKey ec = PrivateKeys.generate(Algorithm.ES256).publicKey();
    assertProblem(secured, url -> Optional.of(ec), Code.KEY_REJECTED);
    assertProblem(secured, url -> Optional.empty(), Code.KEY_UNKNOWN);
  }

  @Test
  void nonCanonicalSignatureIsRefused() {
    ObjectNode secured = sign(small());
    byte[] signature = Multibase.decode(secured.at("/proof/proofValue").textValue()).orElseThrow();
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] s = new byte[32];
    for (int i = 0; i < 32; i++) {
      s[i] = signature[63 - i];
    }
    byte[] larger = new BigInteger(1, s).add(order).toByteArray();
    for (int i = 0; i < 32; i++) {
      signature[32 + i] = i < larger.length ? larger[larger.length - 1 - i] : 0;
    }
    assertProblem(
        with(secured, "/proof/proofValue", '"' + Multibase.base58(signature) + '"'),
        Code.SIGNATURE_INVALID);
  }

  @Test
  void oneGoodProofOfTheIssuerSufficesAndTheOthersAreWarnings() {
    ObjectNode secured = sign(small());
    ObjectNode good = (ObjectNode) secured.get("proof");
    ObjectNode bad = good.deepCopy().put("created", "2026-06-03T08:00:00Z");
    ObjectNode legacy = good.deepCopy().put("type", "Ed25519Signature2020");
    secured.putArray("proof").add(bad).add(legacy).add(good);
    ProofVerdict verdict = verify(secured, issuerKeys());
    assertThat(verdict.verified()).isTrue();
    assertThat(verdict.good().get(0).pointer()).isEqualTo("/proof/2");
    assertThat(verdict.problems())
        .extracting(ProofProblem::code)
        .containsExactly(Code.SIGNATURE_INVALID, Code.UNSIGNED_TERM);
    ObjectNode others = secured.deepCopy();
    ((ObjectNode) others.at("/proof/2")).put("verificationMethod", "did:web:evil.example#k");
    assertThat(verify(others, issuerKeys()).verified()).isFalse();
  }

  @Test
  void keyOfAnotherSuiteIsNotSignedWith() {
    Signer es256 = PrivateKeys.generate(Algorithm.ES256).signer(METHOD);
    assertThatThrownBy(
            () ->
                DataIntegrity.sign(
                    small(), Cryptosuite.EDDSA_RDFC_2022, es256, NOW, ContextProfile.OPEN_BADGES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ObjectNode sign(ObjectNode badge) {
    return DataIntegrity.sign(
        badge, Cryptosuite.EDDSA_RDFC_2022, SIGNER, NOW, ContextProfile.OPEN_BADGES);
  }

  private static Function<String, Optional<PublicKey>> issuerKeys() {
    return url -> url.equals(METHOD) ? Optional.of(KEY.publicKey()) : Optional.empty();
  }

  private static ProofVerdict verify(
      ObjectNode secured, Function<String, Optional<PublicKey>> keys) {
    return DataIntegrity.verify(secured, ContextProfile.OPEN_BADGES, NOW, keys);
  }

  private static void assertVerified(ObjectNode secured) {
    ProofVerdict verdict = verify(secured, issuerKeys());
    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.verified()).isTrue();
  }

  private static void assertProblem(ObjectNode secured, Code code) {
    assertProblem(secured, issuerKeys(), code);
  }

  private static void assertProblem(
      ObjectNode secured, Function<String, Optional<PublicKey>> keys, Code code) {
    ProofVerdict verdict = verify(secured, keys);
    assertThat(verdict.verified()).isFalse();
    assertThat(verdict.problems()).extracting(ProofProblem::code).containsExactly(code);
  }
}
