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
    assertThat(hex(canonical.hash()))
        .isEqualTo("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
  }

  @Test
  void alumniProofOptionsOfTheW3cHaveTheirPublishedCanonicalFormAndHash() {
    Canonical canonical = Canonical.of(json(ALUMNI_OPTIONS), ContextProfile.PINNED);
    assertThat(text(canonical.nquads())).isEqualTo(ALUMNI_OPTIONS_NQUADS);
    assertThat(hex(canonical.hash()))
        .isEqualTo("4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb");
  }

  @Test
  void alumniCredentialOfTheW3cIsSignedAsPublished() {
    ObjectNode secured =
        DataIntegrity.sign(
            json(ALUMNI),
            Cryptosuite.EDDSA_RDFC_2022,
            w3cKey().signer(ALUMNI_METHOD),
            Instant.parse("2023-02-24T23:36:38Z"),
            ContextProfile.PINNED);
    assertThat(secured.path("proof").path("proofValue").textValue())
        .isEqualTo(
            "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9");
    assertThat(
            DataIntegrity.verify(
                    secured, ContextProfile.PINNED, LATER, url -> Optional.of(w3cKey().publicKey()))
                .verified())
        .isTrue();
  }

  private static final String GUIDE_METHOD =
      "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";

  /**
   * The guide's context URL {@code ob/v3p0/context/ob_v3p0.jsonld} is no longer served. Its hashes
   * and signature belong to the edition for VCDM 1.1, whose context is today's {@code
   * context.json}; its N-Quads were later rewritten for VCDM 2.0 and are those of {@code
   * context-3.0.3.json}.
   */
  private static final String GUIDE =
      """
      {"@context":[%s],
       "id":"http://example.com/credentials/3527",
       "type":["VerifiableCredential","OpenBadgeCredential"],
       "issuer":{"id":"https://example.edu/issuers/565049","type":["Profile"],"url":"https://www.imsglobal.org","name":"Example Corp"},
       "%s":"2010-01-01T00:00:00Z",
       "name":"Teamwork Badge",
       "credentialSubject":{"id":"did:example:ebfeb1f712ebc6f1c276e12ec21","type":["AchievementSubject"],
        "achievement":{"id":"https://example.com/achievements/21st-century-skills/teamwork","type":["Achievement"],
         "criteria":{"narrative":"Team members are nominated for this badge by their peers and recognized upon review by Example Corp management."},
         "description":"This badge recognizes the development of the capacity to collaborate within a group environment.",
         "name":"Teamwork"}}}
      """;

  private static final String GUIDE_NQUADS =
      """
      <did:example:ebfeb1f712ebc6f1c276e12ec21> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject> .
      <did:example:ebfeb1f712ebc6f1c276e12ec21> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement> <https://example.com/achievements/21st-century-skills/teamwork> .
      <http://example.com/credentials/3527> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential> .
      <http://example.com/credentials/3527> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .
      <http://example.com/credentials/3527> <https://schema.org/name> "Teamwork Badge" .
      <http://example.com/credentials/3527> <https://www.w3.org/2018/credentials#credentialSubject> <did:example:ebfeb1f712ebc6f1c276e12ec21> .
      <http://example.com/credentials/3527> <https://www.w3.org/2018/credentials#issuer> <https://example.edu/issuers/565049> .
      <http://example.com/credentials/3527> <https://www.w3.org/2018/credentials#validFrom> "2010-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
      <https://example.com/achievements/21st-century-skills/teamwork> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement> .
      <https://example.com/achievements/21st-century-skills/teamwork> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria> _:c14n0 .
      <https://example.com/achievements/21st-century-skills/teamwork> <https://schema.org/description> "This badge recognizes the development of the capacity to collaborate within a group environment." .
      <https://example.com/achievements/21st-century-skills/teamwork> <https://schema.org/name> "Teamwork" .
      <https://example.edu/issuers/565049> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile> .
      <https://example.edu/issuers/565049> <https://schema.org/name> "Example Corp" .
      <https://example.edu/issuers/565049> <https://schema.org/url> "https://www.imsglobal.org"^^<https://www.w3.org/2001/XMLSchema#anyURI> .
      _:c14n0 <https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative> "Team members are nominated for this badge by their peers and recognized upon review by Example Corp management." .
      """;

  @Test
  void badgeOfTheGuideHasItsPublishedCanonicalForm() {
    String contexts =
        "\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"";
    Canonical canonical =
        Canonical.of(json(GUIDE.formatted(contexts, "validFrom")), ContextProfile.OPEN_BADGES);
    assertThat(text(canonical.nquads())).isEqualTo(GUIDE_NQUADS);
  }

  @Test
  void badgeOfTheGuideIsSignedAsPublished() {
    ObjectNode badge = guideForVcdm11();
    assertThat(hex(Canonical.of(badge, ContextProfile.PINNED).hash()))
        .isEqualTo("d994aebd5e53f4af4495dbe9e1155410bae683811107c26acf83671075c163b3");
    ObjectNode secured =
        DataIntegrity.sign(
            badge,
            Cryptosuite.EDDSA_RDFC_2022,
            guideKey().signer(GUIDE_METHOD),
            Instant.parse("2010-01-01T19:23:24Z"),
            ContextProfile.PINNED);
    assertThat(secured.path("proof").path("proofValue").textValue())
        .isEqualTo(
            "zUSD5bjo6mYV1n9i9E6ZwUiHuj4JyZDjCDfDqoJcPi9XJrc9LYstik9mdBvutdwBdquWXjWrwJDVGJrAarvRs8uD");
    assertThat(
            DataIntegrity.verify(
                    secured,
                    ContextProfile.PINNED,
                    LATER,
                    url -> Optional.of(guideKey().publicKey()))
                .verified())
        .isTrue();
  }

  @Test
  void proofOptionsOfTheGuideHaveTheirPublishedHash() {
    ObjectNode options = guideForVcdm11();
    options.retain("@context");
    options
        .put("type", "DataIntegrityProof")
        .put("created", "2010-01-01T19:23:24Z")
        .put("verificationMethod", GUIDE_METHOD)
        .put("cryptosuite", "eddsa-rdfc-2022")
        .put("proofPurpose", "assertionMethod");
    assertThat(hex(Canonical.of(options, ContextProfile.PINNED).hash()))
        .isEqualTo("3cf3c265b6c8ebb29b4d5ea310b87d2f31c79b633eff8af561d2e8c97a85c8cb");
  }

  private static ObjectNode guideForVcdm11() {
    String contexts =
        "\"https://www.w3.org/2018/credentials/v1\",\"https://purl.imsglobal.org/spec/ob/v3p0/context.json\","
            + "\"https://w3id.org/security/data-integrity/v1\"";
    return json(GUIDE.formatted(contexts, "issuanceDate"));
  }

  /** The guide gives seed and public key together. */
  private static PrivateKey guideKey() {
    byte[] both =
        HexFormat.of()
            .parseHex(
                "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4"
                    + "4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5");
    PrivateKey key = PrivateKeys.ed25519(Arrays.copyOf(both, 32));
    assertThat(Multikey.encode(key.publicKey()))
        .isEqualTo("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
    return key;
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
