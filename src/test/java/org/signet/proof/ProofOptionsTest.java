package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.Badges;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;

class ProofOptionsTest {
  private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";
  private static final String OPEN_BADGES =
      "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:badges.example.edu#key-1",
        "https://badges.example.edu/é/日本?a=%C3%A9#k",
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
      })
  void shortWayGivesTheCanonicalFormOfTheLongOne(String method) {
    for (String contexts :
        List.of(
            V2,
            V2 + "," + OPEN_BADGES,
            V2 + ",\"https://www.w3.org/ns/credentials/examples/v2\"",
            V2 + "," + OPEN_BADGES + ",\"https://w3id.org/security/suites/ed25519-2020/v1\"")) {
      for (String created : List.of("2026-06-03T09:00:00Z", "2026-06-03T09:00:00.5-04:00")) {
        ObjectNode document = document(contexts, created, method);
        ObjectNode proof = (ObjectNode) document.get("proof");
        assertThat(ProofOptions.usual(document.get("@context"), proof).orElseThrow())
            .isEqualTo(
                Canonical.of(
                        ProofOptions.withContext(document.get("@context"), proof),
                        ContextProfile.PINNED)
                    .nquads());
      }
    }
  }

  @Test
  void unusualProofTakesTheLongWay() {
    assertUnusual(proof().put("expires", "2030-01-01T00:00:00Z"));
    assertUnusual(proof().put("nonce", "1").without("created"));
    assertUnusual(proof().put("created", "yesterday"));
    assertUnusual(proof().put("verificationMethod", "_:b0"));
    assertUnusual(proof().put("verificationMethod", "key-1"));
    assertUnusual(proof().put("proofPurpose", "authentication"));
    assertUnusual(proof().put("cryptosuite", "eddsa-jcs-2022"));
    assertUnusual(proof().put("type", "Ed25519Signature2020"));
  }

  @Test
  void contextThatDoesNotProtectTheTermsTakesTheLongWay() {
    assertThat(ProofOptions.usual(null, proof())).isEmpty();
    assertThat(
            ProofOptions.usual(
                Badges.json("{\"a\":[\"https://www.w3.org/2018/credentials/v1\"]}").get("a"),
                proof()))
        .isEmpty();
  }

  private static void assertUnusual(ObjectNode proof) {
    ObjectNode document = document(V2, "2026-06-03T09:00:00Z", "did:web:a#k");
    assertThat(ProofOptions.usual(document.get("@context"), proof)).isEmpty();
  }

  private static ObjectNode proof() {
    return (ObjectNode) document(V2, "2026-06-03T09:00:00Z", "did:web:a#k").get("proof");
  }

  private static ObjectNode document(String contexts, String created, String method) {
    return Badges.json(
        """
        {"@context":[%s],
         "proof":{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"%s",
          "verificationMethod":"%s","proofPurpose":"assertionMethod","proofValue":"z1"}}
        """
            .formatted(contexts, created, method));
  }
}
