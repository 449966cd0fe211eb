package org.signet.verification.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Canonical;
import org.signet.proof.EddsaRdfc2022;
import org.signet.proof.ParsedProof;
import org.signet.proof.ProofProblem;
import org.signet.proof.ProofReader;
import org.signet.proof.VcJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.check.Examined.KeyedProof;

/**
 * The signature is that of the issuer's key over this very document. Of several proofs one good one
 * suffices; what is wrong with the others is told in the detail.
 */
final class ProofCheck implements Check {

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public Finding check(Examined examined) {
    if (examined.jwt().isPresent()) {
      return ofToken(examined, examined.jwt().get());
    }
    List<ProofProblem> problems = new ArrayList<>();
    for (ParsedProof parsed : examined.proofs()) {
      if (parsed instanceof ProofProblem problem) {
        problems.add(problem);
      }
    }
    if (examined.keyed().isEmpty()) {
      return failed(problems);
    }
    if (examined.canonical().isEmpty()) {
      return Findings.skipped(name());
    }
    Optional<KeyedProof> good =
        examined.keyed().stream()
            .filter(keyed -> isGood(examined, examined.canonical().get(), keyed, problems))
            .findFirst();
    if (good.isPresent()) {
      return Findings.of(
          name(),
          Outcome.PASSED,
          "SIGNATURE_GOOD",
          good.get().proof().pointer(),
          Findings.join(problems.stream().map(p -> p.pointer() + " " + p.code()).toList()));
    }
    if (problems.isEmpty()) {
      return examined.keyed().stream().anyMatch(k -> k.resolution().outcome() == Outcome.UNKNOWN)
          ? Findings.of(name(), Outcome.UNKNOWN, "KEY_UNKNOWN")
          : Findings.skipped(name());
    }
    return failed(problems);
  }

  private static boolean isGood(
      Examined examined, Canonical document, KeyedProof keyed, List<ProofProblem> problems) {
    if (keyed.resolution().key().isEmpty()) {
      return false;
    }
    Optional<ProofProblem> problem =
        EddsaRdfc2022.verify(
            examined.credential(),
            document,
            keyed.proof(),
            keyed.resolution().key().get(),
            examined.profile());
    problem.ifPresent(problems::add);
    return problem.isEmpty();
  }

  private Finding ofToken(Examined examined, VcJwt jwt) {
    KeyResolution resolution = examined.jwtKey().orElse(KeyResolution.unknown("KEY_NOT_PUBLISHED"));
    if (resolution.key().isEmpty()) {
      return resolution.outcome() == Outcome.UNKNOWN
          ? Findings.of(name(), Outcome.UNKNOWN, "KEY_UNKNOWN")
          : Findings.skipped(name());
    }
    if (jwt.jws().conflictsWith(resolution.key().get())) {
      return Findings.failed(name(), "HEADER_CONFLICT", "", "jwk and kid are two keys");
    }
    if (!jwt.isSignedBy(resolution.key().get())) {
      return Findings.failed(name(), "SIGNATURE_INVALID", "", "");
    }
    List<String> mismatches = jwt.mismatches();
    if (!mismatches.isEmpty()) {
      return Findings.failed(name(), "CLAIM_MISMATCH", "", Findings.join(mismatches));
    }
    Instant latest = examined.now().plus(ProofReader.CLOCK_SKEW);
    return jwt.issuedAt().filter(latest::isBefore).isPresent()
        ? Findings.failed(name(), "PROOF_TIME", "", "iat is in the future")
        : Findings.of(name(), Outcome.PASSED, "SIGNATURE_GOOD");
  }

  private Finding failed(List<ProofProblem> problems) {
    ProofProblem first = problems.get(0);
    if (problems.stream().allMatch(p -> p.code() == ProofProblem.Code.UNSUPPORTED_SUITE)) {
      return Findings.of(
          name(), Outcome.UNKNOWN, first.code().name(), first.pointer(), first.detail());
    }
    return Findings.failed(name(), first.code().name(), first.pointer(), first.detail());
  }
}
