package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.jsonld.Violation.Code;

class CanonicalTest {
  /** Written by jsonld.js 9.0 with rdf-canonize, safe mode, over the same contexts. */
  private static final String SAMPLE_BY_JSONLD_JS =
      "99896552363795e2acf44ab709360d6fdf3933b6df307c36e1f756fa7fe342f4";

  @Test
  void sampleBadgeHasTheQuadsOfJsonldJs() {
    Canonical canonical = Canonical.of(Badges.sample(), ContextProfile.OPEN_BADGES);
    assertThat(new String(canonical.nquads(), StandardCharsets.UTF_8).lines()).hasSize(192);
    assertThat(HexFormat.of().formatHex(canonical.hash())).isEqualTo(SAMPLE_BY_JSONLD_JS);
  }

  @Test
  void orderAndRepetitionInSetsMeanNothing() {
    ObjectNode badge = with(small(), "/credentialSubject/achievement/tag", "[\"a\",\"b\"]");
    ObjectNode same = with(small(), "/credentialSubject/achievement/tag", "[\"b\",\"a\",\"a\"]");
    assertThat(sha256(same)).isEqualTo(sha256(badge));
    assertThat(sha256(with(badge, "/credentialSubject/achievement/tag", "[\"a\",\"c\"]")))
        .isNotEqualTo(sha256(badge));
  }

  @Test
  void everyLeafOfTheSampleChangesTheHash() {
    ObjectNode sample = Badges.sample();
    String hash = sha256(sample);
    List<String> strings = new ArrayList<>();
    collectStrings(sample, "", strings);
    assertThat(strings).hasSizeGreaterThan(150);
    for (String pointer : strings) {
      String value = sample.at(pointer).textValue();
      boolean iri = Iri.isAbsolute(value);
      ObjectNode changed = with(sample, pointer, '"' + value + (iri ? "0" : " ") + '"');
      try {
        assertThat(sha256(changed)).as(pointer).isNotEqualTo(hash);
      } catch (LdRefused refused) {
        assertThat(refused.violations()).isNotEmpty();
      }
    }
  }

  @Test
  void tenThousandQuadsAreOverTheLimit() {
    assertThat(refusal(withEvidence(4_000)).violations())
        .extracting(Violation::code)
        .containsExactly(Code.LIMIT);
    assertThat(refusal(withEvidence(700)).violations())
        .extracting(Violation::code)
        .containsExactly(Code.LIMIT);
    assertThat(Canonical.violations(withEvidence(300), ContextProfile.OPEN_BADGES)).isEmpty();
  }

  /** rdf-canonize gives up on the second, by its default limit, and takes the first. */
  @Test
  void repeatedObjectsWithinRepeatedObjectsAreNotForSigning() {
    String alignment =
        "{\"type\":[\"Alignment\"],\"targetName\":\"n\",\"targetUrl\":\"https://a.example/n\"}";
    String once = "{\"type\":[\"Result\"],\"alignment\":[" + alignment + "]}";
    String twice = "{\"type\":[\"Result\"],\"alignment\":[" + alignment + "," + alignment + "]}";
    Canonical alike = canonical(with(small(), "/credentialSubject/result", list(once, once)));
    Canonical tooAlike = canonical(with(small(), "/credentialSubject/result", list(twice, twice)));
    assertThatCode(alike::requireVerifiableElsewhere).doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(LdRefused.class, tooAlike::requireVerifiableElsewhere)
                .violations())
        .extracting(Violation::code)
        .containsExactly(Code.NODES_TOO_ALIKE);
  }

  private static Canonical canonical(ObjectNode document) {
    return Canonical.of(document, ContextProfile.OPEN_BADGES);
  }

  private static String list(String... items) {
    return "[" + String.join(",", items) + "]";
  }

  private static ObjectNode withEvidence(int items) {
    StringBuilder evidence = new StringBuilder("[");
    for (int i = 0; i < items; i++) {
      evidence
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"urn:e:")
          .append(i)
          .append("\",\"type\":[\"Evidence\"],\"name\":\"n\"}");
    }
    return with(small(), "/evidence", evidence.append(']').toString());
  }

  private static void collectStrings(
      com.fasterxml.jackson.databind.JsonNode node, String at, List<String> found) {
    if (node.isTextual() && !at.contains("@context")) {
      found.add(at);
    }
    node.properties().forEach(m -> collectStrings(m.getValue(), Pointer.to(at, m.getKey()), found));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectStrings(node.get(i), Pointer.to(at, i), found);
    }
  }

  private static String sha256(ObjectNode badge) {
    return HexFormat.of().formatHex(Canonical.of(badge, ContextProfile.OPEN_BADGES).hash());
  }

  private static LdRefused refusal(ObjectNode badge) {
    return catchThrowableOfType(
        LdRefused.class, () -> Canonical.of(badge, ContextProfile.OPEN_BADGES));
  }
}
