package org.signet.verification.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.credential.VcdmLint;
import org.signet.jsonld.ContextProfile;
import org.signet.keys.KeyPurpose;
import org.signet.proof.DataIntegrity;
import org.signet.proof.DataIntegrityProof;
import org.signet.proof.ParsedProof;
import org.signet.proof.ProofProblem;
import org.signet.proof.ProofReader;
import org.signet.proof.ProofVerdict;
import org.signet.proof.VpJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Outside;

/**
 * The checks of a presentation itself, with an embedded proof (VCDM 2.0, section 4.13): its shape,
 * and that its holder proved to be the one who presents.
 */
@ApplicationScoped
public class HolderChecks {

  private final KeyResolver resolver;
  private final PresentationCheck tokens;

  HolderChecks(KeyResolver resolver, PresentationCheck tokens) {
    this.resolver = resolver;
    this.tokens = tokens;
  }

  /** The same questions as of one with an embedded proof. */
  public List<Finding> objections(
      VpJwt presentation,
      Optional<String> domain,
      Optional<String> challenge,
      Instant now,
      Outside outside) {
    return Stream.of(
            VcdmCheck.of(VcdmLint.lintPresentation(presentation.jws().payload())),
            tokens.check(presentation, domain, challenge, now, outside))
        .filter(finding -> finding.outcome() != Outcome.PASSED)
        .toList();
  }

  /**
   * Asks everything but what concerns the credentials in it.
   *
   * @param domain must be among those of the proof, when there is one
   * @param challenge must be that of the proof, when there is one
   * @return all that speaks against it; empty when it verifies
   */
  public List<Finding> objections(
      ObjectNode presentation,
      Optional<String> domain,
      Optional<String> challenge,
      Instant now,
      Outside outside) {
    Examined examined =
        new Examined(presentation, Optional.empty(), ContextProfile.GENERIC, now, outside);
    List<ParsedProof> proofs =
        new ProofReader("authentication", now, domain, challenge).read(presentation);
    List<KeyResolution> keys = new ArrayList<>();
    ProofVerdict verdict =
        examined
            .input()
            .map(
                input ->
                    DataIntegrity.verify(
                        input,
                        proofs,
                        proof -> {
                          KeyResolution key = key(presentation, proof, outside);
                          keys.add(key);
                          return key.key();
                        }))
            .orElseGet(() -> unreadable(proofs));
    List<Finding> asked =
        List.of(
            VcdmCheck.of(VcdmLint.lintPresentation(presentation)),
            new ContextCheck().check(examined),
            new TermsCheck().check(examined),
            EveryProofCheck.of(verdict));
    List<Finding> objections =
        asked.stream().filter(finding -> finding.outcome() == Outcome.FAILED).toList();
    Finding ofProof = asked.get(asked.size() - 1);
    if (objections.equals(List.of(ofProof))) {
      return List.of(notHad(verdict, keys).orElse(ofProof));
    }
    return objections.isEmpty() && !verdict.verified() ? List.of(ofProof) : objections;
  }

  /** A key that could not be had is not known to be wrong; empty when anything else is. */
  private static Optional<Finding> notHad(ProofVerdict verdict, List<KeyResolution> keys) {
    boolean wrong =
        verdict.problems().stream().anyMatch(p -> p.code() != ProofProblem.Code.KEY_UNKNOWN)
            || keys.stream().anyMatch(key -> key.outcome() == Outcome.FAILED);
    return keys.stream()
        .filter(key -> !wrong && key.outcome() == Outcome.UNKNOWN)
        .map(key -> Findings.of("issuerKey", Outcome.UNKNOWN, key.code()))
        .findFirst();
  }

  /** The id of whom a presentation names as its holder. */
  public static Optional<String> holder(JsonNode presentation) {
    JsonNode holder = presentation.path("holder");
    return Stream.of(holder, holder.path("id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }

  private KeyResolution key(ObjectNode presentation, DataIntegrityProof proof, Outside outside) {
    String method = proof.verificationMethod();
    int hash = method.indexOf('#');
    String controller = hash < 0 ? method : method.substring(0, hash);
    return holder(presentation).orElse(controller).equals(controller)
        ? resolver.ofProof(controller, method, KeyPurpose.AUTHENTICATION, outside)
        : KeyResolution.failed("ISSUER_KEY_MISMATCH");
  }

  private static ProofVerdict unreadable(List<ParsedProof> proofs) {
    return new ProofVerdict(
        List.of(),
        proofs.stream()
            .filter(ProofProblem.class::isInstance)
            .map(ProofProblem.class::cast)
            .toList());
  }
}
