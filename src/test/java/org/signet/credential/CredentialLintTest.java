package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialLintTest {
  private static final String SUBJECT = "/credentialSubject";
  private static final String ACHIEVEMENT = SUBJECT + "/achievement";

  @Test
  void goodBadgesHaveNoFindings() {
    assertThat(CredentialLint.lint(small())).isEmpty();
    assertThat(CredentialLint.lintToIssue(small())).isEmpty();
    assertThat(CredentialLint.lint(sample())).isEmpty();
    assertThat(CredentialLint.lintToIssue(sample())).isEmpty();
  }

  @Test
  void endorsementByItselfIsLintedAsOne() {
    ObjectNode endorsement = (ObjectNode) sample().at("/endorsement/0");
    assertThat(CredentialLint.lint(endorsement)).isEmpty();
    assertOne(with(endorsement, "/name", null), "");
    assertOne(with(endorsement, SUBJECT + "/name", "\"x\""), SUBJECT + "/name");
    assertOne(with(endorsement, "/awardee", "\"x\""), "/awardee");
  }

  /** A badge, a pointer and a value that is wrong there; then one that is right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/name | 1 | \"x\"",
        "/name | \"\" | \"x\"",
        "/name | {\"@value\":\"N\"} | \"x\"",
        "/name | {\"en\":\"N\"} | \"x\"",
        "/name | [\"x\"] | \"x\"",
        "/id | \"badge\" | \"urn:x\"",
        "/type | [\"VerifiableCredential\"] | [\"AchievementCredential\",\"VerifiableCredential\"]",
        "/type | [\"VerifiableCredential\",\"OpenBadgeCredential\",\"Profile\"] | [\"VerifiableCredential\",\"OpenBadgeCredential\"]",
        "/type | [] | [\"VerifiableCredential\",\"OpenBadgeCredential\"]",
        "/type | [\"VerifiableCredential\",\"OpenBadgeCredential\",\"OpenBadgeCredential\"] | [\"VerifiableCredential\",\"OpenBadgeCredential\"]",
        "/validFrom | \"2026-06-03\" | \"2026-06-03T09:00:00+02:00\"",
        "/validFrom | \"2026-06-03T09:00:00\" | \"2026-06-03T09:00:00Z\"",
        "/validFrom | \"2026-13-03T09:00:00Z\" | \"2026-12-03T09:00:00Z\"",
        "/validFrom | 1 | \"2026-12-03T09:00:00Z\"",
        "/validUntil | \"2026-06-03T08:59:59Z\" | \"2026-06-03T09:00:00Z\"",
        "/issuer | \"college\" | \"did:web:a.example\"",
        "/issuer/url | \"www.a.example\" | \"https://a.example\"",
        "/issuer/type | [\"Organization\"] | \"Profile\"",
        "/evidence | {\"type\":[\"Evidence\"]} | [{\"type\":[\"Evidence\"]}]",
        "/evidence | [] | [{\"type\":[\"Evidence\"],\"id\":\"urn:x\"}]",
        "/evidence | [{\"id\":\"urn:x\"}] | [{\"id\":\"urn:x\",\"type\":\"Evidence\"}]",
        "/image | \"https://a.example/i.png\" | {\"id\":\"https://a.example/i.png\",\"type\":\"Image\"}",
        "/credentialSubject/creditsEarned | \"3\" | 3",
        "/credentialSubject/identifier | [{\"type\":\"IdentityObject\",\"hashed\":\"true\",\"identityHash\":\"a\",\"identityType\":\"emailAddress\"}] | [{\"type\":\"IdentityObject\",\"hashed\":true,\"identityHash\":\"a\",\"identityType\":\"emailAddress\"}]",
        "/credentialSubject/identifier | [{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"a\",\"identityType\":\"email\"}] | [{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"a\",\"identityType\":\"ext:email\"}]",
        "/credentialSubject/result | [{\"type\":[\"Result\"],\"status\":\"Done\"}] | [{\"type\":[\"Result\"],\"status\":\"Completed\"}]",
        "/credentialSubject/result | [{\"type\":[\"Result\"],\"value\":87}] | [{\"type\":[\"Result\"],\"value\":\"87\"}]",
        "/credentialSubject/achievement/achievementType | \"Microcredential\" | \"MicroCredential\"",
        "/credentialSubject/achievement/achievementType | \"ext:\" | \"ext:Nano\"",
        "/credentialSubject/achievement/achievementType | \"ext:na no\" | \"ext:na-no\"",
        "/credentialSubject/achievement/inLanguage | \"English\" | \"en-CA\"",
        "/credentialSubject/achievement/criteria | \"text\" | {\"narrative\":\"text\"}",
        "/credentialSubject/achievement/criteria | {\"type\":\"Criteria\"} | {\"id\":\"https://a.example/c\"}",
        "/credentialSubject/achievement/tag | \"a\" | [\"a\"]",
        "/credentialSubject/achievement/alignment | [{\"type\":[\"Alignment\"],\"targetName\":\"n\"}] | [{\"type\":[\"Alignment\"],\"targetName\":\"n\",\"targetUrl\":\"urn:x\"}]",
        "/credentialStatus | {\"type\":\"StatusList2021Entry\",\"id\":\"urn:x\"} | {\"type\":\"1EdTechRevocationList\",\"id\":\"https://a.example/r\"}",
        "/credentialStatus | {\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":5,\"statusListCredential\":\"urn:x\"} | {\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"5\",\"statusListCredential\":\"urn:x\"}",
        "/relatedResource | [{\"id\":\"urn:x\"}] | [{\"id\":\"urn:x\",\"digestSRI\":\"sha256-AA\"}]",
        "/relatedResource | [{\"id\":\"urn:x\",\"digestSRI\":\"a\"},{\"id\":\"urn:x\",\"digestSRI\":\"b\"}] | [{\"id\":\"urn:x\",\"digestSRI\":\"a\"},{\"id\":\"urn:y\",\"digestSRI\":\"b\"}]",
        "/relatedResource | [{\"id\":\"urn:x\",\"digestMultibase\":\"abc\"}] | [{\"id\":\"urn:x\",\"digestMultibase\":\"zAbc\"}]",
        "/credentialSchema | [{\"id\":\"https://a.example/s\",\"type\":\"Schema\"}] | {\"id\":\"https://a.example/s\",\"type\":\"1EdTechJsonSchemaValidator2019\"}"
      })
  void wrongFormIsFoundAndTheRightOneIsNot(String pointer, String wrong, String right) {
    List<Finding> findings = CredentialLint.lint(with(small(), pointer, wrong));
    assertThat(findings).isNotEmpty();
    assertThat(findings).extracting(Finding::code).containsOnly(Finding.Code.SCHEMA);
    assertThat(findings.get(0).pointer()).startsWith(pointer);
    assertThat(CredentialLint.lint(with(small(), pointer, right))).isEmpty();
  }

  @Test
  void propertyBeyondTheModelIsFoundInEveryObject() {
    for (String object :
        List.of(
            "",
            "/issuer",
            "/issuer/address",
            "/issuer/otherIdentifier/0",
            SUBJECT,
            SUBJECT + "/identifier/0",
            SUBJECT + "/result/0",
            ACHIEVEMENT,
            ACHIEVEMENT + "/criteria",
            ACHIEVEMENT + "/related/0",
            ACHIEVEMENT + "/alignment/0",
            ACHIEVEMENT + "/resultDescription/0",
            ACHIEVEMENT + "/resultDescription/0/rubricCriterionLevel/0",
            "/evidence/0",
            "/relatedResource/0",
            "/credentialStatus",
            "/endorsement/0",
            "/endorsement/0/credentialSubject",
            "/endorsement/0/proof")) {
      assertOne(with(sample(), object + "/note", "\"Honours\""), object + "/note");
    }
  }

  @Test
  void missingRequiredPropertyIsFound() {
    for (String pointer :
        List.of(
            "/id",
            "/issuer",
            "/validFrom",
            SUBJECT,
            ACHIEVEMENT,
            ACHIEVEMENT + "/name",
            "/issuer/id")) {
      assertOne(with(small(), pointer, null), pointer.substring(0, pointer.lastIndexOf('/')));
    }
    assertOne(with(small(), ACHIEVEMENT + "/type", null), ACHIEVEMENT + "/type");
  }

  @Test
  void subjectHasAnIdOrAnIdentifier() {
    ObjectNode anonymous = with(small(), SUBJECT + "/id", null);
    assertOne(anonymous, SUBJECT);
    assertThat(
            CredentialLint.lint(
                with(
                    anonymous,
                    SUBJECT + "/identifier",
                    "[{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"A\",\"identityType\":\"name\"}]")))
        .isEmpty();
  }

  @Test
  void suspensionMayBeASecondStatus() {
    ObjectNode badge = sample();
    ObjectNode revocation = (ObjectNode) badge.get("credentialStatus");
    badge
        .putArray("credentialStatus")
        .add(revocation)
        .add(revocation.deepCopy().put("statusPurpose", "suspension").put("id", "urn:s#1"));
    assertThat(CredentialLint.lint(badge)).isEmpty();
  }

  @Test
  void ownBadgesHaveWholeSecondsInUtcAndAProfile() {
    for (String time : List.of("2026-06-03T09:00:00.000Z", "2026-06-03T09:00:00+00:00")) {
      ObjectNode badge = with(small(), "/validFrom", '"' + time + '"');
      assertThat(CredentialLint.lint(badge)).isEmpty();
      assertThat(CredentialLint.lintToIssue(badge))
          .extracting(Finding::pointer)
          .containsExactly("/validFrom");
    }
    ObjectNode foreign = with(small(), "/issuer", "\"did:web:a.example\"");
    assertThat(CredentialLint.lintToIssue(foreign))
        .extracting(Finding::pointer)
        .containsExactly("/issuer");
  }

  @Test
  void pointersAreThoseOfRfc6901() {
    ObjectNode badge = small();
    ((ObjectNode) badge.at(ACHIEVEMENT))
        .putObject("a/b~c")
        .putArray("d")
        .addObject()
        .put("created", "now");
    assertThat(CredentialLint.lintToIssue(badge))
        .extracting(Finding::pointer)
        .containsExactly(ACHIEVEMENT + "/a~1b~0c", ACHIEVEMENT + "/a~1b~0c/d/0/created");
  }

  @Test
  void statusListHasItsOwnShape() {
    ObjectNode list =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"https://a.example/status/1",
             "type":["VerifiableCredential","BitstringStatusListCredential"],"issuer":"did:web:a.example",
             "validFrom":"2026-06-03T09:00:00Z",
             "credentialSubject":{"id":"https://a.example/status/1#list","type":"BitstringStatusList",
              "statusPurpose":"revocation","encodedList":"uH4sI","ttl":300000}}
            """);
    assertThat(CredentialLint.lintStatusList(list)).isEmpty();
    assertThat(
            CredentialLint.lintStatusList(
                with(list, SUBJECT + "/statusPurpose", "[\"revocation\",\"suspension\"]")))
        .isEmpty();
    for (String pointer : List.of("/evidence", "/credentialStatus", SUBJECT + "/name")) {
      assertThat(CredentialLint.lintStatusList(with(list, pointer, "\"x\"")))
          .extracting(Finding::pointer)
          .containsExactly(pointer);
    }
    assertThat(CredentialLint.lintStatusList(with(list, SUBJECT + "/ttl", "0"))).hasSize(1);
    assertThat(CredentialLint.lintStatusList(small())).isNotEmpty();
    assertThat(CredentialLint.lint(list)).isNotEmpty();
  }

  private static void assertOne(ObjectNode badge, String pointer) {
    assertThat(CredentialLint.lint(badge))
        .extracting(Finding::pointer)
        .as(pointer)
        .containsExactly(pointer);
  }
}
