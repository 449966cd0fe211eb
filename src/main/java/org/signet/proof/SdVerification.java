package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Statements;
import org.signet.keys.Algorithm;
import org.signet.keys.KeyRefused;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PublicKey;
import org.signet.proof.ProofProblem.Code;

/** "Verify Derived Proof" of {@code ecdsa-sd-2023}. */
final class SdVerification {
  private final ObjectNode secured;
  private final ObjectNode proof;
  private final String at;
  private final ContextProfile profile;

  SdVerification(ObjectNode secured, ObjectNode proof, String at, ContextProfile profile) {
    this.secured = secured;
    this.proof = proof;
    this.at = at;
    this.profile = profile;
  }

  /** What is wrong; empty when nothing is. */
  Optional<ProofProblem> verify(PublicKey key) {
    if (key.algorithm() != Algorithm.ES256) {
      return problem(Code.KEY_REJECTED, "not a P-256 key");
    }
    Optional<ProofProblem> members = SdProof.problem(proof, at);
    if (members.isPresent()) {
      return members;
    }
    Optional<byte[]> bytes = SdProof.bytes(proof);
    if (bytes.isPresent() && SdBaseValue.isOne(bytes.get())) {
      return problem(Code.BASE_PROOF, "its holder has to derive a proof from it");
    }
    Optional<SdDerivedValue> value = bytes.flatMap(SdDerivedValue::decode);
    if (value.isEmpty()) {
      return malformed("not a derived proof in CBOR and base64url after a u");
    }
    try {
      return verify(value.get(), key);
    } catch (LdRefused refused) {
      return Optional.of(new ProofProblem(Code.UNSIGNED_TERM, at, refused.getMessage()));
    }
  }

  private Optional<ProofProblem> verify(SdDerivedValue value, PublicKey key) {
    Map<String, String> labels = labels(value);
    Statements statements = statements(labels);
    if (!isOneToOne(labels, statements.blankNodes())) {
      return malformed("not one label for each object without an id");
    }
    List<byte[]> lines = statements.lines();
    BitSet mandatory = new BitSet();
    for (int index : value.mandatoryIndexes()) {
      if (index >= lines.size() || mandatory.get(index)) {
        return malformed("mandatory indexes that are no set of statements");
      }
      mandatory.set(index);
    }
    if (value.signatures().size() != lines.size() - mandatory.cardinality()) {
      return malformed("not as many signatures as statements");
    }
    PublicKey proofKey;
    try {
      proofKey = Multikey.of(value.publicKey());
    } catch (KeyRefused refused) {
      return malformed("not a public key");
    }
    if (proofKey.algorithm() != Algorithm.ES256) {
      return malformed("not a P-256 key");
    }
    byte[] data = SdProof.signData(secured, proof, profile, value.publicKey(), lines, mandatory);
    if (!key.verify(data, value.baseSignature())) {
      return problem(Code.SIGNATURE_INVALID, "not signed by this key over this document");
    }
    return areSigned(lines, mandatory, value.signatures(), proofKey)
        ? Optional.empty()
        : problem(Code.SIGNATURE_INVALID, "states something that was not signed");
  }

  private static Map<String, String> labels(SdDerivedValue value) {
    Map<String, String> labels = new HashMap<>();
    value
        .labels()
        .forEach((number, label) -> labels.put("c14n" + number, Multibase.base64url(label)));
    return labels;
  }

  private Statements statements(Map<String, String> labels) {
    return Statements.of(
        ProofInput.unsecured(secured), profile, name -> labels.getOrDefault(name, name));
  }

  /** Of a proof that was verified: see {@link EcdsaSd2023#isMandatory}. */
  boolean isMandatory(String property) {
    Optional<SdDerivedValue> value = SdProof.bytes(proof).flatMap(SdDerivedValue::decode);
    if (value.isEmpty()) {
      return false;
    }
    List<String[]> lines =
        statements(labels(value.get())).lines().stream()
            .map(line -> new String(line, StandardCharsets.UTF_8).split(" ", 3))
            .toList();
    Set<String> named = new HashSet<>();
    for (String[] line : lines) {
      if (line[1].equals("<" + property + ">")) {
        named.add(line[2].split(" ", 2)[0]);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i);
      boolean stated = line[1].equals("<" + property + ">") || named.contains(line[0]);
      if (stated && !value.get().mandatoryIndexes().contains(i)) {
        return false;
      }
    }
    return !named.isEmpty();
  }

  /** Two nodes of one label would be one in the statements that were signed. */
  private static boolean isOneToOne(Map<String, String> labels, int nodes) {
    if (labels.size() != nodes || new HashSet<>(labels.values()).size() != nodes) {
      return false;
    }
    for (int i = 0; i < nodes; i++) {
      if (!labels.containsKey("c14n" + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSigned(
      List<byte[]> lines, BitSet mandatory, List<byte[]> signatures, PublicKey key) {
    int line = mandatory.nextClearBit(0);
    for (byte[] signature : signatures) {
      if (!key.verify(lines.get(line), signature)) {
        return false;
      }
      line = mandatory.nextClearBit(line + 1);
    }
    return true;
  }

  private Optional<ProofProblem> malformed(String detail) {
    return problem(Code.PROOF_MALFORMED, detail);
  }

  private Optional<ProofProblem> problem(Code code, String detail) {
    return Optional.of(new ProofProblem(code, at + "/proofValue", detail));
  }
}
