package org.signet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.endorsement.Claim;
import org.signet.endorsement.EndorsementDocument;
import org.signet.endorsement.SignedWith;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.partner.TakeEndorsement;
import org.signet.partner.TakeEndorsement.Taking;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/**
 * Made-up partners that endorse a made-up programme, with keys that are made at the first start and
 * kept nowhere: nobody can sign for them again, and no page calls them confirmed.
 */
@ApplicationScoped
class DemoPartners {

  private final EndorsementDocument documents;
  private final TakeEndorsement take;
  private final Clock clock;

  DemoPartners(EndorsementDocument documents, TakeEndorsement take, Clock clock) {
    this.documents = documents;
    this.take = take;
    this.clock = clock;
  }

  /** Each partner makes both claims in each language. */
  void endorse(AchievementVersion version, JsonNode partners) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (JsonNode partner : partners) {
      PrivateKey key = PrivateKeys.generate(Algorithm.EDDSA);
      for (Edition edition : version.allEditions()) {
        JsonNode words = partner.get(edition.language().substring(0, 2));
        for (Claim claim : Claim.values()) {
          endorse(edition, claim, words, key, now);
        }
      }
    }
  }

  private void endorse(Edition edition, Claim claim, JsonNode words, PrivateKey key, Instant now) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    profile.put("id", DidKey.did(key.publicKey())).putArray("type").add("Profile");
    profile.put("name", words.get("name").textValue());
    ObjectNode unsigned =
        documents.unsigned(
            UUID.randomUUID(),
            edition,
            claim,
            profile,
            words.get(claim.text()).textValue(),
            now,
            now.atOffset(ZoneOffset.UTC).plusYears(2).toInstant());
    ObjectNode signed =
        DataIntegrity.sign(
            unsigned,
            Cryptosuite.EDDSA_RDFC_2022,
            key.signer(DidKey.verificationMethod(key.publicKey())),
            now,
            ContextProfile.OPEN_BADGES);
    take.take(
        signed,
        new Taking(
            edition.version().issuer().id(),
            edition.version().id(),
            SignedWith.OWN_DID,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
