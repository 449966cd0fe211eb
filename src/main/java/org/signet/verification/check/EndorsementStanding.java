package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.Endorsements.Signed;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.Withdrawal;
import org.signet.issuer.Issuers;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/** What an endorsement is worth in the badge that carries it, beyond being genuine. */
@ApplicationScoped
class EndorsementStanding {

  private final Endorsements endorsements;
  private final Issuers issuers;

  EndorsementStanding(Endorsements endorsements, Issuers issuers) {
    this.endorsements = endorsements;
    this.issuers = issuers;
  }

  /** Looks at what was found of each by itself, beside its host. */
  List<Endorsed> of(List<Endorsed> found, Examined host) {
    Set<Signed> asked =
        found.stream()
            .filter(EndorsementStanding::isOfItsSigner)
            .map(Endorsed::asSigned)
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return found;
    }
    Map<Signed, OwnEndorsement> own = endorsements.of(asked);
    return found.stream()
        .map(
            each ->
                isOfItsSigner(each)
                    ? of(each, Optional.ofNullable(own.get(each.asSigned())), host)
                    : each)
        .toList();
  }

  /** Or may be: of one that nobody could check it is still known that it was withdrawn. */
  private static boolean isOfItsSigner(Endorsed each) {
    return each.signed() || each.finding().outcome() == Outcome.UNKNOWN;
  }

  private Endorsed of(Endorsed each, Optional<OwnEndorsement> taken, Examined host) {
    Optional<OwnEndorsement> own =
        taken.filter(known -> each.signed() || known.withdrawal().isPresent());
    Optional<Withdrawal> withdrawal = own.flatMap(OwnEndorsement::withdrawal);
    Finding found = each.finding();
    String pointer = found.pointer();
    if (withdrawal.isPresent()) {
      found = StatusAlone.withdrawn(EndorsementChecks.ITEM, withdrawal.get(), pointer);
    } else if (found.outcome() == Outcome.PASSED && each.binding() == Binding.ANOTHER_VERSION) {
      found = EndorsementChecks.finding(Outcome.FAILED, "ENDORSED_ANOTHER_VERSION", pointer, "");
    } else if (found.outcome() == Outcome.PASSED
        && own.isPresent()
        && isOfAnother(own.get(), host)) {
      found = EndorsementChecks.finding(Outcome.FAILED, "ENDORSED_ANOTHER_ISSUER", pointer, "");
    }
    return new Endorsed(
        each.credential(), found, each.selfEndorsed(), each.signed(), each.binding(), own);
  }

  /** Whoever copies an institution's definition copies nobody's endorsement of the institution. */
  private boolean isOfAnother(OwnEndorsement own, Examined host) {
    return issuers.find(own.issuerId()).filter(i -> i.did().equals(host.issuerId())).isEmpty();
  }
}
