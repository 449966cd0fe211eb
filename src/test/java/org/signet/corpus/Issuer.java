package org.signet.corpus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.DidKey;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.Signer;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;

/**
 * Somebody who issues.
 *
 * @param did where the badges say that they come from
 * @param method the verification method of the key, a DID URL
 */
record Issuer(String did, String method, PrivateKey key) {

  /** When everything in the corpus was signed. */
  static final Instant CREATED = Instant.parse("2026-01-15T09:00:00Z");

  /** The issuer of the common fixture. */
  static final Issuer TEST = web("issuer.test");

  /** Who attacks with a DID document of his own, which is served. */
  static final Issuer EVIL = web("evil.test");

  /** Who attacks with a key that is its own DID. */
  static final Issuer STRANGER = self("stranger");

  /**
   * A did:web with the key {@code #k1}.
   *
   * @param id what follows {@code did:web:}; the key is made of it
   */
  static Issuer web(String id) {
    return new Issuer("did:web:" + id, "did:web:" + id + "#k1", TestKeys.ed25519(id));
  }

  /** A did:key. */
  static Issuer self(String words) {
    PrivateKey key = TestKeys.ed25519(words);
    return new Issuer(DidKey.did(key.publicKey()), DidKey.verificationMethod(key.publicKey()), key);
  }

  Issuer withMethod(String other) {
    return new Issuer(did, other, key);
  }

  Issuer withKey(PrivateKey other) {
    return new Issuer(did, method, other);
  }

  Signer signer() {
    return key.signer(method);
  }

  String multikey() {
    return Multikey.encode(key.publicKey());
  }

  /** The badge as this issuer's, unsigned, and without the status list, which is another's. */
  ObjectNode owning(ObjectNode badge) {
    ObjectNode own = Edit.text(badge, "/issuer/id", did);
    if (!did.equals(TEST.did)) {
      own.remove("credentialStatus");
    }
    return own;
  }

  /** {@link #owning}, signed. */
  ObjectNode issue(ObjectNode badge) {
    return sign(owning(badge));
  }

  /** Signed as it is, whoever it says that issued it. */
  ObjectNode sign(ObjectNode document) {
    return sign(document, "{}");
  }

  /** The same with more members of the proof, as JSON. */
  ObjectNode sign(ObjectNode document, String options) {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("created", CREATED.toString());
    all.setAll(Edit.object(options));
    if (all.path("created").isNull()) {
      all.remove("created");
    }
    return DataIntegrity.sign(
        document, Cryptosuite.EDDSA_RDFC_2022, signer(), all, ContextProfile.PINNED);
  }

  /** The DID document that a good issuer publishes. */
  ObjectNode document() {
    ObjectNode document =
        Edit.object(
            """
            {"@context":["https://www.w3.org/ns/did/v1","https://w3id.org/security/multikey/v1"],
             "verificationMethod":[{"type":"Multikey"}]}""");
    document.put("id", did);
    ((ObjectNode) document.at("/verificationMethod/0"))
        .put("id", method)
        .put("controller", did)
        .put("publicKeyMultibase", multikey());
    document.putArray("assertionMethod").add(method);
    return document;
  }
}
