package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Selection;
import org.signet.jsonld.Statements;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;

/**
 * Test vectors of "Data Integrity ECDSA Cryptosuites v1.0" for {@code ecdsa-sd-2023}; where the
 * files are from stands beside them.
 */
class EcdsaSd2023VectorsTest {
  private static final String ISSUER = "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";
  private static final PrivateKey ISSUER_KEY =
      key("z42twTcNeSYcnqg1FLuSFs2bsGH3ZqbRHFmvS9XMsYhjxvHN");
  private static final String PROOF = "zDnaeTHfhmSaQKBc7CmdL3K7oYg3D6SC7yowe2eBeVd2DH32r";
  private static final PrivateKey PROOF_KEY =
      key("z42tqvNGyzyXRzotAYn43UhcFtzDUVdxJ7461fwrfhBPLmfY");
  private static final byte[] HMAC_KEY =
      HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
  private static final Instant CREATED = Instant.parse("2023-08-15T23:36:38Z");

  private static final List<String> WINDSURF_MANDATORY =
      List.of(
          "/issuer",
          "/credentialSubject/sailNumber",
          "/credentialSubject/sails/1",
          "/credentialSubject/boards/0/year",
          "/credentialSubject/sails/2");
  private static final List<String> WINDSURF_SELECTIVE =
      List.of("/credentialSubject/boards/0", "/credentialSubject/boards/1");
  private static final List<String> CITIZEN_MANDATORY = List.of("/issuer");
  private static final List<String> CITIZEN_SELECTIVE =
      List.of("/validFrom", "/validUntil", "/credentialSubject/birthCountry");

  /** Stands for the citizenship context, which is not pinned; the IRIs of the published N-Quads. */
  private static final String CITIZENSHIP =
      """
      {"schema":"https://schema.org/","c":"https://w3id.org/citizenship#",
       "dateTime":"http://www.w3.org/2001/XMLSchema#dateTime",
       "EmploymentAuthorizationDocumentCredential":"c:EmploymentAuthorizationDocumentCredential",
       "PermanentResidentCardCredential":"c:PermanentResidentCardCredential",
       "EmploymentAuthorizationDocument":"c:EmploymentAuthorizationDocument",
       "PermanentResidentCard":"c:PermanentResidentCard","PermanentResident":"c:PermanentResident",
       "EmployablePerson":"c:EmployablePerson","Person":"schema:Person",
       "givenName":"schema:givenName","familyName":"schema:familyName",
       "additionalName":"schema:additionalName","gender":"schema:gender",
       "identifier":"schema:identifier","image":{"@id":"schema:image","@type":"@id"},
       "birthDate":{"@id":"schema:birthDate","@type":"dateTime"},"birthCountry":"c:birthCountry",
       "residentSince":{"@id":"c:residentSince","@type":"dateTime"},
       "commuterClassification":"c:commuterClassification","lprCategory":"c:lprCategory",
       "lprNumber":"c:lprNumber","permanentResidentCard":"c:permanentResidentCard",
       "employmentAuthorizationDocument":"c:employmentAuthorizationDocument"}
      """;

  @Test
  void privateKeysOfTheVectorsBelongToTheirPublicKeys() {
    assertThat(Multikey.encode(ISSUER_KEY.publicKey())).isEqualTo(ISSUER);
    assertThat(Multikey.encode(PROOF_KEY.publicKey())).isEqualTo(PROOF);
  }

