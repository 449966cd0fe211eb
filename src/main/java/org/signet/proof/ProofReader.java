package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.jsonld.Iri;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.proof.ProofProblem.Code;

/**
 * Reads the {@code proof} of a document: one object, or a set of them in an array. Everything is
 * checked that needs no key (VC Data Integrity 1.0, sections 2.1 and 4.4).
 */
public final class ProofReader {
  /** How far a clock may be ahead of ours. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final int ED25519_BYTES = 64;

  /** r and s of the larger curve. */
  private static final int ECDSA_BYTES = 96;

  /** Each costs a verification; nobody needs more. */
  private static final int MAX_PROOFS = 8;

  private final String purpose;
  private final Instant now;
  private final Optional<String> domain;
  private final Optional<String> challenge;

  /**
   * @param purpose the {@code proofPurpose} that is wanted: {@code assertionMethod} for credentials
   * @param now the time against which {@code created} and {@code expires} are held
   */
  public ProofReader(String purpose, Instant now) {
    this(purpose, now, Optional.empty(), Optional.empty());
  }

  /**
   * The same, for proofs that were asked for.
   *
   * @param domain must be among the proof's, when there is one
   * @param challenge must be the proof's, when there is one
   */
  public ProofReader(
      String purpose, Instant now, Optional<String> domain, Optional<String> challenge) {
    this.purpose = purpose;
    this.now = now;
    this.domain = domain;
    this.challenge = challenge;
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
      return List.of(one(proof, "/proof", secured));
    }
    if (proof.size() > MAX_PROOFS) {
      return List.of(malformed("/proof", "more than " + MAX_PROOFS + " proofs"));
    }
    List<ParsedProof> proofs = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      proofs.add(one(proof.get(i), "/proof/" + i, secured));
    }
    return List.copyOf(proofs);
  }

  /** A proof without its value: what is signed. */
  static ObjectNode options(ObjectNode proof) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.setAll(proof);
    options.remove("proofValue");
    return options;
  }

  private ParsedProof one(JsonNode proof, String at, ObjectNode secured) {
    if (!(proof instanceof ObjectNode object)) {
      return malformed(at, "a proof is an object");
    }
    for (String member : List.of("type", "proofPurpose", "verificationMethod", "proofValue")) {
      if (!object.path(member).isTextual()) {
        return malformed(at + "/" + member, "missing or not a string");
      }
    }
    String type = object.get("type").textValue();
    if (type.equals(Cryptosuite.DATA_INTEGRITY) && !object.path("cryptosuite").isTextual()) {
      return malformed(at + "/cryptosuite", "missing or not a string");
    }
    Optional<Cryptosuite> suite = Cryptosuite.of(type, object.path("cryptosuite").textValue());
    if (suite.isEmpty()) {
      return new ProofProblem(
          Code.UNSUPPORTED_SUITE,
          at + (type.equals(Cryptosuite.DATA_INTEGRITY) ? "/cryptosuite" : "/type"),
          "not a suite that is verified here");
    }
    // the specification lets a JCS proof cover the first contexts only, and so lets the others
    // change what the document says
    if (object.has("@context")
        && !(suite.get().isJcs() && object.get("@context").equals(secured.get("@context")))) {
      return malformed(at + "/@context", "a proof has the context of its document");
    }
    if (suite.get() == Cryptosuite.ED25519_SIGNATURE_2020 && !object.has("created")) {
      return malformed(at + "/created", "missing");
    }
    Optional<List<ObjectNode>> previous = PreviousProofs.of(object, secured.path("proof"));
    if (previous.isEmpty()) {
      return malformed(at + "/previousProof", "not ids of proofs of this document");
    }
    return times(object, at)
        .or(() -> asked(object, at))
        .orElseGet(() -> complete(object, at, suite.get(), previous.get()));
  }

  /** Domain and challenge (VC Data Integrity 1.0, section 4.4). */
  private Optional<ParsedProof> asked(ObjectNode proof, String at) {
    Set<String> domains = new HashSet<>();
    JsonNode stated = proof.path("domain");
    for (JsonNode each : stated.isArray() ? stated : List.of(stated)) {
      domains.add(each.textValue());
    }
    if (proof.has("domain") && (domains.isEmpty() || domains.contains(null))) {
      return Optional.of(malformed(at + "/domain", "neither a string nor a list of strings"));
    }
    if (domain.isPresent() && !domains.contains(domain.get())) {
      return Optional.of(
          new ProofProblem(Code.DOMAIN_MISMATCH, at + "/domain", "not the domain asked for"));
    }
    String answer = proof.path("challenge").textValue();
    if (proof.has("challenge") && answer == null) {
      return Optional.of(malformed(at + "/challenge", "not a string"));
    }
    if (challenge.isPresent() && !challenge.get().equals(answer)) {
      return Optional.of(
          new ProofProblem(Code.CHALLENGE_MISMATCH, at + "/challenge", "not the one asked for"));
    }
    return Optional.empty();
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

  private ParsedProof complete(
      ObjectNode proof, String at, Cryptosuite suite, List<ObjectNode> previous) {
    if (!proof.get("proofPurpose").textValue().equals(purpose)) {
      return new ProofProblem(Code.PURPOSE_NOT_AUTHORIZED, at + "/proofPurpose", "not " + purpose);
    }
    String method = proof.get("verificationMethod").textValue();
    if (!Iri.isAbsolute(method)) {
      return malformed(at + "/verificationMethod", "not an absolute URL");
    }
    Optional<byte[]> value = value(proof.get("proofValue").textValue(), suite);
    if (value.isEmpty()) {
      return malformed(at + "/proofValue", "not a value of " + suite.text());
    }
    return new DataIntegrityProof(
        at,
        suite,
        options(proof),
        method,
        Times.parse(proof.path("created").textValue()),
        previous,
        value.get());
  }

  /** Signatures are written in base58 only, those of selective disclosure in base64url only. */
  private static Optional<byte[]> value(String text, Cryptosuite suite) {
    if (suite == Cryptosuite.ECDSA_SD_2023) {
      return text.startsWith("u") ? Multibase.decode(text) : Optional.empty();
    }
    Optional<byte[]> bytes = text.startsWith("z") ? Multibase.decode(text) : Optional.empty();
    return bytes.filter(
        b ->
            b.length == ED25519_BYTES || (b.length == ECDSA_BYTES && suite.takes(Algorithm.ES384)));
  }

  private static ProofProblem malformed(String at, String detail) {
    return new ProofProblem(Code.PROOF_MALFORMED, at, detail);
  }
}
