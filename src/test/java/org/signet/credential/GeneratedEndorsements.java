package org.signet.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Violation;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/** Embedded endorsements: with their own context, signed, signed twice, badly signed, or not. */
final class GeneratedEndorsements {
  private final Dice dice;
  private final CredentialGenerator generator;
  private final GeneratedIds ids;

  GeneratedEndorsements(Dice dice, CredentialGenerator generator, GeneratedIds ids) {
    this.dice = dice;
    this.generator = generator;
    this.ids = ids;
  }

  ObjectNode embedded(int depth) {
    Signer signer = signer();
    String did = signer.verificationMethod().replaceAll("#.*", "");
    boolean signed = dice.chance(0.5);
    ObjectNode endorsement = generator.endorsement(signed ? did : ids.fresh(), depth);
    if (signed) {
      JsonNode proof = proof(endorsement, signer, depth);
      endorsement.set(
          "proof",
          dice.chance(0.4)
              ? JsonNodeFactory.instance
                  .arrayNode()
                  .add(proof)
                  .add(proof(endorsement, signer(), depth))
              : proof);
    } else if (dice.chance(0.7)) {
      endorsement.set("proof", generator.proof(depth));
    }
    return endorsement;
  }

  /** What holds a comment stays out of other endorsements; see {@link GeneratedIds}. */
  boolean mayBeCopied(ObjectNode finished) {
    return ids.endorsementsAround() == 0 || !finished.toString().contains("EndorsementSubject");
  }

  private JsonNode proof(ObjectNode endorsement, Signer signer, int depth) {
    Instant created = Instant.ofEpochSecond(1_700_000_000L + dice.below(50_000_000));
    try {
      return DataIntegrity.sign(
              endorsement, Cryptosuite.EDDSA_RDFC_2022, signer, created, ContextProfile.OPEN_BADGES)
          .get("proof");
    } catch (LdRefused refused) {
      if (refused.violations().get(0).code() == Violation.Code.NODES_TOO_ALIKE) {
        return generator.proof(depth);
      }
      throw refused;
    }
  }

  private Signer signer() {
    PrivateKey key = PrivateKeys.ed25519(dice.bytes(32));
    String multikey = Multikey.encode(key.publicKey());
    return key.signer("did:key:" + multikey + "#" + multikey);
  }
}
