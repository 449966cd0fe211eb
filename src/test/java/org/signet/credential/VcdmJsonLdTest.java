package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Violation;

/** What {@link VcdmLint} leaves to JSON-LD is refused there. */
class VcdmJsonLdTest {
  private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";

  @Test
  void goodCredentialIsCovered() {
    assertThat(violations(VcdmLintTest.second())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "undefined term|/credentialSubject|{\"id\":\"did:example:a\",\"degree\":\"BA\"}|UNSIGNED_TERM",
        "undefined term at the top|/statusEntry|{\"type\":\"BitstringStatusListEntry\"}|UNSIGNED_TERM",
        "undefined type|/type|[\"VerifiableCredential\",\"Other\"]|UNDEFINED_TYPE",
        "relative id|/credentialSubject/id|\"subject\"|NON_ABSOLUTE_IRI",
        "relative type|/credentialSubject|{\"id\":\"did:example:a\",\"type\":\"/T\"}|UNDEFINED_TYPE",
        "redefined type|/@context|[V2,{\"VerifiableCredential\":\"https://example.org/#V\"}]|PROTECTED_TERM",
        "redefined term|/@context|[V2,{\"@protected\":true,\"T\":\"https://example.org/#T\"},{\"T\":\"https://example.org/#U\"}]|PROTECTED_TERM",
        "context that is a number|/@context|[V2,4]|CONTEXT_NOT_ALLOWED",
        "context that is not known|/@context|[V2,\"https://example.com\"]|CONTEXT_NOT_ALLOWED",
        "context that is no URL|/@context|[V2,\"https ://not-a-url/contexts/example/v1\"]|CONTEXT_NOT_ALLOWED",
        "null|/name|null|DROPPED_VALUE",
        "empty list|/evidence|[]|DROPPED_VALUE",
      })
  void fault(String name, String member, String value, String code) {
    ObjectNode credential = with(VcdmLintTest.second(), member, value.replace("V2", V2));
    assertThat(violations(credential))
        .as(name)
        .extracting(violation -> violation.code().name())
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mapped to no URL|{\"T\":\"https ://not-a-url#T\"}|UNDEFINED_TYPE",
        "not mapped, and no vocabulary|{\"@vocab\":null}|UNDEFINED_TYPE",
      })
  void typeThat(String name, String context, String code) {
    ObjectNode credential =
        with(VcdmLintTest.second(), "/@context", "[" + V2 + "," + context + "]");
    assertThat(violations(with(credential, "/type", "[\"VerifiableCredential\",\"T\"]")))
        .as(name)
        .extracting(violation -> violation.code().name())
        .containsAnyOf(code, "INVALID_IRI", "JSONLD_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/name|{\"@value\":\"N\",\"@language\":\"en\",\"@direction\":\"ltr\"}",
        "/name|[{\"@value\":\"Dog\",\"@language\":\"en\"},{\"@value\":\"Chien\",\"@language\":\"fr\"}]",
        "/issuer/description|{\"@value\":\"N\",\"@language\":\"en\",\"@direction\":\"ltr\"}",
        "/type|[\"https://example.org/#T\",\"VerifiableCredential\"]",
        "/@context|[V2,{\"T\":\"https://example.org/#T\"}]",
        "/credentialSubject|[{\"id\":\"did:example:a\"},{\"id\":\"did:example:b\"}]",
        "/relatedResource|[{\"id\":\"https://www.w3.org/ns/credentials/v2\",\"mediaType\":\"application/ld+json\",\"digestMultibase\":\"uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ\"}]",
        "/termsOfUse|[{\"type\":\"https://example.org/#T\"},{\"type\":\"https://example.org/#T\"}]",
      })
  void whatTheSuitesPostToBeSignedIsCovered(String member, String value) {
    assertThat(violations(with(VcdmLintTest.second(), member, value.replace("V2", V2)))).isEmpty();
  }

  private static List<Violation> violations(ObjectNode credential) {
    return Canonical.violations(credential, ContextProfile.GENERIC);
  }
}
