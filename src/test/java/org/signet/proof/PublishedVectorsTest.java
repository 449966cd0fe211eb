package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.json.Json;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;

/**
 * Signatures that others published. W3C: "Data Integrity EdDSA Cryptosuites v1.0", appendix B.1.
 * Open Badges: "Open Badges Implementation Guide 3.0", "Linked Data Proof Test Vector for Open
 * Badges 3.0".
 */
class PublishedVectorsTest {
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  private static final String ALUMNI =
      """
      {"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],
       "id":"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
       "type":["VerifiableCredential","AlumniCredential"],
       "name":"Alumni Credential",
       "description":"A minimum viable example of an Alumni Credential.",
       "issuer":"https://vc.example/issuers/5678",
       "validFrom":"2023-01-01T00:00:00Z",
       "credentialSubject":{"id":"did:example:abcdefgh","alumniOf":"The School of Examples"}}
      """;

  private static final String ALUMNI_NQUADS =
      """
      <did:example:abcdefgh> <https://www.w3.org/ns/credentials/examples#alumniOf> "The School of Examples" .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/credentials/examples#AlumniCredential> .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/description> "A minimum viable example of an Alumni Credential." .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/name> "Alumni Credential" .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#credentialSubject> <did:example:abcdefgh> .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#issuer> <https://vc.example/issuers/5678> .
      <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#validFrom> "2023-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
      """;

  private static final String ALUMNI_METHOD =
      "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

  private static final String ALUMNI_OPTIONS =
      """
      {"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],
       "type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"2023-02-24T23:36:38Z",
       "verificationMethod":"%s","proofPurpose":"assertionMethod"}
      """
          .formatted(ALUMNI_METHOD);

  private static final String ALUMNI_OPTIONS_NQUADS =
      """
      _:c14n0 <http://purl.org/dc/terms/created> "2023-02-24T23:36:38Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
      _:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .
      _:c14n0 <https://w3id.org/security#cryptosuite> "eddsa-rdfc-2022"^^<https://w3id.org/security#cryptosuiteString> .
      _:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .
      _:c14n0 <https://w3id.org/security#verificationMethod> <https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2> .
      """;

  @Test
  void alumniDocumentOfTheW3cHasItsPublishedCanonicalFormAndHash() {
    Canonical canonical = Canonical.of(json(ALUMNI), ContextProfile.PINNED);
    assertThat(text(canonical.nquads())).isEqualTo(ALUMNI_NQUADS);
    assertThat(hex(canonical.sha256()))
        .isEqualTo("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
  }

  @Test
  void alumniProofOptionsOfTheW3cHaveTheirPublishedCanonicalFormAndHash() {
    Canonical canonical = Canonical.of(json(ALUMNI_OPTIONS), ContextProfile.PINNED);
    assertThat(text(canonical.nquads())).isEqualTo(ALUMNI_OPTIONS_NQUADS);
    assertThat(hex(canonical.sha256()))
        .isEqualTo("2be46f84ea6a1f078d128fa0f234b4abb76d1ae1efac14d0e62557163a871621");
  }

  @Test
  void alumniCredentialOfTheW3cIsSignedAsPublished() {
    ObjectNode secured =
        EddsaRdfc2022.sign(
            json(ALUMNI),
            w3cKey().signer(ALUMNI_METHOD),
            Instant.parse("2023-02-24T23:36:38Z"),
            ContextProfile.PINNED);
    assertThat(secured.path("proof").path("proofValue").textValue())
        .isEqualTo(
            "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9");
    assertThat(
            EddsaRdfc2022.verify(
                    secured, ContextProfile.PINNED, LATER, url -> Optional.of(w3cKey().publicKey()))
                .verified())
        .isTrue();
  }

  /** The published secret key is multibase of multicodec 0x1300 (ed25519-priv) and the seed. */
  private static PrivateKey w3cKey() {
    byte[] bytes =
        Multibase.decode("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").orElseThrow();
    PrivateKey key = PrivateKeys.ed25519(Arrays.copyOfRange(bytes, 2, bytes.length));
    assertThat(Multikey.encode(key.publicKey()))
        .isEqualTo("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    return key;
  }

  private static ObjectNode json(String text) {
    return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
