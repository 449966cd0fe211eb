package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.json;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcdmPresentationTest {
  private static ObjectNode presentation() {
    return json(
        """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
         "holder":"did:example:holder","verifiableCredential":[
          {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
           "issuer":"did:example:issuer","credentialSubject":{"id":"did:example:subject"}},
          {"@context":"https://www.w3.org/ns/credentials/v2","type":"EnvelopedVerifiableCredential",
           "id":"data:application/vc+jwt,a.b.c"}]}
        """);
  }

  @Test
  void goodPresentationHasNoFindings() {
    assertThat(VcdmLint.lintPresentation(presentation())).isEmpty();
    assertThat(VcdmLint.lintPresentation(with(presentation(), "/holder", null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/@context||''",
        "/@context|[\"https://www.w3.org/ns/credentials/examples/v2\",\"https://www.w3.org/ns/credentials/v2\"]|/@context",
        "/@context|\"https://www.w3.org/ns/credentials/v2\"|/@context",
        "/@context|[\"https://www.w3.org/ns/credentials/v2\",123192875]|/@context/1",
        "/id|[\"urn:a\"]|/id",
        "/type||''",
        "/type|[\"Other\"]|/type",
        "/holder|\"holder\"|/holder",
        "/holder|{\"name\":\"N\"}|/holder",
        "/holder|{\"id\":\"not a url\"}|/holder/id",
        "/verifiableCredential|\"urn:c\"|/verifiableCredential",
        "/verifiableCredential|[\"urn:c\"]|/verifiableCredential/0",
        "/verifiableCredential/0/type||/verifiableCredential/0",
        "/verifiableCredential/0/issuer|null|/verifiableCredential/0/issuer",
        "/verifiableCredential/1/@context|[]|/verifiableCredential/1/@context",
        "/verifiableCredential/1/@context|\"https://www.w3.org/ns/credentials/examples/v2\"|/verifiableCredential/1/@context",
        "/verifiableCredential/1/id|\"a.b.c\"|/verifiableCredential/1/id",
        "/verifiableCredential/1/id||/verifiableCredential/1",
        "/termsOfUse|{\"id\":\"urn:t\"}|/termsOfUse",
      })
  void faultIsFoundWhereItIs(String member, String value, String pointer) {
    assertThat(VcdmLint.lintPresentation(with(presentation(), member, value)))
        .extracting(Finding::pointer)
        .containsExactly(pointer);
  }

  @Test
  void envelopedCredentialWithoutItsTypeIsRefused() {
    assertThat(
            VcdmLint.lintPresentation(with(presentation(), "/verifiableCredential/1/type", null)))
        .extracting(Finding::detail)
        .contains("has no type");
  }

  @Test
  void envelopedPresentationIsItsEnvelopeOnly() {
    ObjectNode envelope =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],
             "type":["EnvelopedVerifiablePresentation"],"id":"data:application/vp+jwt,a.b.c"}
            """);
    assertThat(VcdmLint.lintPresentation(envelope)).isEmpty();
    assertThat(VcdmLint.lintPresentation(with(envelope, "/id", "\"a.b.c\"")))
        .extracting(Finding::pointer)
        .containsExactly("/id");
  }
}
