package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;

/**
 * The alumni credential as the W3C signs it with each suite: folders TestVectors of w3c/vc-di-eddsa
 * and w3c/vc-di-ecdsa. The nonces there are those of RFC 6979, as ours are, so that signatures are
 * equal byte for byte.
 */
class SuiteVectorsTest {
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

  private static final Instant CREATED = Instant.parse("2023-02-24T23:36:38Z");

  /** The first is the key of RFC 6979, appendix A.2.5; the others are in the specifications. */
  private static final Map<String, PrivateKey> KEYS =
      Map.of(
          "P-256",
          PrivateKeys.ec(
              Algorithm.ES256,
              HexFormat.of()
                  .parseHex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721")),
          "P-384",
          PrivateKeys.ec(
              Algorithm.ES384,
              secret("z2fanyY7zgwNpZGxX5fXXibvScNaUWNprHU9dKx7qpVj7mws9J8LLt4mDB5TyH2GLHWkUc")),
          "Ed25519",
          PrivateKeys.ed25519(secret("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")));

  @ParameterizedTest
  @CsvSource({
    "eddsa-jcs-2022,Ed25519,https://vc.example/issuers/5678,z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4",
    "ecdsa-rdfc-2019,P-256,did:key:,zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw",
    "ecdsa-rdfc-2019,P-384,did:key:,z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv",
    "ecdsa-rdfc-2019,P-384,https://vc.example/issuers/5678,zpuEu1cJ7Wpb453b4RiV3ex7SKGYm3fdAd4WUTVpR8Me3ZXkCCVUfd4M4TvHF9Wv1tRNWe5SkZhQTGYLUxdugFRGC2uyYRNTnimS6UMN6wkenTViRK1Mei7DooSBpumHHjYu",
  })
  void credentialOfTheW3cIsSignedAsPublished(
      String suite, String key, String controller, String proofValue) {
    PrivateKey privateKey = KEYS.get(key);
    String multikey = Multikey.encode(privateKey.publicKey());
    String issuer = controller.equals("did:key:") ? controller + multikey : controller;
    ObjectNode secured =
        DataIntegrity.sign(
            json(ALUMNI),
            Cryptosuite.of(suite).orElseThrow(),
            privateKey.signer(issuer + "#" + multikey),
            CREATED,
            ContextProfile.PINNED);
    assertThat(secured.at("/proof/proofValue").textValue()).isEqualTo(proofValue);
    assertVerified(secured, privateKey.publicKey());
  }

  /** These were made before the suite wrote a context into its proofs. */
  @ParameterizedTest
  @CsvSource({
    "P-256,zq6PrUMCtqY5obCSsrQxuFJdGffCDxvFuopdZiBPUBRTFEs1VVsBZi8YiEwVWgHYrXxoV93gBHqGDBtQLPFxpZxz",
    "P-384,zR3krc7pt9Dpn1PY2u8HWPePggtzAG2SuH2ZGNrzw8Ku3QrFLWgDTjS5mCWy65ShixJEtpMwfviAFfh5xTgd5FGN1sSbpPJ5djqSZQLqQkY8KLBPNswuqKtq3bS8f9vEHm8w"
  })
  void ecdsaJcsProofWithoutContextVerifies(String key, String proofValue) {
    PublicKey publicKey = KEYS.get(key).publicKey();
    String multikey = Multikey.encode(publicKey);
    ObjectNode secured = json(ALUMNI);
    secured
        .putObject("proof")
        .put("type", "DataIntegrityProof")
        .put("cryptosuite", "ecdsa-jcs-2019")
        .put("created", "2023-02-24T23:36:38Z")
        .put("verificationMethod", "did:key:" + multikey + "#" + multikey)
        .put("proofPurpose", "assertionMethod")
        .put("proofValue", proofValue);
    assertVerified(secured, publicKey);
  }

  private static void assertVerified(ObjectNode secured, PublicKey key) {
    ProofVerdict verdict =
        DataIntegrity.verify(
            secured,
            ContextProfile.PINNED,
            Instant.parse("2026-06-01T00:00:00Z"),
            url -> Optional.of(key));
    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.good()).hasSize(1);
  }

  /** Multibase of a multicodec of two bytes and the key. */
  private static byte[] secret(String multibase) {
    byte[] bytes = Multibase.decode(multibase).orElseThrow();
    return Arrays.copyOfRange(bytes, 2, bytes.length);
  }

  private static ObjectNode json(String text) {
    return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }
}
