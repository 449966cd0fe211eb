package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.signet.jsonld.Badges;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;

/**
 * Badges in which every proof is real, by keys from fixed seeds: the same bytes on every run and on
 * every machine.
 */
public final class GenuineBadges {
  /** When the badges are signed. */
  public static final Instant CREATED = Instant.parse("2026-06-03T09:00:00Z");

  /** The seed of the issuer's key. */
  public static final byte[] ISSUER_SEED = seed(1);

  private static final PrivateKey ISSUER = PrivateKeys.ed25519(ISSUER_SEED);
  private static final PrivateKey HOSPITAL = PrivateKeys.ed25519(seed(2));

  private GenuineBadges() {}

  /**
   * The sample badge of the design without a proof of its own. The hospital that endorses it is a
   * did:key, so that its proofs need nothing else to be verified.
   */
  public static ObjectNode endorsed() {
    ObjectNode badge = Badges.sample();
    var endorsements = badge.withArray("endorsement");
    for (int i = 0; i < endorsements.size(); i++) {
      ObjectNode endorsement = ProofInput.unsecured((ObjectNode) endorsements.get(i));
      endorsement.withObject("issuer").put("id", DidKey.did(HOSPITAL.publicKey()));
      endorsements.set(
          i,
          DataIntegrity.sign(
              endorsement,
              Cryptosuite.EDDSA_RDFC_2022,
              HOSPITAL.signer(DidKey.verificationMethod(HOSPITAL.publicKey())),
              Instant.parse(endorsement.get("validFrom").textValue()),
              ContextProfile.OPEN_BADGES));
    }
    return badge;
  }

  /** The issuer's signer for a badge: key {@code k1} of the DID that the badge names. */
  public static Signer issuerOf(ObjectNode badge) {
    return ISSUER.signer(badge.at("/issuer/id").textValue() + "#k1");
  }

  /** A copy of the badge with its issuer's proof. */
  public static ObjectNode signed(ObjectNode badge) {
    return DataIntegrity.sign(
        badge, Cryptosuite.EDDSA_RDFC_2022, issuerOf(badge), CREATED, ContextProfile.OPEN_BADGES);
  }

  /** The keys by which {@link #signed} badges verify. */
  public static Function<String, Optional<PublicKey>> keysOf(ObjectNode badge) {
    String method = issuerOf(badge).verificationMethod();
    return url -> url.equals(method) ? Optional.of(ISSUER.publicKey()) : Optional.empty();
  }

  private static byte[] seed(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return seed;
  }
}
