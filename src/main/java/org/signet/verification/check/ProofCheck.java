package org.signet.verification.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.keys.PublicKey;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.DataIntegrityProof;
import org.signet.proof.EcdsaSd2023;
import org.signet.proof.ProofProblem;
import org.signet.proof.ProofReader;
import org.signet.proof.ProofVerdict;
import org.signet.proof.VcJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.check.Examined.KeyedProof;

/**
 * The signature is that of the issuer's key over this very document. Of several proofs one good one
 * suffices; what is wrong with the others is told in the detail.
 */
final class ProofCheck implements Check {

  private static final String STATUS = "https://www.w3.org/2018/credentials#credentialStatus";

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public Finding check(Examined examined) {
    if (examined.jwt().isPresent()) {
      return ofToken(examined, examined.jwt().get());
    }
    if (examined.input().isEmpty() && !examined.keyed().isEmpty()) {
      return Findings.skipped(name());
    }
    // a key that is not found is told by the check before
    ProofVerdict verdict = verdict(examined);
    List<ProofProblem> problems =
        verdict.problems().stream().filter(p -> p.code() != ProofProblem.Code.KEY_UNKNOWN).toList();
    if (verdict.verified()) {
      examined.setProven();
      examined.setPart(
          verdict.good().stream().allMatch(p -> p.suite() == Cryptosuite.ECDSA_SD_2023));
      examined.setStatusWhole(
          !examined.isPart()
              || verdict.good().stream()
                  .anyMatch(
                      p ->
                          EcdsaSd2023.isMandatory(
                              examined.credential(), p.withValue(), examined.profile(), STATUS)));
      return Findings.of(
          name(),
          Outcome.PASSED,
          examined.isPart() ? "PART_SHOWN" : "SIGNATURE_GOOD",
          verdict.good().get(0).pointer(),
          Findings.join(problems.stream().map(p -> p.pointer() + " " + p.code()).toList()));
    }
    if (problems.isEmpty()) {
      return examined.keyed().stream().anyMatch(k -> k.resolution().outcome() == Outcome.UNKNOWN)
          ? Findings.of(name(), Outcome.UNKNOWN, "KEY_UNKNOWN")
          : Findings.skipped(name());
    }
    return failed(problems);
  }

  /** What became of all the proofs. */
  static ProofVerdict verdict(Examined examined) {
    if (examined.input().isEmpty()) {
      return new ProofVerdict(
          List.of(),
          examined.proofs().stream()
              .filter(ProofProblem.class::isInstance)
              .map(ProofProblem.class::cast)
              .toList());
    }
    Map<DataIntegrityProof, Optional<PublicKey>> keys =
        examined.keyed().stream()
            .collect(
                Collectors.toMap(
                    KeyedProof::proof, keyed -> keyed.resolution().key(), (one, same) -> one));
    return DataIntegrity.verify(
        examined.input().get(),
        examined.proofs(),
        proof -> keys.getOrDefault(proof, Optional.empty()));
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
    if (jwt.issuedAt().filter(latest::isBefore).isPresent()) {
      return Findings.failed(name(), "PROOF_TIME", "", "iat is in the future");
    }
    examined.setProven();
    return Findings.of(name(), Outcome.PASSED, "SIGNATURE_GOOD");
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
