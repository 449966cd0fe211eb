package org.signet.verification.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.Withdrawal;
import org.signet.issuer.Issuers;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** What an endorsement is worth in the badge that carries it, beyond being genuine. */
@ApplicationScoped
class EndorsementStanding {

  private final EndorsementChecks checks;
  private final Endorsements endorsements;
  private final Issuers issuers;

  EndorsementStanding(EndorsementChecks checks, Endorsements endorsements, Issuers issuers) {
    this.checks = checks;
    this.endorsements = endorsements;
    this.issuers = issuers;
  }

  /** Verifies the endorsement by itself, then looks at it beside its host. */
  Endorsed of(Examined endorsement, String pointer, boolean named, Examined host) {
    ObjectNode document = endorsement.credential();
    Finding found = checks.ask(endorsement, pointer);
    boolean self = named || endorsement.keys().stream().anyMatch(host.keys()::contains);
    Binding binding = Binding.of(document, host);
    // of one that nobody could check it is still known that it was withdrawn
    Optional<OwnEndorsement> own =
        endorsement.isProven() || found.outcome() == Outcome.UNKNOWN
            ? endorsements
                .of(document.path("id").asText(), endorsement.issuerId())
                .filter(known -> endorsement.isProven() || known.withdrawal().isPresent())
            : Optional.empty();
    Optional<Withdrawal> withdrawal = own.flatMap(OwnEndorsement::withdrawal);
    if (withdrawal.isPresent()) {
      found = StatusAlone.withdrawn(EndorsementChecks.ITEM, withdrawal.get(), pointer);
    } else if (found.outcome() == Outcome.PASSED && binding == Binding.ANOTHER_VERSION) {
      found = EndorsementChecks.finding(Outcome.FAILED, "ENDORSED_ANOTHER_VERSION", pointer, "");
    } else if (found.outcome() == Outcome.PASSED
        && own.isPresent()
        && isOfAnother(own.get(), host)) {
      found = EndorsementChecks.finding(Outcome.FAILED, "ENDORSED_ANOTHER_ISSUER", pointer, "");
    }
    return new Endorsed(document, found, self, endorsement.isProven(), binding, own);
  }

  /** Whoever copies an institution's definition copies nobody's endorsement of the institution. */
  private boolean isOfAnother(OwnEndorsement own, Examined host) {
    return issuers.find(own.issuerId()).filter(i -> i.did().equals(host.issuerId())).isEmpty();
  }
}
