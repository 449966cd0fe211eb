package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.signet.TestClient.admin;
import static org.signet.TestClient.anonymous;
import static org.signet.TestClient.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestDatabase;
import org.signet.credential.Digests;

/** The demonstration college: everything that its badges point at is there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemonstrationTest {

  static final List<ObjectNode> BADGES = new ArrayList<>();

  @BeforeAll
  static void collect() {
    String cursor = null;
    do {
      var request = admin().queryParam("limit", 200);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/credentials");
      page.<List<String>>path("items.findAll { it.issuer == 'demo' }.id")
          .forEach(id -> BADGES.add(fetch(id)));
      cursor = page.path("next");
    } while (cursor != null);
  }

  @Test
  void badgesOfTheTransferProgrammeCarryFourEndorsementsOfMadeUpPartners() {
    for (ObjectNode badge : BADGES) {
      boolean endorsed =
          badge.at("/credentialSubject/achievement/humanCode").asText().equals("MC-PT-101");
      assertThat(badge.path("endorsement")).hasSize(endorsed ? 4 : 0);
      badge
          .path("endorsement")
          .forEach(e -> assertThat(e.at("/issuer/name").asText()).contains("fict"));
    }
  }

  @Test
  void tenBadgesInTwoLanguagesAndFourFieldsAreVerified() {
    assertThat(BADGES).hasSize(10);
    assertThat(BADGES)
        .extracting(b -> b.at("/credentialSubject/achievement/inLanguage").textValue())
        .containsOnly("en-CA", "fr-CA");
    assertThat(BADGES)
        .extracting(b -> b.at("/credentialSubject/achievement/humanCode").textValue())
        .containsOnly("MC-DATA-101", "MC-PT-101", "MC-PC-101", "MC-FOOD-101", "MC-CUST-101");
    for (ObjectNode badge : BADGES) {
      anonymous()
          .contentType("application/json")
          .body(badge.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .post("/verify")
          .then()
          .body("verified", equalTo(true))
          .body("checks.find { it.check == 'evidence' }.code", equalTo("ALL_PINNED"))
          .body("checks.find { it.check == 'skills' }.code", equalTo("ALL_KNOWN"));
    }
  }

  @Test
  void everyPieceOfEvidenceOpensAndIsTheFileThatWasSigned() {
    for (ObjectNode badge : BADGES) {
      assertThat(badge.get("evidence")).isNotEmpty();
      for (JsonNode resource : badge.get("relatedResource")) {
        var file = anonymous().get(resource.get("id").textValue()).then().statusCode(200);
        file.contentType(resource.get("mediaType").textValue());
        byte[] bytes = file.extract().asByteArray();
        Optional<byte[]> signed = Digests.sha256(resource.get("digestMultibase").textValue());
        assertThat(HexFormat.of().formatHex(signed.orElseThrow()))
            .isEqualTo(DigestUtils.sha256Hex(bytes));
      }
    }
  }

  @Test
  void everyLinkIntoThisServiceIsAlive() {
    for (ObjectNode badge : BADGES) {
      List<String> links = new ArrayList<>(badge.findValuesAsText("targetUrl"));
      links.add(badge.at("/credentialSubject/achievement/image/id").textValue());
      links.add(badge.at("/credentialSubject/achievement/related/0/id").textValue());
      links.add(badge.at("/issuer/url").textValue());
      links.removeIf(link -> !link.startsWith(org.signet.TestClient.BASE));
      assertThat(links).hasSizeGreaterThan(3);
      for (String link : links) {
        anonymous().get(link).then().statusCode(200);
      }
    }
  }
}
