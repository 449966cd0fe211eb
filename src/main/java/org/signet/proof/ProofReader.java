package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Iri;
import org.signet.keys.Multibase;
import org.signet.proof.ProofProblem.Code;

/**
 * Reads the {@code proof} of a document: one object, or a set of them in an array. Everything is
 * checked that needs no key (VC Data Integrity 1.0, sections 2.1 and 4.4).
 */
public final class ProofReader {
  /** How far a clock may be ahead of ours. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  static final String TYPE = "DataIntegrityProof";
  static final String SUITE = "eddsa-rdfc-2022";
  private static final int SIGNATURE_BYTES = 64;

  /** Each costs a verification; nobody needs more. */
  private static final int MAX_PROOFS = 8;

  private final String purpose;
  private final Instant now;

  /**
   * @param purpose the {@code proofPurpose} that is wanted: {@code assertionMethod} for credentials
   * @param now the time against which {@code created} and {@code expires} are held
   */
  public ProofReader(String purpose, Instant now) {
    this.purpose = purpose;
    this.now = now;
  }

  /**
   * All proofs of the document in their order; a single NO_PROOF when there is none. Never empty.
   */
  public List<ParsedProof> read(ObjectNode secured) {
    JsonNode proof = secured.path("proof");
    if (proof.isMissingNode() || proof.isNull() || (proof.isContainerNode() && proof.isEmpty())) {
      return List.of(new ProofProblem(Code.NO_PROOF, "/proof", "no proof"));
    }
    if (!proof.isArray()) {
      return List.of(one(proof, "/proof"));
    }
    if (proof.size() > MAX_PROOFS) {
      return List.of(malformed("/proof", "more than " + MAX_PROOFS + " proofs"));
    }
    List<ParsedProof> proofs = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      proofs.add(one(proof.get(i), "/proof/" + i));
    }
    return List.copyOf(proofs);
  }

  private ParsedProof one(JsonNode proof, String at) {
    if (!(proof instanceof ObjectNode object)) {
      return malformed(at, "a proof is an object");
    }
    for (String member : List.of("type", "proofPurpose", "verificationMethod", "proofValue")) {
      if (!object.path(member).isTextual()) {
        return malformed(at + "/" + member, "missing or not a string");
      }
    }
    if (!object.get("type").textValue().equals(TYPE)) {
      return new ProofProblem(Code.UNSUPPORTED_SUITE, at + "/type", "not a " + TYPE);
    }
    if (!object.path("cryptosuite").isTextual()) {
      return malformed(at + "/cryptosuite", "missing or not a string");
    }
    if (!object.get("cryptosuite").textValue().equals(SUITE)) {
      return new ProofProblem(Code.UNSUPPORTED_SUITE, at + "/cryptosuite", "not " + SUITE);
    }
    if (object.has("previousProof")) {
      return malformed(at + "/previousProof", "proof chains are not verified");
    }
    if (object.has("@context")) {
      return malformed(at + "/@context", "a proof has the context of its document");
    }
    return times(object, at).orElseGet(() -> complete(object, at));
  }

  private Optional<ParsedProof> times(ObjectNode proof, String at) {
    for (String member : List.of("created", "expires")) {
      if (proof.has(member) && Times.parse(proof.get(member).textValue()).isEmpty()) {
        return Optional.of(malformed(at + "/" + member, "not an xsd:dateTimeStamp"));
      }
    }
    Optional<Instant> created = Times.parse(proof.path("created").textValue());
    if (created.isPresent() && created.get().isAfter(now.plus(CLOCK_SKEW))) {
      return Optional.of(new ProofProblem(Code.PROOF_TIME, at + "/created", "in the future"));
    }
    Optional<Instant> expires = Times.parse(proof.path("expires").textValue());
    if (expires.isPresent() && !expires.get().isAfter(now)) {
      return Optional.of(new ProofProblem(Code.PROOF_TIME, at + "/expires", "expired"));
    }
    return Optional.empty();
  }

  private ParsedProof complete(ObjectNode proof, String at) {
    if (!proof.get("proofPurpose").textValue().equals(purpose)) {
      return new ProofProblem(Code.PURPOSE_NOT_AUTHORIZED, at + "/proofPurpose", "not " + purpose);
    }
    String method = proof.get("verificationMethod").textValue();
    if (!Iri.isAbsolute(method)) {
      return malformed(at + "/verificationMethod", "not an absolute URL");
    }
    String value = proof.get("proofValue").textValue();
    // this suite writes base58 only (VC DI EdDSA 1.0, section 3.2.1)
    Optional<byte[]> signature = value.startsWith("z") ? Multibase.decode(value) : Optional.empty();
    if (signature.isEmpty() || signature.get().length != SIGNATURE_BYTES) {
      return malformed(at + "/proofValue", "not 64 bytes in base58 after a z");
    }
    ObjectNode options = proof.deepCopy();
    options.remove("proofValue");
    return new DataIntegrityProof(
        at, options, method, Times.parse(proof.path("created").textValue()), signature.get());
  }

  private static ProofProblem malformed(String at, String detail) {
    return new ProofProblem(Code.PROOF_MALFORMED, at, detail);
  }
}
