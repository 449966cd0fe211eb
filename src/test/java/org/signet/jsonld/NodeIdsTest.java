package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonStructure;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NodeIdsTest {
  private static final String TWO_ALIKE =
      """
      [{"id":"https://a.example/e","type":["Evidence"],"name":"Pass"},
       {"id":"https://a.example/e","type":["Evidence"],"name":"%s"}]
      """;

  @Test
  void twoEvidenceItemsOfOneIdAreRefused() {
    assertDuplicate(with(small(), "/evidence", TWO_ALIKE.formatted("Distinction")), "/evidence/1");
  }

  @Test
  void byteEqualCopiesAreAccepted() {
    assertAccepted(with(small(), "/evidence", TWO_ALIKE.formatted("Pass")));
  }

  @Test
  void contentThatCouldMoveToABareTwinIsRefused() {
    assertDuplicate(
        with(
            small(),
            "/evidence",
            "[{\"id\":\"https://a.example/e\",\"type\":[\"Evidence\"],\"name\":\"Pass\"},"
                + "{\"id\":\"https://a.example/e\",\"type\":[\"Evidence\"]}]"),
        "/evidence/1");
    ObjectNode bare = with(small(), "/issuer", "{\"id\":\"urn:x\",\"type\":[\"Profile\"]}");
    assertDuplicate(
        with(bare, "/credentialSubject/source", issuer("Harvard")), "/credentialSubject/source");
    ObjectNode text = with(small(), "/issuer", "\"urn:x\"");
    assertDuplicate(
        with(text, "/credentialSubject/source", issuer("Harvard")), "/credentialSubject/source");
    assertAccepted(text);
  }

  @Test
  void swappedNamesWouldHaveTheSameQuads() {
    // why the rule is there: without it these two badges have one signature
    ObjectNode badge =
        with(small(), "/issuer", "{\"id\":\"urn:x\",\"type\":[\"Profile\"],\"name\":\"A\"}");
    ObjectNode other = badge.deepCopy();
    badge = with(badge, "/credentialSubject/source", issuer("B"));
    other = with(with(other, "/issuer/name", "\"B\""), "/credentialSubject/source", issuer("A"));
    assertDuplicate(badge, "/credentialSubject/source");
    assertDuplicate(other, "/credentialSubject/source");
    assertThat(nquads(badge)).isEqualTo(nquads(other));
  }

  @Test
  void endorsedAchievementMayBeCommentedOnButNotNamed() {
    assertAccepted(sample());
    assertDuplicate(
        with(sample(), "/endorsement/0/credentialSubject/name", "\"PhD\""),
        "/endorsement/0/credentialSubject");
    assertDuplicate(
        with(sample(), "/endorsement/0/credentialSubject/description", "\"moved\""),
        "/endorsement/0/credentialSubject");
  }

  @Test
  void relatedResourceMayHaveADigestButNoName() {
    assertDuplicate(with(sample(), "/relatedResource/0/name", "\"moved\""), "/relatedResource/0");
  }

  @Test
  void resourceThatTwoCredentialsListHasOneDigest() {
    String other = "[{\"id\":\"%s\",\"digestMultibase\":\"zQmOther\"}]";
    String id = sample().at("/relatedResource/0/id").textValue();
    assertDuplicate(
        with(sample(), "/endorsement/0/relatedResource", other.formatted(id)),
        sample().has("endorsement") ? first(sample(), other.formatted(id)) : "");
    assertAccepted(
        with(
            sample(),
            "/endorsement/0/relatedResource",
            sample().at("/relatedResource").toString()));
  }

  /** Which of the two is told depends on the order of the members. */
  private static String first(ObjectNode badge, String other) {
    for (String name : (Iterable<String>) badge::fieldNames) {
      if (name.equals("endorsement")) {
        return "/relatedResource/0";
      }
      if (name.equals("relatedResource")) {
        return "/endorsement/0/relatedResource/0";
      }
    }
    throw new IllegalArgumentException(other);
  }

  private static String issuer(String name) {
    return "{\"id\":\"urn:x\",\"type\":[\"Profile\"],\"name\":\"" + name + "\"}";
  }

  /** What a processor signs that knows nothing of the rule: Titanium's quads, sorted. */
  private static String nquads(ObjectNode badge) {
    StringWriter text = new StringWriter();
    try {
      JsonLd.toRdf(JsonDocument.of((JsonStructure) JakartaJson.of(badge)))
          .options(PinnedLoader.options())
          .provide(new NQuadsWriter(text));
    } catch (JsonLdError e) {
      throw new IllegalArgumentException(e);
    }
    return text.toString().lines().sorted().collect(Collectors.joining("\n"));
  }

  private static void assertAccepted(ObjectNode badge) {
    assertThat(Canonical.violations(badge, ContextProfile.OPEN_BADGES)).isEmpty();
  }

  private static void assertDuplicate(ObjectNode badge, String pointer) {
    assertThat(Canonical.violations(badge, ContextProfile.OPEN_BADGES))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Violation.Code.DUPLICATE_NODE, pointer));
  }
}
