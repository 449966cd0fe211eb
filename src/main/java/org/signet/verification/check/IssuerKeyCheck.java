package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.signet.keys.KeyPurpose;
import org.signet.proof.DataIntegrityProof;
import org.signet.proof.ParsedProof;
import org.signet.proof.VcJwt;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;
import org.signet.verification.Outside;
import org.signet.verification.check.Examined.KeyedProof;

/** The key that is named is the issuer's own, and may make assertions for it. */
@ApplicationScoped
class IssuerKeyCheck implements Check {

  private final KeyResolver resolver;

  IssuerKeyCheck(KeyResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public String name() {
    return "issuerKey";
  }

  @Override
  public Finding check(Examined examined) {
    return examined.jwt().isPresent()
        ? ofToken(examined, examined.jwt().get())
        : ofProofs(examined);
  }

  private Finding ofProofs(Examined examined) {
    List<KeyedProof> keyed = examined.keyed();
    for (ParsedProof parsed : examined.proofs()) {
      if (parsed instanceof DataIntegrityProof proof) {
        keyed.add(
            new KeyedProof(
                proof,
                resolver.ofProof(
                    examined.issuerId(),
                    proof.verificationMethod(),
                    KeyPurpose.ASSERTION_METHOD,
                    outside(examined))));
      }
    }
    if (keyed.isEmpty()) {
      return Findings.skipped(name());
    }
    KeyedProof best =
        with(keyed, Outcome.PASSED).or(() -> with(keyed, Outcome.UNKNOWN)).orElse(keyed.get(0));
    // nobody was asked for the sake of a document that no key could make good
    return examined.input().isEmpty() && best.resolution().outcome() == Outcome.UNKNOWN
        ? Findings.skipped(name())
        : finding(best.resolution(), best.proof().pointer() + "/verificationMethod");
  }

  private Finding ofToken(Examined examined, VcJwt jwt) {
    // a key in the header says nothing of whose it is
    KeyResolution resolution =
        resolver.ofToken(
            examined.issuerId(), jwt.jws(), KeyPurpose.ASSERTION_METHOD, outside(examined));
    examined.setJwtKey(resolution);
    return finding(resolution, "");
  }

  private static Outside outside(Examined examined) {
    return examined.input().isPresent() ? examined.outside() : examined.outside().closed();
  }

  private Finding finding(KeyResolution resolution, String pointer) {
    return resolution.outcome() == Outcome.FAILED
        ? Findings.failed(name(), resolution.code(), pointer, "")
        : Findings.of(name(), resolution.outcome(), resolution.code(), pointer, "");
  }

  private static Optional<KeyedProof> with(List<KeyedProof> keyed, Outcome outcome) {
    return keyed.stream().filter(k -> k.resolution().outcome() == outcome).findFirst();
  }
}
