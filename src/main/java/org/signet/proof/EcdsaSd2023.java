package org.signet.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.Selection;
import org.signet.jsonld.SelectionRefused;
import org.signet.jsonld.Statements;
import org.signet.keys.Algorithm;
import org.signet.keys.Multibase;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.ProofProblem.Code;

/**
 * Cryptosuite {@code ecdsa-sd-2023} (VC Data Integrity ECDSA Cryptosuites 1.0, section 3.6): every
 * statement of a credential is signed by itself, so that its holder can show some of them. The
 * issuer signs a <em>base</em> proof, which is for the holder alone; the holder derives from it a
 * document with a <em>derived</em> proof, which is for verifiers.
 *
 * <p>What is not mandatory can be hidden: whoever issues makes mandatory what must not be, such as
 * issuer, validity and status. Lists (of Open Badges only {@code allowedValue}) are shown as a
 * whole or not at all; {@code @digitalbazaar/di-sd-primitives} 3 verifies parts of documents that
 * have some, but cannot derive them.
 */
public final class EcdsaSd2023 {
  /** Most statements that are signed one by one: each costs a signature, and a verification. */
  public static final int MAX_STATEMENTS = 1_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private EcdsaSd2023() {}

  /**
   * Signs a credential with a base proof.
   *
   * @param unsecured the credential without {@code proof}
   * @param signer a P-256 key; its verification method is written into the proof
   * @param created is cut to whole seconds
   * @param mandatoryPointers JSON pointers (RFC 6901) to what is always shown; may be empty
   * @return another object with the same members, and {@code proof} as last one
   * @throws SelectionRefused for a pointer by which nothing can be selected
   * @throws LdRefused when safe mode finds anything that the signatures would not cover, in the
   *     whole or in the mandatory part alone
   * @throws IllegalArgumentException for a document that has a proof, or a key of another kind
   */
  public static ObjectNode sign(
      ObjectNode unsecured,
      Signer signer,
      Instant created,
      List<String> mandatoryPointers,
      ContextProfile profile) {
    byte[] hmacKey = new byte[32];
    RANDOM.nextBytes(hmacKey);
    return sign(
        unsecured,
        signer,
        created,
        mandatoryPointers,
        profile,
        hmacKey,
        PrivateKeys.generate(Algorithm.ES256));
  }

  /** {@link #sign(ObjectNode, Signer, Instant, List, ContextProfile)} with given secrets. */
  static ObjectNode sign(
      ObjectNode unsecured,
      Signer signer,
      Instant created,
      List<String> mandatoryPointers,
      ContextProfile profile,
      byte[] hmacKey,
      PrivateKey proofKey) {
    if (unsecured.has("proof") || signer.algorithm() != Algorithm.ES256) {
      throw new IllegalArgumentException("needs a document without proof and a P-256 key");
    }
    Selection mandatory = Selection.of(unsecured, mandatoryPointers);
    Statements statements =
        Statements.of(unsecured, profile, new BlankNodeLabels(hmacKey), mandatory);
    statements.requireVerifiableElsewhere();
    if (!mandatoryPointers.isEmpty()) {
      Disclosure.of(statements, mandatory, profile); // no holder could show less
    }
    ObjectNode proof = JsonNodeFactory.instance.objectNode();
    proof
        .put("type", Cryptosuite.DATA_INTEGRITY)
        .put("cryptosuite", Cryptosuite.ECDSA_SD_2023.text())
        .put("created", Times.write(created))
        .put("verificationMethod", signer.verificationMethod())
        .put("proofPurpose", "assertionMethod");
    List<byte[]> lines = statements.lines();
    BitSet shown = statements.matching(mandatory);
    if (lines.size() - shown.cardinality() > MAX_STATEMENTS) {
      throw new SelectionRefused(
          SelectionRefused.Code.LIMIT,
          "",
          "more than " + MAX_STATEMENTS + " statements that are not mandatory");
    }
    byte[] publicKey = Multikey.bytes(proofKey.publicKey());
    byte[] data = SdProof.signData(unsecured, proof, profile, publicKey, lines, shown);
    List<byte[]> signatures = new ArrayList<>();
    for (int i = shown.nextClearBit(0); i < lines.size(); i = shown.nextClearBit(i + 1)) {
      signatures.add(proofKey.sign(lines.get(i)));
    }
    SdBaseValue value =
        new SdBaseValue(signer.sign(data), publicKey, hmacKey, signatures, mandatoryPointers);
    return secured(unsecured, proof, value.encode());
  }

