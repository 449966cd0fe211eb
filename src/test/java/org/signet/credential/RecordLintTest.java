package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Records;

/** The shape of learner records (CLR 2.0, ClrCredential, ClrSubject, Association). */
class RecordLintTest {
  private static final String SUBJECT = "/credentialSubject";
  private static final String HELD = SUBJECT + "/verifiableCredential";
  private static final ObjectNode RECORD =
      Records.of(Records.proven(small(), "urn:a:1"), Records.proven(sample(), "urn:a:2"));

  @Test
  void goodRecordHasNoFindings() {
    assertThat(CredentialLint.lint(RECORD)).isEmpty();
    assertThat(CredentialLint.lintToIssue(RECORD)).isEmpty();
  }

  /** A pointer and a value that is wrong there; then one that is right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/type | [\"VerifiableCredential\",\"ClrCredential\",\"Profile\"] | [\"ClrCredential\",\"VerifiableCredential\"]",
        "/validFrom | \"2026-07-01\" | \"2026-07-01T00:00:00Z\"",
        "/validUntil | \"2026-06-30T00:00:00Z\" | \"2026-07-02T00:00:00Z\"",
        "/issuer | \"college\" | \"did:web:a.example\"",
        "/credentialSubject/type | [\"AchievementSubject\"] | [\"ClrSubject\"]",
        "/credentialSubject/creditsEarned | 3 | ",
        "/credentialSubject/verifiableCredential | [] | ",
        "/credentialSubject/verifiableCredential | [\"a token\"] | ",
        "/credentialSubject/association/0/associationType | \"isBestPartOf\" | \"precedes\"",
        "/credentialSubject/association/0/sourceId | \"first\" | \"urn:a:1\"",
        "/credentialSubject/association/0/note | \"x\" | ",
        "/credentialSubject/association/0/type | [\"Link\"] | [\"Association\"]",
        "/credentialSubject/achievement/0/achievementType | \"Degre\" | \"Degree\"",
        "/credentialSubject/identifier/0/hashed | \"false\" | false"
      })
  void wrongFormIsFoundAndTheRightOneIsNot(String pointer, String wrong, String right) {
    List<Finding> findings = CredentialLint.lint(with(RECORD, pointer, wrong));
    assertThat(findings).isNotEmpty();
    assertThat(findings).extracting(Finding::code).containsOnly(Finding.Code.SCHEMA);
    assertThat(findings.get(0).pointer()).startsWith(pointer);
    if (right != null) {
      assertThat(CredentialLint.lint(with(RECORD, pointer, right))).isEmpty();
    }
  }

  @Test
  void whatARecordMustHaveIsMissed() {
    for (String member :
        List.of(
            "/id",
            "/name",
            "/issuer",
            "/validFrom",
            SUBJECT,
            SUBJECT + "/type",
            HELD,
            SUBJECT + "/association/0/associationType",
            SUBJECT + "/association/0/sourceId",
            SUBJECT + "/association/0/targetId")) {
      assertThat(CredentialLint.lint(with(RECORD, member, null))).as(member).hasSize(1);
    }
  }

  @Test
  void someoneNobodyCanTellIsFound() {
    ObjectNode nobody = with(with(RECORD, SUBJECT + "/id", null), SUBJECT + "/identifier", null);
    assertThat(CredentialLint.lint(nobody))
        .extracting(Finding::pointer)
        .containsExactly("/credentialSubject");
  }

  @Test
  void badgesAreThereOnceAndNoMoreThanAHundred() {
    ObjectNode twice =
        Records.of(Records.proven(small(), "urn:a:1"), Records.proven(sample(), "urn:a:1"));
    assertThat(CredentialLint.lint(twice))
        .extracting(Finding::pointer)
        .containsExactly(HELD + "/1/id");
    assertThat(CredentialLint.lint(holding(100))).isEmpty();
    assertThat(CredentialLint.lint(holding(101)))
        .extracting(Finding::pointer)
        .containsExactly(HELD);
  }

  @Test
  void badgesWithinAreJudgedByThemselves() {
    ObjectNode odd = with(RECORD, HELD + "/0/note", "\"beyond the model\"");
    assertThat(CredentialLint.lint(odd)).isEmpty();
  }

  private static ObjectNode holding(int badges) {
    return Records.of(
        IntStream.range(0, badges)
            .mapToObj(i -> Records.proven(small(), "urn:a:" + i))
            .toArray(ObjectNode[]::new));
  }
}
