package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.jsonld.Badges.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.SelectionRefused;
import org.signet.keys.Algorithm;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

/** What can be shown without the rest, and what means something else then. */
class SeparableTest {
  private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");
  private static final PrivateKey KEY = PrivateKeys.generate(Algorithm.ES256);

  private static final String DOCUMENT =
      """
      {"@context":["https://www.w3.org/ns/credentials/v2",
        {"steps":{"@id":"urn:x:steps","@container":"@list"},"note":"urn:x:note","kind":"@type",
         "Course":{"@id":"urn:x:Course","@context":{"note":"urn:x:courseNote"}}}],
       "id":"urn:x:1","type":["VerifiableCredential"],"issuer":"did:example:a",
       "name":[{"@value":"Soins","@language":"fr"},"Care"],
       "credentialSubject":{"id":"urn:x:s","steps":["a","b",{"note":"c"}]},
       "evidence":[{"@context":{"note":"urn:x:other"},"id":"urn:x:e","note":"own"},
                   {"kind":"Course","note":"typed","description":"d"},
                   {"type":"Course","note":"typed"}]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name/0",
        "/name/1",
        "/credentialSubject",
        "/credentialSubject/steps",
        "/evidence/0",
        "/evidence/1",
        "/evidence/2/note",
        "/@context/0"
      })
  void wholeValuesAreShown(String pointer) {
    ObjectNode shown = show(pointer);
    assertThat(
            EcdsaSd2023.verify(
                shown,
                (ObjectNode) shown.get("proof"),
                "/proof",
                KEY.publicKey(),
                ContextProfile.GENERIC))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name/0/@value",
        "/credentialSubject/steps/1",
        "/credentialSubject/steps/2/note",
        "/evidence/0/note",
        "/evidence/1/note"
      })
  void partsThatMeanSomethingElseAloneAreRefusedAtSigningAndAtDeriving(String pointer) {
    assertThatThrownBy(() -> show(pointer)).satisfies(SeparableTest::isNotSeparable);
    assertThatThrownBy(() -> sign(List.of("/issuer", pointer)))
        .satisfies(SeparableTest::isNotSeparable);
  }

  private static void isNotSeparable(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            SelectionRefused.class,
            refused ->
                assertThat(refused.code()).isEqualTo(SelectionRefused.Code.POINTER_NOT_SEPARABLE));
  }

  private static ObjectNode sign(List<String> mandatory) {
    return EcdsaSd2023.sign(
        json(DOCUMENT), KEY.signer("did:example:a#k"), NOW, mandatory, ContextProfile.GENERIC);
  }

  private static ObjectNode show(String pointer) {
    ObjectNode base = sign(List.of("/issuer"));
    return EcdsaSd2023.derive(
        base, (ObjectNode) base.get("proof"), List.of(pointer), ContextProfile.GENERIC);
  }
}
