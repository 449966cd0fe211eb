package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.signet.jsonld.Badges.sample;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;
import static org.signet.jsonld.Records.proven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signet.credential.GeneratedCredential;
import org.signet.jsonld.Violation.Code;

class RecordTest {
  private static final String FIRST = "/credentialSubject/verifiableCredential/0";
  private static final String SECOND = "/credentialSubject/verifiableCredential/1";

  @Test
  void recordHasTheQuadsOfTheReference() throws Exception {
    Reference reference = new Reference();
    for (long seed = 1; seed <= 200; seed++) {
      ObjectNode generated = GeneratedCredential.withAgreedNumbers(seed).document();
      if (ContextProfile.ofBadge(generated) != ContextProfile.OPEN_BADGES) {
        continue;
      }
      ObjectNode record =
          Records.of(
              proven(sample(), "urn:a"), proven(small(), "urn:b"), proven(generated, "urn:c"));
      if (!Canonical.violations(record, ContextProfile.CLR).isEmpty()) {
        continue; // a generated badge that describes the record's own nodes
      }
      // titanium-rdfc labels nodes of nested proofs in its own way: see Rdfc
      assertThat(unlabelled(canonical(record)))
          .as("seed %d", seed)
          .isEqualTo(unlabelled(reference.nquads(record)));
    }
  }

  @Test
  void recordHasTheHashThatJsonLdJsGivesIt() {
    ObjectNode record = Records.of(proven(sample(), "urn:a"), proven(small(), "urn:b"));
    assertThat(HexFormat.of().formatHex(Canonical.of(record, ContextProfile.CLR).hash()))
        .isEqualTo(
            "45726aafecdbc12cd2c8887377a7542ca3300b67e0b10100c758925ee3f6636d"); // jsonld 9.0.0
  }

  private static List<String> unlabelled(String quads) {
    return quads.lines().map(line -> line.replaceAll("_:c14n[0-9]+", "_:")).sorted().toList();
  }

  @Test
  void everyPartOfARecordIsCovered() {
    String quads = canonical(two());
    assertThat(quads)
        .contains(
            "<https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential> <urn:a>")
        .contains("AssociationType> \"isPartOf\"")
        .contains("sourceId> \"https://badges.example.edu/achievements/1\"^^<xsd:anyURI>")
        .contains("\"Every part.\"");
  }

  @Test
  void hundredBadgesAreOneRecord() {
    ObjectNode record =
        Records.of(
            IntStream.range(0, 100)
                .mapToObj(i -> proven(sample(), "urn:uuid:" + i))
                .toArray(ObjectNode[]::new));
    Canonical canonical = Canonical.of(record, ContextProfile.CLR);
    canonical.requireVerifiableElsewhere();
    assertThat(canonical.steps()).isLessThan(Canonical.MAX_RECORD_STEPS);
    assertThat(Canonical.violations(record, ContextProfile.PINNED))
        .extracting(Violation::code)
        .containsExactly(Code.LIMIT);
  }

  @Test
  void recordHasItsContextsInTheirOrderAndItsBadgesTheirs() {
    String clr = '"' + Contexts.CLR + '"';
    assertCodes(with(two(), "/@context/1", '"' + Contexts.OPEN_BADGES + '"'), Code.CONTEXT_ORDER);
    assertCodes(with(two(), FIRST + "/@context/1", clr), Code.CONTEXT_NOT_ALLOWED);
    assertCodes(
        with(two(), "/@context/1", "\"https://purl.imsglobal.org/spec/clr/v2p0/context.json\""),
        Code.CONTEXT_NOT_ALLOWED);
    assertThat(Canonical.violations(two(), ContextProfile.OPEN_BADGES))
        .extracting(Violation::code)
        .containsExactly(Code.CONTEXT_NOT_ALLOWED);
  }

  @Test
  void termOfTheLaterEditionIsNotSigned() {
    assertCodes(with(two(), "/partial", "true"), Code.UNSIGNED_TERM);
  }

  @Test
  void issuerMayDescribeItselfInEachBadgeAndInTheRecord() {
    assertCodes(with(two(), FIRST + "/issuer/name", "\"Collège\""));
    assertCodes(with(two(), "/issuer/name", "\"Collège\""));
    assertCodes(with(two(), "/credentialSubject/id", "\"urn:subject:urn:a\""));
  }

  @Test
  void badgeWithoutAProofIsNotToldApart() {
    ObjectNode record = with(two(), FIRST + "/issuer/name", "\"Collège\"");
    assertDuplicate(with(record, FIRST + "/proof", null), FIRST + "/issuer");
  }

  @Test
  void ruleHoldsWithinABadge() {
    String source = "{\"id\":\"did:web:badges.example.edu\",\"type\":[\"Profile\"],\"name\":\"B\"}";
    assertDuplicate(
        with(two(), SECOND + "/credentialSubject/source", source),
        SECOND + "/credentialSubject/source");
  }

  @Test
  void recordCannotTakeOverWhatABadgeSaysOfOthers() {
    String evil =
        "{\"id\":\"did:web:badges.example.edu\",\"type\":[\"Profile\"],\"name\":\"Evil\"}";
    ObjectNode badge = with(small(), "/issuer/id", "\"did:web:evil.example\"");
    badge = with(badge, "/credentialSubject/achievement/creator", evil);
    ObjectNode record = Records.of(proven(small(), "urn:a"), proven(badge, "urn:b"));
    assertDuplicate(record, SECOND + "/credentialSubject/achievement/creator");
    // what the rule is for: these two have the same quads
    assertThat(titanium(record)).isEqualTo(titanium(with(record, "/issuer/name", "\"Evil\"")));
    assertDuplicate(
        with(
            two(),
            "/credentialSubject/achievement/0/id",
            "\"https://badges.example.edu/achievements/1\""),
        FIRST + "/credentialSubject/achievement");
  }

  private static ObjectNode two() {
    return Records.of(proven(small(), "urn:a"), proven(small(), "urn:b"));
  }

  private static String titanium(ObjectNode record) {
    try {
      return new Reference().nquads(record);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(ObjectNode record) {
    return new String(Canonical.of(record, ContextProfile.CLR).nquads(), StandardCharsets.UTF_8);
  }

  private static void assertCodes(ObjectNode record, Code... codes) {
    assertThat(Canonical.violations(record, ContextProfile.CLR))
        .extracting(Violation::code)
        .containsExactly(codes);
  }

  private static void assertDuplicate(ObjectNode record, String pointer) {
    assertThat(Canonical.violations(record, ContextProfile.CLR))
        .extracting(Violation::code, Violation::pointer)
        .contains(tuple(Code.DUPLICATE_NODE, pointer));
  }
}