  /**
   * Derives a document that shows the mandatory part of a credential and what the holder selects.
   * The signatures are not verified.
   *
   * @param secured the credential as the issuer signed it, with all its proofs
   * @param baseProof the one of its proofs that is derived from
   * @param selectivePointers JSON pointers (RFC 6901) to what is shown beyond the mandatory part
   * @return the part, with the derived proof as its only one
   * @throws ProofRefused when the proof is not a base proof of this suite, or of another document
   * @throws SelectionRefused for a pointer by which nothing can be selected, or when nothing is
   * @throws LdRefused when safe mode refuses the whole, or the part: a verifier would as well. The
   *     pointers of its violations are into the part then
   */
  public static ObjectNode derive(
      ObjectNode secured,
      ObjectNode baseProof,
      List<String> selectivePointers,
      ContextProfile profile) {
    SdBaseValue base = baseValue(baseProof);
    List<String> pointers = new ArrayList<>(base.mandatoryPointers());
    pointers.addAll(selectivePointers);
    if (pointers.isEmpty()) {
      throw new SelectionRefused(
          SelectionRefused.Code.NOTHING_SELECTED, "", "neither mandatory nor selective pointers");
    }
    ObjectNode document = ProofInput.unsecured(secured);
    Selection mandatory = Selection.of(document, base.mandatoryPointers());
    Selection combined = Selection.of(document, pointers);
    Statements statements =
        Statements.of(document, profile, new BlankNodeLabels(base.hmacKey()), mandatory, combined);
    BitSet always = statements.matching(mandatory);
    BitSet shown = statements.matching(combined);
    if (base.signatures().size() != statements.lines().size() - always.cardinality()) {
      throw refused("not as many signatures as statements");
    }
    List<byte[]> signatures = new ArrayList<>();
    List<Integer> mandatoryIndexes = new ArrayList<>();
    int before = 0;
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      if (always.get(i)) {
        mandatoryIndexes.add(before);
      } else {
        signatures.add(base.signatures().get(i - always.get(0, i).cardinality()));
      }
      before++;
    }
    Disclosure disclosure = Disclosure.of(statements, combined, profile);
    Map<Integer, byte[]> labels = new LinkedHashMap<>();
    disclosure
        .labels()
        .forEach(
            (canonical, label) ->
                labels.put(
                    Integer.valueOf(canonical.substring("c14n".length())),
                    Multibase.decode(label).orElseThrow()));
    SdDerivedValue value =
        new SdDerivedValue(
            base.baseSignature(), base.publicKey(), signatures, labels, mandatoryIndexes);
    return secured(disclosure.document(), baseProof.deepCopy(), value.encode());
  }

  /**
   * Verifies one derived proof, when its times, purpose and verification method were read and the
   * key was found already.
   *
   * @param secured the document that is shown
   * @param proof one of its proofs
   * @param at JSON pointer to that proof: {@code /proof} or {@code /proof/0}
   * @param key the issuer's
   * @return what is wrong; empty when all signatures are good and cover all of the document
   */
  public static Optional<ProofProblem> verify(
      ObjectNode secured, ObjectNode proof, String at, PublicKey key, ContextProfile profile) {
    return new SdVerification(secured, proof, at, profile).verify(key);
  }

  /**
   * Whether all that a document states by a property, and of what that names, is mandatory: then
   * its holder has left nothing of it out.
   *
   * @param proof a derived one that was verified
   * @param property absolute IRI
   */
  public static boolean isMandatory(
      ObjectNode document, ObjectNode proof, ContextProfile profile, String property) {
    return new SdVerification(document, proof, "", profile).isMandatory(property);
  }

  private static SdBaseValue baseValue(ObjectNode proof) {
    SdProof.problem(proof, "/proof")
        .ifPresent(
            problem -> {
              throw new ProofRefused(problem);
            });
    return SdProof.bytes(proof)
        .flatMap(SdBaseValue::decode)
        .orElseThrow(() -> refused("not a base proof"));
  }

  private static ProofRefused refused(String detail) {
    return new ProofRefused(new ProofProblem(Code.PROOF_MALFORMED, "/proof/proofValue", detail));
  }

  /** Another object with the members of the document, and the proof. */
  private static ObjectNode secured(ObjectNode unsecured, ObjectNode proof, byte[] value) {
    String text = Multibase.base64url(value);
    if (text.length() > SdProof.MAX_VALUE) {
      throw new SelectionRefused(
          SelectionRefused.Code.LIMIT, "", "a proof longer than " + SdProof.MAX_VALUE);
    }
    ObjectNode secured = JsonNodeFactory.instance.objectNode();
    secured.setAll(unsecured);
    secured.set("proof", proof.put("proofValue", text));
    return secured;
  }
}
