package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Algorithm;
import org.signet.keys.Ed25519Key;
import org.signet.keys.Multibase;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.ProofProblem.Code;

/**
 * Cryptosuite {@code eddsa-rdfc-2022} (VC Data Integrity EdDSA Cryptosuites 1.0, section 3.2):
 * Ed25519 over SHA-256 of the canonical proof options followed by SHA-256 of the canonical
 * document.
 */
public final class EddsaRdfc2022 {
  private EddsaRdfc2022() {}

  /**
   * Signs a credential. What is hashed is what is returned: the members of the document as given,
   * which the answer shares with it.
   *
   * @param unsecured the credential without {@code proof}
   * @param signer an Ed25519 key; its verification method is written into the proof
   * @param created is cut to whole seconds
   * @return another object with the same members, and {@code proof} as last one
   * @throws LdRefused when safe mode finds anything that the signature would not cover
   * @throws IllegalArgumentException for a document that has a proof, or a key of another kind
   */
  public static ObjectNode sign(
      ObjectNode unsecured, Signer signer, Instant created, ContextProfile profile) {
    if (unsecured.has("proof") || signer.algorithm() != Algorithm.EDDSA) {
      throw new IllegalArgumentException("needs a document without proof and an Ed25519 key");
    }
    ObjectNode proof = JsonNodeFactory.instance.objectNode();
    proof
        .put("type", ProofReader.TYPE)
        .put("cryptosuite", ProofReader.SUITE)
        .put("created", Times.write(created))
        .put("verificationMethod", signer.verificationMethod())
        .put("proofPurpose", "assertionMethod");
    Canonical document = Canonical.of(unsecured, profile);
    document.requireVerifiableElsewhere();
    byte[] signature = signer.sign(hashData(document, unsecured.get("@context"), proof, profile));
    proof.put("proofValue", Multibase.base58(signature));
    ObjectNode secured = JsonNodeFactory.instance.objectNode();
    secured.setAll(unsecured);
    secured.set("proof", proof);
    return secured;
  }

  /**
   * The document that a secured document's proofs are over: another object with the same members
   * but {@code proof}.
   */
  public static ObjectNode unsecured(ObjectNode secured) {
    ObjectNode unsecured = JsonNodeFactory.instance.objectNode();
    unsecured.setAll(secured);
    unsecured.remove("proof");
    return unsecured;
  }

  /**
   * Verifies one proof, when the document was canonicalised and the key found already.
   *
   * @param document {@link #unsecured} of {@code secured}, canonical under the same profile
   * @return what is wrong; empty when the signature is good
   */
  public static Optional<ProofProblem> verify(
      ObjectNode secured,
      Canonical document,
      DataIntegrityProof proof,
      PublicKey key,
      ContextProfile profile) {
    if (!(key instanceof Ed25519Key)) {
      return problem(Code.KEY_REJECTED, proof, "not an Ed25519 key");
    }
    byte[] data;
    try {
      data = hashData(document, secured.get("@context"), proof.options(), profile);
    } catch (LdRefused refused) {
      return problem(Code.UNSIGNED_TERM, proof, "the proof has members that are not covered");
    }
    return key.verify(data, proof.signature())
        ? Optional.empty()
        : problem(Code.SIGNATURE_INVALID, proof, "not signed by this key over this document");
  }

  /**
   * Verifies a document as a whole. Policy for sets of proofs: one good proof suffices, the
   * problems of the others are returned as warnings; {@code keys} decides which verification
   * methods are the issuer's and answers nothing for any other.
   */
  public static ProofVerdict verify(
      ObjectNode secured,
      ContextProfile profile,
      Instant now,
      Function<String, Optional<PublicKey>> keys) {
    List<ProofProblem> problems = new ArrayList<>();
    Optional<DataIntegrityProof> good = Optional.empty();
    Canonical document = null;
    for (ParsedProof parsed : new ProofReader("assertionMethod", now).read(secured)) {
      if (parsed instanceof ProofProblem problem) {
        problems.add(problem);
      } else if (parsed instanceof DataIntegrityProof proof) {
        Optional<PublicKey> key = keys.apply(proof.verificationMethod());
        if (key.isEmpty()) {
          problem(Code.KEY_UNKNOWN, proof, "no key of the issuer").ifPresent(problems::add);
          continue;
        }
        try {
          document = document == null ? Canonical.of(unsecured(secured), profile) : document;
        } catch (LdRefused refused) {
          problems.add(new ProofProblem(Code.UNSIGNED_TERM, "", refused.getMessage()));
          break;
        }
        Optional<ProofProblem> problem = verify(secured, document, proof, key.get(), profile);
        problem.ifPresent(problems::add);
        if (problem.isEmpty() && good.isEmpty()) {
          good = Optional.of(proof);
        }
      }
    }
    return new ProofVerdict(good, problems);
  }

  /**
   * SHA-256 of the canonical proof options, then that of the canonical document: 64 bytes (section
   * 3.2.4).
   */
  private static byte[] hashData(
      Canonical document, JsonNode context, ObjectNode proof, ContextProfile profile) {
    byte[] data = new byte[64];
    System.arraycopy(ProofOptions.hash(context, proof, profile, Hash.SHA_256), 0, data, 0, 32);
    System.arraycopy(document.hash(), 0, data, 32, 32);
    return data;
  }

  private static Optional<ProofProblem> problem(
      Code code, DataIntegrityProof proof, String detail) {
    return Optional.of(new ProofProblem(code, proof.pointer(), detail));
  }
}
