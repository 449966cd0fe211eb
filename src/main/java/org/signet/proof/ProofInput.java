package org.signet.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.Jcs;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Algorithm;

/** A document that proofs are over: canonicalised once for all of them. */
public final class ProofInput {
  private final ObjectNode unsecured;
  private final ContextProfile profile;
  private final Map<Hash, Canonical> canonical = new EnumMap<>(Hash.class);

  /**
   * Takes a document with or without its proofs.
   *
   * @throws LdRefused when safe mode finds anything that an RDF signature would not cover; no suite
   *     signs or verifies such a document
   */
  public ProofInput(ObjectNode document, ContextProfile profile) {
    this.unsecured = unsecured(document);
    this.profile = profile;
    canonical(Hash.SHA_256);
  }

  /** Another object with the same members as the document, but for {@code proof}. */
  public static ObjectNode unsecured(ObjectNode document) {
    ObjectNode unsecured = JsonNodeFactory.instance.objectNode();
    unsecured.setAll(document);
    unsecured.remove("proof");
    return unsecured;
  }

  /** The canonical form, whose labels were made with this hash. */
  public Canonical canonical(Hash hash) {
    return canonical.computeIfAbsent(hash, h -> Canonical.of(unsecured, profile, h));
  }

  ContextProfile profile() {
    return profile;
  }

  /**
   * What is signed: the hash of the proof options and that of the document (VC Data Integrity EdDSA
   * Cryptosuites 1.0, section 3.2.4, and its likes).
   *
   * @param options the proof without its value
   * @param previous the proofs that are signed as well
   * @param algorithm of the key, which decides the hash
   * @throws LdRefused when a member of the proof would not be covered
   */
  byte[] hashData(
      Cryptosuite suite, ObjectNode options, List<ObjectNode> previous, Algorithm algorithm) {
    Hash hash = Cryptosuite.hash(algorithm);
    byte[] ofOptions;
    byte[] ofDocument;
    if (suite.isJcs()) {
      MessageDigest digest = hash.digest();
      ofOptions = digest.digest(Jcs.canonicalize(options));
      ofDocument = digest.digest(Jcs.canonicalize(with(previous)));
    } else {
      ofOptions = ProofOptions.hash(unsecured.get("@context"), options, profile, hash);
      ofDocument =
          previous.isEmpty()
              ? canonical(hash).hash()
              : Canonical.of(with(previous), profile, hash).hash();
    }
    byte[] data = new byte[ofOptions.length + ofDocument.length];
    System.arraycopy(ofOptions, 0, data, 0, ofOptions.length);
    System.arraycopy(ofDocument, 0, data, ofOptions.length, ofDocument.length);
    return data;
  }

  /** VC Data Integrity 1.0, section 4.3: a proof in a chain is over those before it as well. */
  private ObjectNode with(List<ObjectNode> previous) {
    if (previous.isEmpty()) {
      return unsecured;
    }
    ObjectNode document = unsecured(unsecured);
    ArrayNode proofs = document.putArray("proof");
    proofs.addAll(previous);
    return document;
  }
}
