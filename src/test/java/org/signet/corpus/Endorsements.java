package org.signet.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Endorsements of the fixture. */
final class Endorsements {

  /** Who endorses. */
  static final Issuer PARTNER = Issuer.self("partner");

  private Endorsements() {}

  /** One of the badge's achievement, signed by a partner. */
  static ObjectNode good(ObjectNode badge) {
    return PARTNER.sign(unsigned(badge, badge.at("/credentialSubject/achievement/id").textValue()));
  }

  /** The badge, unsigned, with {@link #good} in it. */
  static ObjectNode endorsed(ObjectNode badge) {
    ObjectNode endorsed = badge.deepCopy();
    endorsed.putArray("endorsement").add(good(badge));
    return endorsed;
  }

  static ObjectNode unsigned(ObjectNode badge, String subject) {
    ObjectNode endorsement =
        Edit.object(
            """
            {"type":["VerifiableCredential","EndorsementCredential"],
             "id":"urn:uuid:7c5a2f1e-7d0c-4a55-9d0e-0d9f3f2a7c11","name":"In demand",
             "issuer":{"type":["Profile"],"name":"Lakeshore Hospital"},
             "validFrom":"2026-01-10T00:00:00Z",
             "credentialSubject":{"type":["EndorsementSubject"],"endorsementComment":"We hire for this."}}""");
    ((ObjectNode) endorsement.get("issuer")).put("id", PARTNER.did());
    ((ObjectNode) endorsement.get("credentialSubject")).put("id", subject);
    ObjectNode whole = endorsement.objectNode();
    whole.set("@context", badge.get("@context"));
    whole.setAll(endorsement);
    return whole;
  }
}
