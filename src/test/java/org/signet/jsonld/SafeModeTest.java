package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.Violation.Code;

class SafeModeTest {
  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  @Test
  void goodBadgesHaveNoViolation() {
    assertThat(violations(small())).isEmpty();
    assertThat(violations(Badges.sample())).isEmpty();
  }

  @Test
  void undefinedPropertyIsRefusedWhereverItStands() {
    assertOne(with(small(), "/evilNote", "\"Honours\""), Code.UNSIGNED_TERM, "/evilNote");
    assertOne(with(small(), ACHIEVEMENT + "/foo", "1"), Code.UNSIGNED_TERM, ACHIEVEMENT + "/foo");
    assertThat(violations(with(small(), "/name", "\"Honours\""))).isEmpty();
  }

  @Test
  void endorsementJwtIsNotSignedAndThereforeRefused() {
    assertOne(
        with(small(), "/endorsementJwt", "[\"a.b.c\"]"), Code.UNSIGNED_TERM, "/endorsementJwt");
  }

  @Test
  void propertyOfAnotherClassIsRefusedWhereItIsNotDefined() {
    assertOne(with(small(), "/creditsEarned", "1"), Code.UNSIGNED_TERM, "/creditsEarned");
    assertThat(violations(with(small(), "/credentialSubject/creditsEarned", "1"))).isEmpty();
  }

