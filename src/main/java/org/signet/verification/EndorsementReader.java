package org.signet.verification;

import static org.signet.verification.SummaryReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.signet.endorsement.OwnEndorsement;
import org.signet.verification.Summary.EndorsementItem;
import org.signet.verification.Summary.EndorserItem;
import org.signet.verification.Summary.StandingItem;
import org.signet.verification.Summary.WithdrawalItem;
import org.signet.verification.check.Endorsed;
import org.signet.verification.check.Examined;

/** Reads who endorsed what, and whose name is more than what somebody calls itself. */
final class EndorsementReader {

  private final Examined examined;
  private final ConfirmedPartner partners;

  private EndorsementReader(Examined examined) {
    this.examined = examined;
    this.partners =
        new ConfirmedPartner(
            examined.issuerId(),
            text(examined.credential().path("issuer"), "url"),
            text(examined.credential().path("issuer"), "email"));
  }

  static List<EndorsementItem> read(Examined examined) {
    if (examined.endorsed().isEmpty()) {
      return List.of();
    }
    var reader = new EndorsementReader(examined);
    List<EndorsementItem> items = new ArrayList<>();
    examined.endorsed().forEach(endorsed -> items.add(reader.item(endorsed)));
    return items;
  }

  private EndorsementItem item(Endorsed endorsed) {
    JsonNode endorsement = endorsed.credential();
    JsonNode issuer = endorsement.path("issuer");
    String id = issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
    Finding finding = endorsed.finding();
    return new EndorsementItem(
        text(endorsement, "name"),
        text(endorsement.path("credentialSubject"), "endorsementComment"),
        text(issuer, "name"),
        IssuedByReader.identity(id),
        finding.outcome(),
        finding.code(),
        finding.message(),
        endorsed.selfEndorsed(),
        finding.pointer(),
        EndorsedPoint.of(endorsed, examined),
        text(endorsement.path("credentialSubject"), "id"),
        endorser(endorsed, id),
        new StandingItem(
            endorsed.binding(),
            text(endorsement, "validUntil"),
            endorsed.own().map(OwnEndorsement::signedWith),
            endorsed.own().flatMap(OwnEndorsement::withdrawal).map(EndorsementReader::taken)));
  }

  private static WithdrawalItem taken(OwnEndorsement.Withdrawal withdrawal) {
    return new WithdrawalItem(
        withdrawal.at().toString(), withdrawal.by().text(), withdrawal.reason());
  }

  /** Of what was not signed, or the issuer signed itself, nothing is confirmed. */
  private EndorserItem endorser(Endorsed endorsed, String id) {
    return endorsed.signed() && !endorsed.selfEndorsed()
        ? partners.of(id, endorsed.own().flatMap(OwnEndorsement::confirmedDomain))
        : EndorserItem.NOT_CONFIRMED;
  }
}
