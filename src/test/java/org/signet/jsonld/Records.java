package org.signet.jsonld;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records (CLR 2.0) for tests. */
public final class Records {
  private static final String PROOF =
      """
      {"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"2026-06-03T09:00:01Z",
       "verificationMethod":"did:web:badges.example.edu#k","proofPurpose":"assertionMethod"}
      """;

  private Records() {}

  /** An unsigned record of these badges; the whole of which the first is a part is not held. */
  public static ObjectNode of(ObjectNode... badges) {
    ObjectNode record =
        Badges.json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"https://badges.example.edu/transcripts/1",
             "type":["VerifiableCredential","ClrCredential"],
             "name":"Record of learning",
             "issuer":{"id":"did:web:badges.example.edu","type":["Profile"],"name":"Demonstration College"},
             "validFrom":"2026-07-01T00:00:00Z",
             "credentialSubject":{"id":"urn:uuid:5c2f1a4e-2f2d-4a58-8d5c-0a3b6f6e7d11","type":["ClrSubject"],
              "identifier":[{"type":"IdentityObject","identityHash":"Ada Learner","identityType":"name","hashed":false}],
              "verifiableCredential":[],
              "achievement":[{"id":"https://badges.example.edu/achievements/9","type":["Achievement"],"name":"Care",
               "description":"All of it.","criteria":{"narrative":"Every part."}}],
              "association":[{"type":"Association","associationType":"isPartOf",
               "sourceId":"https://badges.example.edu/achievements/1","targetId":"https://badges.example.edu/achievements/9"}]}}
            """);
    ArrayNode held = (ArrayNode) record.at("/credentialSubject/verifiableCredential");
    for (ObjectNode badge : badges) {
      held.add(badge);
    }
    return record;
  }

  /** A badge of this id with a proof, which nobody made. */
  public static ObjectNode proven(ObjectNode badge, String id) {
    ObjectNode copy = badge.deepCopy().put("id", id);
    ((ObjectNode) copy.path("credentialSubject")).put("id", "urn:subject:" + id);
    ObjectNode proof = Badges.json(PROOF);
    proof.put("proofValue", "z" + Integer.toOctalString(id.hashCode()).replace('0', '8'));
    copy.set("proof", proof);
    return copy;
  }
}
