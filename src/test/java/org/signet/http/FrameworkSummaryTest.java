package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.achievement.AchievementDocument;
import org.signet.credential.Digests;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Jcs;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/** A badge by hand that has a fact in every place of the framework's table, by strangers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrameworkSummaryTest {

  private static final Instant THEN = Instant.parse("2026-06-03T09:00:00Z");

  private ObjectNode badge;
  private JsonNode report;
  private JsonNode summary;

  @BeforeEach
  void verify() throws IOException {
    ObjectNode unsigned = read(Files.readString(Path.of("src/test/resources/sample-badge.json")));
    unsigned.remove(List.of("credentialStatus", "proof"));
    PrivateKey issuer = PrivateKeys.generate(Algorithm.EDDSA);
    ObjectNode profile = (ObjectNode) unsigned.get("issuer");
    profile.put("id", DidKey.did(issuer.publicKey()));
    profile.putObject("parentOrg").put("id", "https://a.example/").putArray("type").add("Profile");
    ((ObjectNode) profile.get("parentOrg")).put("name", "Board of Colleges");
    ArrayNode descriptions =
        unsigned.at("/credentialSubject/achievement").withArray("resultDescription");
    descriptions
        .addObject()
        .put("id", "urn:x:ects")
        .put("name", "Workload")
        .put("resultType", "ext:WorkloadECTS")
        .put("requiredValue", "1.5")
        .putArray("type")
        .add("ResultDescription");
    ArrayNode endorsements = (ArrayNode) unsigned.get("endorsement");
    var achievement = (ObjectNode) unsigned.at("/credentialSubject/achievement");
    byte[] served = Jcs.canonicalize(AchievementDocument.withContext(achievement));
    for (int i = 0; i < endorsements.size(); i++) {
      ((ObjectNode) endorsements.at("/" + i + "/relatedResource/0"))
          .put("digestMultibase", Digests.digestMultibase(DigestUtils.sha256(served)));
      endorsements.set(i, endorsed((ObjectNode) endorsements.get(i)));
    }
    endorsements.add(
        endorsed(
            with(
                (ObjectNode) endorsements.get(0).deepCopy(),
                "urn:x:accreditation",
                "Accreditation",
                profile.get("id").textValue())));
    badge = sign(unsigned, issuer);
    report = read(anonymous().body(badge.toString()).post("/verify").asString());
    summary = report.get("summary");
  }

  @Test
  void everyFactOfTheFrameworkIsToldWithItsPlace() {
    assertThat(report.get("verified").booleanValue()).as(report.toPrettyString()).isTrue();
    assertThat(summary.at("/issuedBy/name").asText()).isEqualTo("Demonstration College");
    assertThat(summary.at("/issuedBy/identifiers/0/identifier").asText()).isEqualTo("12345");
    assertThat(summary.at("/issuedBy/parent").asText()).isEqualTo("Board of Colleges");
    assertThat(summary.at("/achievement/type").asText()).isEqualTo("MicroCredential");
    assertThat(summary.at("/achievement/editions/0/language").asText()).isEqualTo("fr-CA");
    assertThat(summary.at("/competencies/0/level").asText()).isEqualTo("Proficient");
    assertThat(summary.at("/competencies/0/status").asText()).isEqualTo("Completed");
    assertThat(names("/competencies/0/knowledge")).containsExactly("food safety principles");
    assertThat(names("/competencies/0/attitudes")).containsExactly("attend to detail");
    assertThat(names("/competencies/0/skills")).containsExactly("attend to hygiene");
    assertThat(summary.at("/competencies/0/assessment/0/aspect").asText()).isEqualTo("supervision");
    assertThat(summary.at("/results/0/value").asText()).isEqualTo("87");
    assertThat(summary.at("/evidence/0/file").asText()).isEqualTo("pinned");
    assertThat(summary.at("/evidence/1/file").asText()).isEqualTo("not_pinned");
    assertThat(texts("/classifications", "system")).containsExactly("NOC", "QualificationLevel");
    assertThat(summary.at("/transcript/creditsEarned").asText()).isEqualTo("0.5");
    assertThat(summary.at("/transcript/contactHours").asText()).isEqualTo("40");
    assertThat(summary.at("/transcript/workloadEcts").asText()).isEqualTo("1.5");
    assertThat(summary.at("/transcript/term").asText()).isEqualTo("2026S1");
    assertThat(texts("/endorsements", "point"))
        .containsExactly("competency_in_demand", "assessment_reflects_job", "issuer");
    assertThat(texts("/endorsements", "code")).containsOnly("GENUINE");
  }

  @Test
  void everyPlaceThatIsNamedIsInTheSignedDocument() {
    List<String> pointers = new ArrayList<>();
    collect(summary, pointers);
    report.get("checks").forEach(check -> pointers.add(check.path("pointer").asText("")));
    assertThat(pointers).hasSizeGreaterThan(30);
    assertThat(pointers)
        .allSatisfy(at -> assertThat(badge.at(at).isMissingNode()).as(at).isFalse());
    summary
        .at("/transcript/pointers")
        .properties()
        .forEach(
            fact ->
                assertThat(badge.at(fact.getValue().asText()).asText())
                    .isEqualTo(summary.at("/transcript/" + fact.getKey()).asText()));
  }

  private static void collect(JsonNode node, List<String> pointers) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().equals("pointers")) {
        member
            .getValue()
            .properties()
            .forEach(
                fact -> {
                  if (node.has(fact.getKey())) {
                    pointers.add(fact.getValue().asText());
                  }
                });
      } else if (member.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("pointer")) {
        pointers.add(member.getValue().asText());
      } else {
        collect(member.getValue(), pointers);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointers);
    }
  }

  private List<String> names(String at) {
    return texts(at, "name");
  }

  private List<String> texts(String at, String member) {
    List<String> texts = new ArrayList<>();
    summary.at(at).forEach(item -> texts.add(item.path(member).asText()));
    return texts;
  }

  private static ObjectNode with(ObjectNode endorsement, String id, String name, String subject) {
    endorsement.put("id", id).put("name", name);
    endorsement.remove("relatedResource");
    ((ObjectNode) endorsement.get("credentialSubject")).put("id", subject);
    return endorsement;
  }

  private static ObjectNode endorsed(ObjectNode endorsement) {
    PrivateKey partner = PrivateKeys.generate(Algorithm.EDDSA);
    endorsement.remove("proof");
    ((ObjectNode) endorsement.get("issuer")).put("id", DidKey.did(partner.publicKey()));
    return sign(endorsement, partner);
  }

  private static ObjectNode sign(ObjectNode credential, PrivateKey key) {
    return DataIntegrity.sign(
        credential,
        Cryptosuite.EDDSA_RDFC_2022,
        key.signer(DidKey.verificationMethod(key.publicKey())),
        THEN,
        ContextProfile.OPEN_BADGES);
  }
}
