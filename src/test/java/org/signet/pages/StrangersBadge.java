package org.signet.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.Signer;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.ProofInput;

/**
 * A badge with a good signature by somebody whom this service does not know, who took the name of
 * one that it knows (security case 142).
 */
final class StrangersBadge {

  private static final PrivateKey KEY = PrivateKeys.ed25519(new byte[32]);

  private static final PrivateKey PARTNER =
      PrivateKeys.ed25519(
          new byte[] {
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1
          });

  private StrangersBadge() {}

  /** A good badge as the stranger would issue it. */
  static String like(String badge) {
    return like(badge, did(), DidKey.verificationMethod(KEY.publicKey()), credential -> {});
  }

  /** The same, of a stranger at a host, who has {@link #didDocument} there, and changed. */
  static String at(String host, String badge, Consumer<ObjectNode> change) {
    return like(badge, "did:web:" + host, "did:web:" + host + "#key", change);
  }

  private static String like(String badge, String did, String method, Consumer<ObjectNode> change) {
    ObjectNode credential =
        ProofInput.unsecured(Json.parseObject(badge.getBytes(StandardCharsets.UTF_8)));
    credential.put("id", "urn:uuid:6c5a2f1e-7d0c-4a55-9d0e-0d9f3f2a7c11");
    credential.remove("credentialStatus");
    ((ObjectNode) credential.get("issuer")).put("id", did);
    credential.putArray("endorsement").add(endorsement(credential));
    change.accept(credential);
    return Json.write(sign(credential, KEY.signer(method)));
  }

  /** The same, whose stranger praises it. */
  static String endorsedByItself(String badge) {
    return like(
        badge,
        did(),
        DidKey.verificationMethod(KEY.publicKey()),
        credential -> {
          ObjectNode endorsement =
              ProofInput.unsecured((ObjectNode) credential.at("/endorsement/0"));
          endorsement.set("issuer", credential.get("issuer"));
          ObjectNode signed =
              sign(endorsement, KEY.signer(DidKey.verificationMethod(KEY.publicKey())));
          credential.putArray("endorsement").add(signed);
        });
  }

  /** What the host publishes. */
  static String didDocument(String host) {
    return """
        {"@context":["https://www.w3.org/ns/did/v1","https://w3id.org/security/multikey/v1"],
         "id":"did:web:%1$s","assertionMethod":["did:web:%1$s#key"],
         "verificationMethod":[{"id":"did:web:%1$s#key","type":"Multikey","controller":"did:web:%1$s",
           "publicKeyMultibase":"%2$s"}]}"""
        .formatted(host, did().substring("did:key:".length()));
  }

  /** One of the two points is confirmed, by a partner unknown too. */
  private static ObjectNode endorsement(ObjectNode badge) {
    ObjectNode endorsement = badge.objectNode();
    endorsement.set("@context", badge.get("@context"));
    endorsement.put("id", "urn:uuid:7c5a2f1e-7d0c-4a55-9d0e-0d9f3f2a7c11");
    endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    endorsement.put("name", "Competency in demand by industry");
    endorsement
        .putObject("issuer")
        .put("id", DidKey.did(PARTNER.publicKey()))
        .put("name", "Lakeshore Hospital");
    ((ObjectNode) endorsement.get("issuer")).putArray("type").add("Profile");
    endorsement.put("validFrom", "2026-01-10T00:00:00Z");
    ObjectNode subject = endorsement.putObject("credentialSubject");
    subject.set("id", badge.at("/credentialSubject/achievement/id"));
    subject.putArray("type").add("EndorsementSubject");
    subject.put("endorsementComment", "We hire for this.");
    return sign(endorsement, PARTNER.signer(DidKey.verificationMethod(PARTNER.publicKey())));
  }

  private static ObjectNode sign(ObjectNode unsecured, Signer signer) {
    return DataIntegrity.sign(
        unsecured,
        Cryptosuite.EDDSA_RDFC_2022,
        signer,
        Instant.parse("2026-06-03T09:00:00Z"),
        ContextProfile.OPEN_BADGES);
  }

  static String did() {
    return DidKey.did(KEY.publicKey());
  }
}
