package org.signet.verification.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.Withdrawal;
import org.signet.verification.Finding;
import org.signet.verification.Message;
import org.signet.verification.Outcome;
import org.signet.verification.Texts;

/** What an endorsement is worth in the badge that carries it, beyond being genuine. */
@ApplicationScoped
class EndorsementStanding {

  private final EndorsementChecks checks;
  private final Endorsements endorsements;

  EndorsementStanding(EndorsementChecks checks, Endorsements endorsements) {
    this.checks = checks;
    this.endorsements = endorsements;
  }

  /** Verifies the endorsement by itself, then looks at it beside its host. */
  Endorsed of(Examined endorsement, String pointer, boolean named, Examined host) {
    ObjectNode document = endorsement.credential();
    Finding found = checks.ask(endorsement, pointer);
    boolean self = named || endorsement.keys().stream().anyMatch(host.keys()::contains);
    Binding binding = Binding.of(document, host);
    Optional<OwnEndorsement> own =
        endorsement.isProven() ? endorsements.of(document) : Optional.empty();
    Optional<Withdrawal> withdrawal = own.flatMap(OwnEndorsement::withdrawal);
    if (withdrawal.isPresent()) {
      found = withdrawn(withdrawal.get(), pointer);
    } else if (found.outcome() == Outcome.PASSED && binding == Binding.ANOTHER_VERSION) {
      found = EndorsementChecks.finding(Outcome.FAILED, "ENDORSED_ANOTHER_VERSION", pointer, "");
    }
    return new Endorsed(document, found, self, endorsement.isProven(), binding, own);
  }

  private static Finding withdrawn(Withdrawal withdrawal, String pointer) {
    return new Finding(
        EndorsementChecks.ITEM,
        Outcome.FAILED,
        "WITHDRAWN",
        new Message(words("en", withdrawal), words("fr", withdrawal)),
        pointer,
        withdrawal.at().toString());
  }

  private static String words(String language, Withdrawal withdrawal) {
    Texts texts = Texts.of("report", language);
    return texts.get(
        "check.endorsement.WITHDRAWN." + withdrawal.by().text(), texts.date(withdrawal.at()));
  }
}