  @Test
  void statementsHaveTheirPublishedLabelsOrderAndGroups() throws IOException {
    ObjectNode document = ProofInput.unsecured(read("windsurf-base.json"));
    Selection mandatory = Selection.of(document, WINDSURF_MANDATORY);
    Statements statements =
        Statements.of(document, ContextProfile.GENERIC, new BlankNodeLabels(HMAC_KEY), mandatory);
    BitSet matching = statements.matching(mandatory);
    List<String> grouped = new ArrayList<>();
    for (int i = 0; i < statements.lines().size(); i++) {
      String line = new String(statements.lines().get(i), StandardCharsets.UTF_8);
      grouped.add((matching.get(i) ? "mandatory " : "selective ") + line);
    }
    assertThat(String.join("", grouped))
        .isEqualTo(new String(bytes("windsurf-groups.txt"), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "employ,a042dc047c236816f49fbe5282a79c5e77abe111e47f4c20203b5064c7f0f059",
    "prc,b76d8d5bf67d27f51597519d19d95809c75e35212cc65291bd71bbe36007f979"
  })
  void issuerSignsOptionsKeyAndMandatoryStatementsWithTheirPublishedHashes(
      String vector, String mandatoryHash) throws IOException {
    ObjectNode secured = read(vector + "-base.json");
    ObjectNode document = ProofInput.unsecured(secured);
    Selection mandatory = Selection.of(document, CITIZEN_MANDATORY);
    Statements statements =
        Statements.of(document, ContextProfile.GENERIC, new BlankNodeLabels(HMAC_KEY), mandatory);
    byte[] data =
        SdProof.signData(
            document,
            (ObjectNode) secured.get("proof"),
            ContextProfile.GENERIC,
            Multikey.bytes(PROOF_KEY.publicKey()),
            statements.lines(),
            statements.matching(mandatory));
    assertThat(HexFormat.of().formatHex(data))
        .startsWith("9c5c9b189f06cfa9d9f21a838ccb9b04316f07ad1a517bfd4955ee28c6a8229c" + "8024")
        .endsWith(mandatoryHash)
        .hasSize(2 * (32 + 35 + 32));
  }

  @ParameterizedTest
  @CsvSource({"windsurf", "employ", "prc"})
  void baseProofIsThePublishedOneByteForByte(String vector) throws IOException {
    ObjectNode published = read(vector + "-base.json");
    ObjectNode secured =
        EcdsaSd2023.sign(
            ProofInput.unsecured(published),
            issuer(),
            CREATED,
            mandatory(vector),
            ContextProfile.GENERIC,
            HMAC_KEY,
            PROOF_KEY);
    assertThat(secured).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({"windsurf", "prc"})
  void derivedDocumentIsThePublishedOneByteForByte(String vector) throws IOException {
    ObjectNode derived = derive(vector);
    assertThat(derived).isEqualTo(read(vector + "-derived.json"));
    assertVerified(derived);
  }

  @Test
  void derivedProofHasThePublishedParts() throws IOException {
    ObjectNode derived = derive("employ");
    SdDerivedValue value =
        SdDerivedValue.decode(SdProof.bytes((ObjectNode) derived.get("proof")).orElseThrow())
            .orElseThrow();
    JsonNode published = Json.parse(bytes("employ-derived.json"));
    HexFormat hex = HexFormat.of();
    assertThat(hex.formatHex(value.baseSignature()))
        .isEqualTo(published.get("baseSignature").textValue());
    assertThat(Multibase.base58(value.publicKey())).isEqualTo(PROOF);
    assertThat(value.signatures().stream().map(hex::formatHex).toList())
        .isEqualTo(texts(published.get("signatures")));
    assertThat(value.labels().values().stream().map(Multibase::base64url).toList())
        .isEqualTo(texts(published.get("labelMap")));
    assertThat(value.labels().keySet()).containsExactly(0, 1);
    assertThat(value.mandatoryIndexes()).containsExactly(0, 4, 5, 7);
    assertVerified(derived);
  }

  private static ObjectNode derive(String vector) throws IOException {
    ObjectNode base = read(vector + "-base.json");
    List<String> selective = vector.equals("windsurf") ? WINDSURF_SELECTIVE : CITIZEN_SELECTIVE;
    return EcdsaSd2023.derive(
        base, (ObjectNode) base.get("proof"), selective, ContextProfile.GENERIC);
  }

  private static List<String> mandatory(String vector) {
    return vector.equals("windsurf") ? WINDSURF_MANDATORY : CITIZEN_MANDATORY;
  }

  private static void assertVerified(ObjectNode derived) {
    assertThat(
            EcdsaSd2023.verify(
                derived,
                (ObjectNode) derived.get("proof"),
                "/proof",
                Multikey.decode(ISSUER),
                ContextProfile.GENERIC))
        .isEmpty();
  }

  private static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  private static Signer issuer() {
    return new Signer() {
      @Override
      public Algorithm algorithm() {
        return Algorithm.ES256;
      }

      @Override
      public String verificationMethod() {
        return "did:key:" + ISSUER + "#" + ISSUER;
      }

      @Override
      public byte[] sign(byte[] data) {
        return ISSUER_KEY.sign(data);
      }
    };
  }

  /** Multibase of multicodec 0x1306 (p256-priv) and the number. */
  private static PrivateKey key(String multibase) {
    byte[] bytes = Multibase.decode(multibase).orElseThrow();
    return PrivateKeys.ec(Algorithm.ES256, Arrays.copyOfRange(bytes, 2, bytes.length));
  }

  private static ObjectNode read(String file) throws IOException {
    ObjectNode document = Json.parseObject(bytes(file));
    if (document.at("/@context/1").asText().startsWith("https://w3id.org/citizenship/")) {
      ((ArrayNode) document.get("@context"))
          .set(1, Json.parse(CITIZENSHIP.getBytes(StandardCharsets.UTF_8)));
    }
    return document;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in =
        EcdsaSd2023VectorsTest.class.getResourceAsStream("/vectors/vc-di-ecdsa/" + file)) {
      return in.readAllBytes();
    }
  }
}
