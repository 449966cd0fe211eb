package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Multibase;
import org.signet.proof.ProofProblem.Code;

/** What base and derived proofs of {@code ecdsa-sd-2023} have in common. */
final class SdProof {
  /** Longest {@code proofValue}, in characters. */
  static final int MAX_VALUE = Json.MAX_STRING;

  private SdProof() {}

  /** What is wrong with the members of a proof, its value aside. */
  static Optional<ProofProblem> problem(ObjectNode proof, String at) {
    for (String member : List.of("type", "cryptosuite", "verificationMethod", "proofValue")) {
      if (!proof.path(member).isTextual()) {
        return problem(Code.PROOF_MALFORMED, at + "/" + member, "missing or not a string");
      }
    }
    if (!proof.get("type").textValue().equals(Cryptosuite.DATA_INTEGRITY)) {
      return problem(Code.UNSUPPORTED_SUITE, at + "/type", "not a " + Cryptosuite.DATA_INTEGRITY);
    }
    if (!proof.get("cryptosuite").textValue().equals(Cryptosuite.ECDSA_SD_2023.text())) {
      return problem(
          Code.UNSUPPORTED_SUITE, at + "/cryptosuite", "not " + Cryptosuite.ECDSA_SD_2023.text());
    }
    // one of its own would give the members of the proof another meaning
    return proof.has("@context")
        ? problem(Code.PROOF_MALFORMED, at + "/@context", "a proof has the context of its document")
        : Optional.empty();
  }

  private static Optional<ProofProblem> problem(Code code, String at, String detail) {
    return Optional.of(new ProofProblem(code, at, detail));
  }

  /** The bytes of {@code proofValue}; empty unless it is base64url after a {@code u}. */
  static Optional<byte[]> bytes(ObjectNode proof) {
    String value = proof.get("proofValue").textValue();
    return value.startsWith("u") && value.length() <= MAX_VALUE
        ? Multibase.decode(value)
        : Optional.empty();
  }

  /**
   * What the issuer signs: hash of the options, public key, hash of the mandatory statements
   * ("serializeSignData").
   *
   * @throws LdRefused when a member of the proof would not be covered
   */
  static byte[] signData(
      ObjectNode document,
      ObjectNode proof,
      ContextProfile profile,
      byte[] publicKey,
      List<byte[]> lines,
      BitSet mandatory) {
    MessageDigest digest = Hash.SHA_256.digest();
    mandatory.stream().forEach(index -> digest.update(lines.get(index)));
    byte[] data = new byte[32 + publicKey.length + 32];
    byte[] options = ProofOptions.hash(document.get("@context"), proof, profile, Hash.SHA_256);
    System.arraycopy(options, 0, data, 0, 32);
    System.arraycopy(publicKey, 0, data, 32, publicKey.length);
    System.arraycopy(digest.digest(), 0, data, 32 + publicKey.length, 32);
    return data;
  }
}
