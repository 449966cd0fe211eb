package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Multibase;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.ProofProblem.Code;

/**
 * Embedded proofs: adding them to a document and verifying those of one (VC Data Integrity 1.0).
 */
public final class DataIntegrity {
  private DataIntegrity() {}

  /**
   * {@link #sign(ObjectNode, Cryptosuite, Signer, ObjectNode, ContextProfile)} for an assertion.
   *
   * @param created is cut to whole seconds
   */
  public static ObjectNode sign(
      ObjectNode document,
      Cryptosuite suite,
      Signer signer,
      Instant created,
      ContextProfile profile) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("created", Times.write(created));
    return sign(document, suite, signer, options, profile);
  }

  /**
   * Adds a proof. What is hashed is what is returned: the members of the document as given, which
   * the answer shares with it.
   *
   * @param document may have proofs already: then this is one more of the set or, if {@code
   *     previousProof} in the options names some of them, the next in a chain
   * @param signer its verification method is written into the proof
   * @param options further members of the proof: {@code created}, {@code expires}, {@code domain},
   *     {@code challenge}, {@code id}, {@code previousProof}, {@code proofPurpose} ({@code
   *     assertionMethod} without one)
   * @return another object with the same members, and {@code proof} as last one
   * @throws LdRefused when safe mode finds anything that the signature would not cover, or other
   *     verifiers would give up on the document
   * @throws IllegalArgumentException for a key that the suite does not take, ecdsa-sd-2023 (which
   *     is {@link EcdsaSd2023}'s), or a previous proof that is not there
   */
  public static ObjectNode sign(
      ObjectNode document,
      Cryptosuite suite,
      Signer signer,
      ObjectNode options,
      ContextProfile profile) {
    if (!suite.takes(signer.algorithm()) || suite == Cryptosuite.ECDSA_SD_2023) {
      throw new IllegalArgumentException("not a key of " + suite.text());
    }
    ProofInput input = new ProofInput(document, profile);
    if (!suite.isJcs()) {
      input.canonical(Hash.SHA_256).requireVerifiableElsewhere();
    }
    ObjectNode proof = JsonNodeFactory.instance.objectNode();
    if (suite.isJcs() && document.has("@context")) {
      proof.set("@context", document.get("@context"));
    }
    proof.put("type", suite.type());
    if (suite.type().equals(Cryptosuite.DATA_INTEGRITY)) {
      proof.put("cryptosuite", suite.text());
    }
    proof.setAll(options);
    proof.put("verificationMethod", signer.verificationMethod());
    if (!proof.has("proofPurpose")) {
      proof.put("proofPurpose", "assertionMethod");
    }
    List<ObjectNode> previous =
        PreviousProofs.of(proof, document.path("proof"))
            .orElseThrow(() -> new IllegalArgumentException("a previous proof that is not there"));
    byte[] data = input.hashData(suite, proof, previous, signer.algorithm());
    proof.put("proofValue", Multibase.base58(signer.sign(data)));
    return with(document, proof);
  }

  /**
   * Verifies proofs that were read. A proof in a chain is good only when all before it are.
   *
   * @param proofs of {@link ProofReader} from the document of {@code input}
   * @param keys the issuer's key for a proof; nothing for a verification method that is not the
   *     issuer's
   */
  public static ProofVerdict verify(
      ProofInput input,
      List<ParsedProof> proofs,
      Function<DataIntegrityProof, Optional<PublicKey>> keys) {
    List<ProofProblem> problems = new ArrayList<>();
    List<DataIntegrityProof> signed = new ArrayList<>();
    for (ParsedProof parsed : proofs) {
      if (parsed instanceof DataIntegrityProof proof) {
        Optional<ProofProblem> problem =
            keys.apply(proof)
                .map(key -> verify(input, proof, key))
                .orElseGet(() -> problem(Code.KEY_UNKNOWN, proof, "no key of the issuer"));
        problem.ifPresentOrElse(problems::add, () -> signed.add(proof));
      } else if (parsed instanceof ProofProblem problem) {
        problems.add(problem);
      }
    }
    List<DataIntegrityProof> good = new ArrayList<>();
    Set<JsonNode> goodOptions = new HashSet<>();
    while (signed.removeIf(proof -> isNext(proof, good, goodOptions))) {
      // each round may make those good that come after
    }
    for (DataIntegrityProof proof : signed) {
      problem(Code.PREVIOUS_PROOF_INVALID, proof, "a proof before it is not good")
          .ifPresent(problems::add);
    }
    return new ProofVerdict(good, problems);
  }

  /** Reads and verifies all proofs of a document, for assertions. */
  public static ProofVerdict verify(
      ObjectNode secured,
      ContextProfile profile,
      Instant now,
      Function<String, Optional<PublicKey>> keys) {
    List<ParsedProof> proofs = new ProofReader("assertionMethod", now).read(secured);
    try {
      return verify(
          new ProofInput(secured, profile),
          proofs,
          proof -> keys.apply(proof.verificationMethod()));
    } catch (LdRefused refused) {
      return new ProofVerdict(
          List.of(), List.of(new ProofProblem(Code.UNSIGNED_TERM, "", refused.getMessage())));
    }
  }

  private static boolean isNext(
      DataIntegrityProof proof, List<DataIntegrityProof> good, Set<JsonNode> goodOptions) {
    boolean next =
        proof.previous().stream()
            .allMatch(before -> goodOptions.contains(ProofReader.options(before)));
    if (next) {
      good.add(proof);
      goodOptions.add(proof.options());
    }
    return next;
  }

  private static Optional<ProofProblem> verify(
      ProofInput input, DataIntegrityProof proof, PublicKey key) {
    if (!proof.suite().takes(key.algorithm())) {
      return problem(Code.KEY_REJECTED, proof, "not a key of " + proof.suite().text());
    }
    byte[] data;
    try {
      data = input.hashData(proof.suite(), proof.options(), proof.previous(), key.algorithm());
    } catch (LdRefused refused) {
      return problem(Code.UNSIGNED_TERM, proof, "the proof has members that are not covered");
    }
    return key.verify(data, proof.value())
        ? Optional.empty()
        : problem(Code.SIGNATURE_INVALID, proof, "not signed by this key over this document");
  }

  private static ObjectNode with(ObjectNode document, ObjectNode proof) {
    ObjectNode secured = ProofInput.unsecured(document);
    JsonNode present = document.path("proof");
    if (present.isMissingNode()) {
      secured.set("proof", proof);
    } else {
      ArrayNode proofs = secured.putArray("proof");
      if (present instanceof ArrayNode several) {
        proofs.addAll(several);
      } else {
        proofs.add(present);
      }
      proofs.add(proof);
    }
    return secured;
  }

  private static Optional<ProofProblem> problem(
      Code code, DataIntegrityProof proof, String detail) {
    return Optional.of(new ProofProblem(code, proof.pointer(), detail));
  }
}
