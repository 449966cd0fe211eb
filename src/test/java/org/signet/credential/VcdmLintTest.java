package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the test suites of the W3C post to be refused, and what they post to be accepted. */
class VcdmLintTest {
  static ObjectNode second() {
    return json(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
         "issuer":{"id":"did:example:issuer"},"credentialSubject":{"id":"did:example:subject"}}
        """);
  }

  private static ObjectNode first() {
    return json(
        """
        {"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],
         "issuer":"did:example:issuer","issuanceDate":"2026-01-01T00:00:00Z",
         "credentialSubject":{"id":"did:example:subject"}}
        """);
  }

  @Test
  void leastCredentialsHaveNoFindings() {
    assertThat(VcdmLint.lint(second())).isEmpty();
    assertThat(VcdmLint.lint(first())).isEmpty();
    assertThat(VcdmLint.lintToIssue(second())).isEmpty();
    assertThat(VcdmLint.lintToIssue(first())).isEmpty();
  }

  /** A member, a value that is wrong there or none, where that is found; then one that is right. */
  @ParameterizedTest
  @CsvFileSource(resources = "/vcdm-2.0.csv", delimiter = '|', quoteCharacter = '\0')
  void faultIsFoundWhereItIs(String member, String wrong, String pointer, String right) {
    faultIsFound(second(), member, wrong, pointer, right);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vcdm-1.1.csv", delimiter = '|', quoteCharacter = '\0')
  void faultInTheFirstVersionIsFoundWhereItIs(
      String member, String wrong, String pointer, String right) {
    faultIsFound(first(), member, wrong, pointer, right);
  }

  private static void faultIsFound(
      ObjectNode credential, String member, String wrong, String pointer, String right) {
    assertThat(VcdmLint.lint(with(credential, member, wrong)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(Finding.Code.SCHEMA, pointer == null ? "" : pointer));
    if (right != null) {
      assertThat(VcdmLint.lint(with(credential, member, right))).isEmpty();
    }
  }

  @Test
  void validityMayNotEndBeforeItBegins() {
    ObjectNode credential = with(second(), "/validFrom", "\"2026-01-01T00:00:00Z\"");
    assertThat(VcdmLint.lint(with(credential, "/validUntil", "\"2026-01-01T01:00:00+01:00\"")))
        .isEmpty();
    assertThat(VcdmLint.lint(with(credential, "/validUntil", "\"2025-12-31T23:59:59.999Z\"")))
        .extracting(Finding::pointer, Finding::detail)
        .containsExactly(tuple("/validUntil", "before validFrom"));
    assertThat(VcdmLint.lint(with(first(), "/expirationDate", "\"2025-12-31T23:59:59Z\"")))
        .extracting(Finding::detail)
        .containsExactly("before issuanceDate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "4", "\"text\"", "{}", "false", "[]"})
  void contextThatIsNoListOfContextsIsRefused(String context) {
    for (ObjectNode credential : new ObjectNode[] {first(), second()}) {
      assertThat(VcdmLint.lint(with(credential, "/@context", context)))
          .extracting(Finding::pointer)
          .contains("/@context");
    }
  }

  @Test
  void eachFaultIsToldInWords() {
    assertThat(VcdmLint.lint(json("{}")))
        .extracting(Finding::detail)
        .containsExactly(
            "has no @context", "has no type", "has no issuer", "has no credentialSubject");
  }
}
