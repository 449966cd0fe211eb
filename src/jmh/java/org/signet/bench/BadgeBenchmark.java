package org.signet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.signet.credential.CredentialLint;
import org.signet.credential.Finding;
import org.signet.json.Json;
import org.signet.jsonld.Canonical;
import org.signet.jsonld.ContextProfile;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.GenuineBadges;
import org.signet.proof.ProofVerdict;

/** What becomes of a badge between its tree and its signed text. */
public class BadgeBenchmark {
  /** From text to tree. */
  @Benchmark
  public ObjectNode parse(Badge badge) {
    return Json.parseObject(badge.text);
  }

  /** The shape, with the issuer's own rules. */
  @Benchmark
  public List<Finding> lint(Badge badge) {
    return CredentialLint.lintToIssue(badge.unsigned);
  }

  /** From tree to canonical N-Quads and their hash, safe mode included. */
  @Benchmark
  public Canonical canonicalise(Badge badge) {
    return Canonical.of(badge.unsigned, ContextProfile.OPEN_BADGES);
  }

  /** Lint and sign, from tree to tree. */
  @Benchmark
  public ObjectNode sign(Badge badge) {
    if (!CredentialLint.lintToIssue(badge.unsigned).isEmpty()) {
      throw new IllegalStateException("the badge is not of its shape");
    }
    return DataIntegrity.sign(
        badge.unsigned,
        Cryptosuite.EDDSA_RDFC_2022,
        badge.signer,
        GenuineBadges.CREATED,
        ContextProfile.OPEN_BADGES);
  }

  /** {@link #sign}, and the text that is stored. */
  @Benchmark
  public String signAndWrite(Badge badge) {
    return Json.write(sign(badge));
  }

  /** The proof, from the tree, with the key at hand. */
  @Benchmark
  public ProofVerdict verify(Badge badge) {
    ProofVerdict verdict =
        DataIntegrity.verify(
            badge.signed, ContextProfile.OPEN_BADGES, GenuineBadges.CREATED, badge.keys);
    if (!verdict.verified()) {
      throw new IllegalStateException("the badge is not genuine");
    }
    return verdict;
  }

  /** The shape as well, as a verifier asks for it. */
  @Benchmark
  public ProofVerdict lintAndVerify(Badge badge) {
    if (!CredentialLint.lint(badge.signed).isEmpty()) {
      throw new IllegalStateException("the badge is not of its shape");
    }
    return verify(badge);
  }
}
