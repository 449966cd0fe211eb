package org.signet.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Hash;
import org.signet.jsonld.LdRefused;
import org.signet.keys.Algorithm;

/**
 * A document with its {@code eddsa-rdfc-2022} proof laid out, for an Ed25519 key that is elsewhere:
 * in the browser of whoever signs.
 *
 * @param document with {@code proof}, which lacks {@code proofValue} only
 * @param data the 64 bytes that the key signs: the SHA-256 of the canonical proof options and that
 *     of the canonical document (VC Data Integrity EdDSA Cryptosuites 1.0, section 3.2.4)
 */
public record SigningRequest(ObjectNode document, byte[] data) {

  /**
   * Lays a proof out.
   *
   * @param unsigned without a proof
   * @param verificationMethod absolute URL of the key
   * @param created is cut to whole seconds
   * @throws LdRefused when safe mode finds anything that the signature would not cover, or other
   *     verifiers would give up on the document
   */
  public static SigningRequest of(
      ObjectNode unsigned, String verificationMethod, Instant created, ContextProfile profile) {
    var suite = Cryptosuite.EDDSA_RDFC_2022;
    var input = new ProofInput(unsigned, profile);
    input.canonical(Hash.SHA_256).requireVerifiableElsewhere();
    ObjectNode proof = JsonNodeFactory.instance.objectNode();
    proof.put("type", suite.type()).put("cryptosuite", suite.text());
    proof.put("created", Times.write(created)).put("verificationMethod", verificationMethod);
    proof.put("proofPurpose", "assertionMethod");
    byte[] data = input.hashData(suite, proof, List.of(), Algorithm.EDDSA);
    ObjectNode document = ProofInput.unsecured(unsigned);
    document.set("proof", proof);
    return new SigningRequest(document, data);
  }

  /** The document with the value that the key made, {@code z} and base58, put into its proof. */
  public static ObjectNode signed(ObjectNode document, String proofValue) {
    ObjectNode signed = document.deepCopy();
    signed.withObject("/proof").put("proofValue", proofValue);
    return signed;
  }
}
