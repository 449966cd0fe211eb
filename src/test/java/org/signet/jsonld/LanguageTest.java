package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.signet.jsonld.Violation.Code;

class LanguageTest {
  @Test
  void languageOfAContextStandsBehindTheText() {
    assertThat(quads("{\"@language\":\"en-CA\",\"t\":\"urn:t\"}"))
        .contains("<urn:c> <urn:t> \"n\"@en-ca .\n");
  }

  @Test
  void languageThatIsNoTagCannotEndTheQuadAndStartAnother() {
    String quad = "en .\\n<urn:x> <urn:y> \\\"z";
    for (String context :
        new String[] {
          "{\"@language\":\"" + quad + "\",\"t\":\"urn:t\"}",
          "{\"t\":{\"@id\":\"urn:t\",\"@language\":\"" + quad + "\"}}",
          "{\"@language\":\"\",\"t\":\"urn:t\"}"
        }) {
      assertThat(Canonical.violations(Badges.json(document(context)), ContextProfile.GENERIC))
          .as(context)
          .extracting(Violation::code, Violation::pointer)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.JSONLD_FORM_NOT_ALLOWED, "/t"));
    }
  }

  private static String quads(String context) {
    Canonical canonical = Canonical.of(Badges.json(document(context)), ContextProfile.GENERIC);
    return new String(canonical.nquads(), StandardCharsets.UTF_8);
  }

  private static String document(String context) {
    return "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
        + context
        + "],\"id\":\"urn:c\",\"type\":\"VerifiableCredential\",\"t\":\"n\"}";
  }
}
