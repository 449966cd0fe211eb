package org.signet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.credential.CredentialLint;
import org.signet.jsonld.Badges;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;

/** Holds the badge that is measured to what is said of it. */
class GenuineBadgesTest {
  @Test
  void measuredBadgesAreIssuableAndVerify() {
    for (ObjectNode badge : new ObjectNode[] {Badges.small(), GenuineBadges.endorsed()}) {
      assertThat(CredentialLint.lintToIssue(badge)).isEmpty();
      ProofVerdict verdict =
          DataIntegrity.verify(
              GenuineBadges.signed(badge),
              ContextProfile.OPEN_BADGES,
              GenuineBadges.CREATED,
              GenuineBadges.keysOf(badge));
      assertThat(verdict.verified()).isTrue();
    }
  }

  @Test
  void bothEndorsementsInTheBadgeVerifyByThemselves() {
    JsonNode endorsements = GenuineBadges.endorsed().get("endorsement");
    assertThat(endorsements).hasSize(2);
    for (JsonNode endorsement : endorsements) {
      ProofVerdict verdict =
          DataIntegrity.verify(
              (ObjectNode) endorsement,
              ContextProfile.OPEN_BADGES,
              GenuineBadges.CREATED,
              method -> Optional.of(DidKey.resolve(method)));
      assertThat(verdict.verified()).isTrue();
    }
  }

  @Test
  void badgeHasOneHundredAndNinetyTwoQuads() {
    Canonical canonical = Canonical.of(GenuineBadges.endorsed(), ContextProfile.OPEN_BADGES);
    assertThat(new String(canonical.nquads(), StandardCharsets.UTF_8).lines()).hasSize(192);
  }
}
