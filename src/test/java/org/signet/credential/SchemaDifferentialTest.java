package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.json.Json;
import org.signet.jsonld.Badges;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.Tokens;

/**
 * {@link ShapeCheck} accepts and refuses what the JSON Schema documents do. More, or one again:
 * {@code mvn test -Dtest=SchemaDifferentialTest -Dsignet.documents=10000 -Dsignet.seed=7}.
 */
class SchemaDifferentialTest {
  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 40);
  private static final long FIRST_SEED = Long.getLong("signet.seed", 5_000_000L);
  private static final int CHANGES_OF_A_KIND = 2;

  /** What stands nowhere, or almost anywhere. */
  private static final List<String> OTHERS =
      List.of("null", "5", "2.0", "\"\"", "\"x\\n\"", "[]", "{}", "[\"x\",\"x\"]");

  private int accepted;
  private int refused;

  @Test
  void compiledFormAgreesWithTheDocumentsOnGeneratedAndAlteredCredentials() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      GeneratedCredential generated = GeneratedCredential.of(seed);
      if (generated.profile() == ContextProfile.STATUS_LIST) {
        continue;
      }
      for (ObjectNode whole : List.of(generated.document(), inFirstModel(generated.document()))) {
        compare(whole, "seed " + seed);
        Dice dice = new Dice(seed);
        for (Mutation mutation : Mutation.values()) {
          for (int i = 0; i < CHANGES_OF_A_KIND; i++) {
            mutation.of(whole, dice).ifPresent(m -> compare(m, generated.seed() + " " + mutation));
          }
        }
        everyPlace(whole, "seed " + seed);
      }
    }
    if (DOCUMENTS >= 40) {
      assertThat(accepted).isGreaterThan(1_000);
      assertThat(refused).isGreaterThan(4_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sample, true",
    "basic-open-badge, true",
    "complete-open-badge, true",
    "guide-teamwork, true",
    "endorsement-vcdm11, true",
    "skill-assertion-case-vcdm11, true",
    "skill-assertion-ctdl-vcdm11, true",
    "achievement-alignment-case-vcdm11, true",
    "achievement-alignment-credential-engine-vcdm11, true",
    "guide-teamwork-vcdm11, true",
    "w3c-alumni, false"
  })
  void publishedExamplesAreJudgedAlike(String name, boolean good) throws IOException {
    ObjectNode example =
        name.equals("sample")
            ? Badges.sample()
            : Json.parseObject(
                Files.readAllBytes(Path.of("src/test/resources/examples", name + ".json")));
    assertThat(ShapeCheck.check(example, DataModel.of(example), nameOf(example)))
        .satisfies(findings -> assertThat(findings.isEmpty()).as("%s", findings).isEqualTo(good));
    compare(example, name);
  }

  @Test
  void badgeOfTheFirstModelIsJudgedByItsOwnSchema() {
    ObjectNode badge = Tokens.badgeOfFirstModel();
    assertThat(CredentialLint.lint(badge)).isEmpty();
    assertThat(CredentialLint.lintToIssue(badge)).isNotEmpty();
    compare(badge, "VCDM 1.1");
    for (String pointer : List.of("/issuanceDate", "/name", "/id", "/issuer")) {
      assertThat(CredentialLint.lint(Badges.with(badge, pointer, null))).hasSize(1);
      compare(Badges.with(badge, pointer, null), pointer);
    }
    ObjectNode mixed = badge.deepCopy().put("validFrom", "2026-06-03T09:00:00Z");
    assertThat(CredentialLint.lint(mixed))
        .extracting(Finding::pointer)
        .containsExactly("/validFrom");
    ObjectNode backwards = badge.deepCopy().put("expirationDate", "2026-06-03T08:59:59Z");
    assertThat(CredentialLint.lint(backwards))
        .extracting(Finding::pointer)
        .containsExactly("/expirationDate");
  }

  /** Drops every other part, and puts something else in its place. */
  private void everyPlace(ObjectNode whole, String what) {
    int places = Place.of(whole).size();
    for (int i = 0; i < places; i += 2) {
      ObjectNode dropped = whole.deepCopy();
      Place.of(dropped).get(i).remove();
      compare(dropped, what + " without " + i);
      String other = OTHERS.get(i / 2 % OTHERS.size());
      ObjectNode changed = whole.deepCopy();
      Place.of(changed).get(i).set(Badges.json("{\"x\":" + other + "}").get("x"));
      compare(changed, what + " with " + other + " at " + i);
    }
  }

  private void compare(ObjectNode credential, String what) {
    DataModel model = DataModel.of(credential);
    List<Finding> findings = ShapeCheck.check(credential, model, nameOf(credential));
    List<Finding> errors = JsonSchemas.validate(credential, model, nameOf(credential));
    assertThat(errors.isEmpty())
        .as("%s: %s, %s\n%s", what, findings, errors, credential)
        .isEqualTo(findings.isEmpty());
    accepted += findings.isEmpty() ? 1 : 0;
    refused += findings.isEmpty() ? 0 : 1;
  }

  private static String nameOf(JsonNode credential) {
    return credential.path("type").toString().contains("\"EndorsementCredential\"")
        ? "EndorsementCredential"
        : "AchievementCredential";
  }

  /** The same in the terms of VCDM 1.1. */
  private static ObjectNode inFirstModel(ObjectNode document) {
    String text =
        Json.write(document)
            .replace(
                "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1")
            .replace("\"validFrom\":", "\"issuanceDate\":")
            .replace("\"validUntil\":", "\"expirationDate\":")
            .replaceAll("\"JsonSchema(Credential)?\"", "\"JsonSchemaValidator2018\"");
    ObjectNode first = Badges.json(text);
    for (JsonNode holder : first.findParents("relatedResource")) {
      ((ObjectNode) holder).remove("relatedResource");
    }
    return first.has("name") ? first : first.put("name", "x");
  }
}
