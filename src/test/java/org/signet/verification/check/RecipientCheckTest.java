package org.signet.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.json.Json;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

class RecipientCheckTest {

  private static final JsonNode NAMED =
      json(
          """
          {"id":"urn:uuid:1","identifier":[{"type":"IdentityObject","hashed":false,
           "identityType":"emailAddress","identityHash":"ada@example.edu"}]}""");

  @Test
  void expectedRecipientPassesAndTheKindOfIdentifierIsNamed() {
    Finding finding = RecipientCheck.check(NAMED, Optional.of("Ada@Example.edu"));
    assertThat(finding.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(finding.code()).isEqualTo("RECIPIENT_MATCHES");
    assertThat(finding.pointer()).isEqualTo("/credentialSubject/identifier/0");
    assertThat(finding.detail()).isEqualTo("identityType emailAddress");
    Finding holder =
        RecipientCheck.check(json("{\"id\":\"did:example:ada\"}"), Optional.of("did:example:ada"));
    assertThat(holder.pointer()).isEqualTo("/credentialSubject/id");
    assertThat(holder.detail()).isEqualTo("id");
  }

  @Test
  void anotherRecipientFailsAndIsNotRepeated() {
    Finding finding = RecipientCheck.check(NAMED, Optional.of("eve@example.edu"));
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.code()).isEqualTo("RECIPIENT_MISMATCH");
    assertThat(finding.toString()).doesNotContain("eve").doesNotContain("ada");
  }

  @Test
  void nothingExpectedIsSkippedAndABlankFieldToo() {
    for (Optional<String> nothing :
        List.of(Optional.<String>empty(), Optional.of(""), Optional.of(" "))) {
      Finding finding = RecipientCheck.check(NAMED, nothing);
      assertThat(finding.outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(finding.code()).isEqualTo("NO_RECIPIENT_EXPECTED");
    }
  }

  @Test
  void badgeThatNamesNobodyIsUnknown() {
    Finding finding =
        RecipientCheck.check(json("{\"id\":\"urn:uuid:1\"}"), Optional.of("ada@example.edu"));
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.code()).isEqualTo("RECIPIENT_NOT_IDENTIFIED");
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