  @Test
  void undefinedTypeIsRefused() {
    assertOne(with(small(), "/type/1", "\"PhdCredential\""), Code.UNDEFINED_TYPE, "/type/1");
    assertThat(violations(with(small(), "/type/1", "\"AchievementCredential\""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MC-101",
        "//u.example/1",
        "#frag",
        "/achievements/1",
        "criteria.html",
        "",
        "?q",
        "1:a"
      })
  void idWithoutSchemeIsRefused(String id) {
    assertOne(
        with(small(), ACHIEVEMENT + "/id", '"' + id + '"'),
        Code.NON_ABSOLUTE_IRI,
        ACHIEVEMENT + "/id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u.example/{id}",
        "https://u.example/%zz",
        "https://u.example/a b",
        "https://u.example/%2",
        "https://u.example/<a>",
        "https://u.example/a|b",
        "https://u.example/a^b",
        "https://u.example/#a#b",
        "https://u.example/a\\\\b",
        "https://u.example/\\u202e",
        "https://u.example/\\u0007",
        "urn:",
        "https://u.example/[1]",
        "https://u.example/\\ue000",
        "https://u.example/\\u00a0",
        "https://u.example/\\u2028",
        "https://u.example/\\u3000",
        "https://u.example/\\ufeff"
      })
  void idThatIsNoValidIriIsRefused(String id) {
    assertOne(
        with(small(), ACHIEVEMENT + "/id", '"' + id + '"'), Code.INVALID_IRI, ACHIEVEMENT + "/id");
  }

  @Test
  void blankNodeLabelWhereAnIdBelongsIsRefused() {
    for (String pointer : List.of("/issuer/id", ACHIEVEMENT + "/id", "/issuer")) {
      assertOne(with(small(), pointer, "\"_:b0\""), Code.BLANK_NODE_ID, pointer);
    }
    assertThat(Code.BLANK_NODE_ID.verdict()).isEqualTo("INVALID_IRI");
    assertThat(Code.UNDEFINED_TYPE.verdict()).isEqualTo("UNSIGNED_TERM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u.example/é",
        "urn:x",
        "did:web:x",
        "https://[2001:db8::1]/a",
        "https://u.example/a?b=c&d#e",
        "mailto:a@b.example",
        "https://u.example/%C3%A9",
        "data:text/plain,x",
        "https://u.example/日本"
      })
  void idThatIsAValidIriIsAccepted(String id) {
    assertThat(violations(with(small(), ACHIEVEMENT + "/id", '"' + id + '"'))).isEmpty();
  }

  @Test
  void issuerWithASpaceInItsIdIsRefused() {
    assertOne(
        with(small(), "/issuer/id", "\"did:web:badges example\""), Code.INVALID_IRI, "/issuer/id");
  }

  @Test
  void relativeReferenceIsRefusedAsARelativeIdIs() {
    assertOne(with(small(), "/issuer", "\"college\""), Code.NON_ABSOLUTE_IRI, "/issuer");
    assertThat(violations(with(small(), "/issuer", "\"did:web:badges.example.edu\""))).isEmpty();
  }

  @Test
  void relativeIdOfCriteriaIsRefused() {
    assertOne(
        with(small(), ACHIEVEMENT + "/criteria/id", "\"criteria.html\""),
        Code.NON_ABSOLUTE_IRI,
        ACHIEVEMENT + "/criteria/id");
  }

  @Test
  void keywordsAndValueObjectsAreRefused() {
    assertOne(
        with(small(), "/name", "{\"@value\":\"X\",\"@language\":\"fr\"}"),
        Code.JSONLD_FORM_NOT_ALLOWED,
        "/name/@value",
        "/name/@language");
    for (String keyword :
        List.of(
            "@type", "@id", "@graph", "@reverse", "@included", "@nest", "@index", "@set", "@foo")) {
      assertOne(
          with(small(), "/" + keyword, "\"urn:x\""), Code.JSONLD_FORM_NOT_ALLOWED, "/" + keyword);
    }
  }

  @Test
  void listOfListsIsRefused() {
    assertOne(
        with(small(), ACHIEVEMENT + "/tag", "[[\"a\"]]"),
        Code.JSONLD_FORM_NOT_ALLOWED,
        ACHIEVEMENT + "/tag/0");
    assertThat(violations(with(small(), ACHIEVEMENT + "/tag", "[\"b\",\"a\",\"a\"]"))).isEmpty();
  }

  @Test
  void jsonLiteralIsRefused() {
    String schema =
        "[{\"id\":\"https://a.example/s\",\"type\":\"JsonSchema\",\"jsonSchema\":{\"a\":1}}]";
    assertOne(
        with(small(), "/credentialSchema", schema),
        Code.JSONLD_FORM_NOT_ALLOWED,
        "/credentialSchema/0/jsonSchema");
    assertThat(
            violations(
                with(
                    small(),
                    "/credentialSchema",
                    "[{\"id\":\"https://a.example/s\",\"type\":\"JsonSchema\"}]")))
        .isEmpty();
  }

  @Test
  void nullsAndEmptyListsAreRefused() {
    assertOne(with(small(), "/name", "null"), Code.DROPPED_VALUE, "/name");
    assertOne(with(small(), ACHIEVEMENT + "/tag", "[]"), Code.DROPPED_VALUE, ACHIEVEMENT + "/tag");
    assertOne(
        with(small(), ACHIEVEMENT + "/tag", "[\"a\",null]"),
        Code.DROPPED_VALUE,
        ACHIEVEMENT + "/tag/1");
    assertThat(violations(with(small(), ACHIEVEMENT + "/tag", "[\"\"]"))).isEmpty();
  }

  @Test
  void numbersThatDoNotSurviveAreRefused() {
    for (String number :
        List.of("9007199254740993", "-9007199254740993", "1e20", "1e-7", "1e-400")) {
      assertOne(
          with(small(), "/credentialSubject/creditsEarned", number),
          Code.NUMBER,
          "/credentialSubject/creditsEarned");
    }
    for (String number : List.of("9007199254740992", "8.7", "0", "1e21", "0.000001")) {
      assertThat(violations(with(small(), "/credentialSubject/creditsEarned", number))).isEmpty();
    }
  }

  @Test
  void severalViolationsAreReportedTogetherInDocumentOrder() {
    ObjectNode badge = with(with(small(), "/issuer/foo", "1"), ACHIEVEMENT + "/id", "\"MC-101\"");
    assertThat(violations(badge))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Code.UNSIGNED_TERM, "/issuer/foo"),
            org.assertj.core.groups.Tuple.tuple(Code.NON_ABSOLUTE_IRI, ACHIEVEMENT + "/id"));
  }

  @Test
  void longIdsAndManyViolationsStayBounded() {
    String tags = String.join(",", java.util.Collections.nCopies(1, "\"a\""));
    StringBuilder many = new StringBuilder("[" + tags);
    for (int i = 0; i < 1_900; i++) {
      many.append(",\"").append(i).append('"');
    }
    ObjectNode longId = with(small(), ACHIEVEMENT + "/tag", many + "]");
    longId = with(longId, ACHIEVEMENT + "/id", "\"urn:" + "a".repeat(100_000) + '"');
    assertThat(violations(longId)).extracting(Violation::code).containsExactly(Code.LIMIT);
    String nulls = "[null" + ",null".repeat(3_000) + "]";
    assertThat(violations(with(small(), ACHIEVEMENT + "/tag", nulls))).hasSize(100);
  }

  private static void assertOne(ObjectNode badge, Code code, String... pointers) {
    List<Violation> violations = violations(badge);
    assertThat(violations).extracting(Violation::pointer).containsExactly(pointers);
    assertThat(violations).extracting(Violation::code).containsOnly(code);
  }

  private static List<Violation> violations(ObjectNode badge) {
    return Canonical.violations(badge, ContextProfile.OPEN_BADGES);
  }
}
