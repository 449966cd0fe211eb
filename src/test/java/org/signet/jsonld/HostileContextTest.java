package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.Violation.Code;

/** Context objects that fuzzing found to do what none may. */
class HostileContextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@language\":\"en .\\n<urn:x> <urn:y> \\\"z\",\"t\":\"urn:t\"}",
        "{\"t\":{\"@id\":\"urn:t\",\"@language\":\"en .\\n<urn:x> <urn:y> \\\"z\"}}",
        "{\"@language\":\"\",\"t\":\"urn:t\"}"
      })
  void languageThatIsNoTagCannotEndTheQuadAndStartAnother(String context) {
    assertRefused(context, Code.JSONLD_FORM_NOT_ALLOWED, "/t");
  }

  @Test
  void importOfWhatIsNoIriIsRefusedAsOneThatIsNotPinned() {
    assertRefused("{\"@import\":\"https://a b/\"}", Code.JSONLD_INVALID, "/@context");
  }

  @Test
  void termThatItsOwnContextDefinesAnewIsJudgedAgain() {
    String term = "{\"t\":{\"@id\":\"urn:t\",\"@context\":%s}}";
    for (String own :
        new String[] {
          "{\"@language\":\"fr .\\n<urn:x> <urn:y> \\\"z\"}",
          "{\"t\":{\"@id\":\"urn:u\",\"@type\":\"@json\"}}",
          "{\"t\":{\"@reverse\":\"urn:u\"}}"
        }) {
      assertRefused(term.formatted(own), Code.JSONLD_FORM_NOT_ALLOWED, "/t");
    }
    assertRefused(term.formatted("{\"@direction\":\"rtl\"}"), Code.JSONLD_INVALID, "/t");
  }

  private static void assertRefused(String context, Code code, String pointer) {
    String document =
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",%s],"
            + "\"id\":\"urn:c\",\"type\":\"VerifiableCredential\",\"t\":\"n\"}";
    assertThat(
            Canonical.violations(
                Badges.json(String.format(document, context)), ContextProfile.GENERIC))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(Tuple.tuple(code, pointer));
  }
}
