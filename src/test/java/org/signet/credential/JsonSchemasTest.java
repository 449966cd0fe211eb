package org.signet.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.jsonld.Badges;
import org.signet.proof.Tokens;

class JsonSchemasTest {
  private static final String PUBLISHED = "https://purl.imsglobal.org/spec/ob/v3p0/schema/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json/ob_v3p0_achievementcredential_schema.json",
        "json-ld/ob_v3p0_achievementcredential_schema.json",
        "json/ob_v3p0_anyachievementcredential_schema.json",
        "json-ld/ob_v3p0_anyachievementcredential_schema.json"
      })
  void publishedSchemaIsKnownAndHoldsForBothDataModels(String path) {
    String id = PUBLISHED + path;
    assertThat(JsonSchemas.isKnown(id)).isTrue();
    assertThat(JsonSchemas.validate(small(), id)).isEmpty();
    assertThat(JsonSchemas.validate(Tokens.badgeOfFirstModel(), id)).isEmpty();
    assertThat(JsonSchemas.validate(Badges.sample(), id)).isEmpty();
    assertThat(JsonSchemas.validate(with(small(), "/credentialSubject/achievement/tag", "5"), id))
        .extracting(Finding::pointer)
        .containsExactly("/credentialSubject/achievement/tag");
  }

  @Test
  void schemaOfEndorsementsIsNotThatOfBadges() {
    String id = PUBLISHED + "json/ob_v3p0_endorsementcredential_schema.json";
    assertThat(JsonSchemas.validate(small(), id)).isNotEmpty();
    assertThat(
            JsonSchemas.validate(
                (com.fasterxml.jackson.databind.node.ObjectNode)
                    Badges.sample().at("/endorsement/0"),
                id))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/schema.json",
        "http://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_profile_schema.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json?x",
        "classpath:/schema/ob_v3p0_achievementcredential_schema.json"
      })
  void otherSchemaIsNotKnownAndNeverLookedFor(String id) {
    assertThat(JsonSchemas.isKnown(id)).isFalse();
    assertThatThrownBy(() -> JsonSchemas.validate(small(), id))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
