package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.json.Json;
import org.signet.jsonld.Violation.Code;

/** Credentials that others published have the canonical form of the reference. */
class PublishedExamplesTest {
  private static final String ACHIEVEMENT = "/credentialSubject/achievement";
  private static final String CREATOR = ACHIEVEMENT + "/creator";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic-open-badge",
        "endorsement-vcdm11",
        "skill-assertion-case-vcdm11",
        "skill-assertion-ctdl-vcdm11",
        "achievement-alignment-case-vcdm11",
        "achievement-alignment-credential-engine-vcdm11",
        "guide-teamwork",
        "guide-teamwork-vcdm11",
        "w3c-alumni"
      })
  void exampleHasTheCanonicalFormOfTheReference(String name)
      throws IOException, JsonLdError, RdfConsumerException {
    assertSameAsReference(example(name), ContextProfile.PINNED);
  }

  @Test
  void sampleBadgeHasTheCanonicalFormOfTheReference() throws JsonLdError, RdfConsumerException {
    ObjectNode sample = Badges.sample();
    // its two proofs are equal, a shape that titanium-rdfc labels in another order
    ((ObjectNode) sample.at("/endorsement/1/proof")).put("created", "2026-01-11T00:00:00Z");
    assertSameAsReference(sample, ContextProfile.OPEN_BADGES);
  }

  @Test
  void completeExampleNamesDifferentThingsAlikeAndIsRefused() throws IOException {
    assertThat(Canonical.violations(complete(), ContextProfile.OPEN_BADGES))
        .extracting(Violation::code, Violation::pointer)
        .containsExactlyInAnyOrder(
            duplicate(CREATOR + "/endorsement/0/refreshService"),
            duplicate(ACHIEVEMENT + "/endorsement/0/refreshService"),
            duplicate("/endorsement/0/refreshService"),
            duplicate("/issuer/endorsement/0/refreshService"),
            duplicate("/refreshService"),
            duplicate(ACHIEVEMENT + "/criteria"),
            duplicate("/issuer"));
  }

  @Test
  void completeExampleWithIdsOfTheirOwnHasTheCanonicalFormOfTheReference()
      throws IOException, JsonLdError, RdfConsumerException {
    ObjectNode example = complete();
    object(example, ACHIEVEMENT + "/criteria").put("id", "https://1edtech.edu/degree/criteria");
    object(example, "/refreshService").put("id", "https://1edtech.edu/refresh");
    object(example, "/issuer").put("id", "https://1edtech.edu/issuers/1");
    int second = 0;
    for (String at :
        List.of(
            "/endorsement/0",
            ACHIEVEMENT + "/endorsement/0",
            CREATOR + "/endorsement/0",
            CREATOR + "/endorsement/1",
            "/issuer/endorsement/0")) {
      object(example, at + "/refreshService").put("id", "https://1edtech.edu/refresh");
      // equal proofs under several endorsements: titanium-rdfc labels them in another order
      object(example, at + "/proof/0").put("created", "2022-05-26T18:17:0" + second++ + "Z");
    }
    assertSameAsReference(example, ContextProfile.OPEN_BADGES);
  }

  /** Without the context whose terms {@code credentials/v2} has as well. */
  private static ObjectNode complete() throws IOException {
    ObjectNode example = example("complete-open-badge");
    for (String endorsements : List.of("", "/issuer", ACHIEVEMENT, CREATOR)) {
      for (JsonNode endorsement : example.at(endorsements + "/endorsement")) {
        ((ArrayNode) endorsement.get("@context")).set(2, Contexts.OPEN_BADGES_EXTENSIONS);
      }
    }
    return example;
  }

  private static ObjectNode object(ObjectNode example, String pointer) {
    return (ObjectNode) example.at(pointer);
  }

  private static Tuple duplicate(String pointer) {
    return Tuple.tuple(Code.DUPLICATE_NODE, pointer);
  }

  private static void assertSameAsReference(ObjectNode document, ContextProfile profile)
      throws JsonLdError, RdfConsumerException {
    assertThat(new String(Canonical.of(document, profile).nquads(), StandardCharsets.UTF_8))
        .isEqualTo(new Reference().nquads(document));
  }

  private static ObjectNode example(String name) throws IOException {
    try (InputStream in =
        PublishedExamplesTest.class.getResourceAsStream("/examples/" + name + ".json")) {
      return Json.parseObject(in.readAllBytes());
    }
  }
}
