package org.signet.partner;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.By;
import org.signet.json.Json;
import org.signet.verification.VerifyEndorsement;

/**
 * Partners who keep a status list of their own may revoke there what they signed: then new badges
 * do without it. A list that does not answer changes nothing.
 */
@ApplicationScoped
class PartnersLists {

  private final Endorsements endorsements;
  private final VerifyEndorsement verify;
  private final Clock clock;

  PartnersLists(Endorsements endorsements, VerifyEndorsement verify, Clock clock) {
    this.endorsements = endorsements;
    this.verify = verify;
    this.clock = clock;
  }

  /** Asks other hosts, so within no transaction. */
  @Scheduled(every = "6h", delayed = "10m", identity = "partners-status-lists")
  void ask() {
    for (OwnEndorsement own : endorsements.standingWithStatus(clock.instant())) {
      var signed = Json.parseObject(own.json().getBytes(StandardCharsets.UTF_8));
      if (verify.verify(signed, "").finding().code().equals("REVOKED")) {
        endorsements.withdraw(own.id(), By.PARTNER, Optional.empty(), Optional.empty());
      }
    }
  }
}
