package org.signet.verification;

import static org.signet.verification.SummaryReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.endorsement.OwnEndorsement;
import org.signet.fetch.Domains;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.verification.Summary.EndorsementItem;
import org.signet.verification.Summary.EndorserItem;
import org.signet.verification.Summary.StandingItem;
import org.signet.verification.Summary.WithdrawalItem;
import org.signet.verification.check.Endorsed;
import org.signet.verification.check.Examined;

/** Reads who endorsed what, and whose name is more than what somebody calls itself. */
final class EndorsementReader {

  private static final String BY_DID = "did_web";
  private static final String BY_MAIL = "email_domain";

  private final Examined examined;
  private final List<String> hosts;

  private EndorsementReader(Examined examined) {
    this.examined = examined;
    this.hosts =
        Stream.of(
                host(examined.issuerId()),
                text(examined.credential().path("issuer"), "url").flatMap(EndorsementReader::host))
            .flatMap(Optional::stream)
            .toList();
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

  /** A domain that was proved confirms a partner, unless it may be the institution's own. */
  private EndorserItem endorser(Endorsed endorsed, String id) {
    if (!endorsed.signed() || endorsed.selfEndorsed()) {
      return EndorserItem.NOT_CONFIRMED;
    }
    Optional<EndorserItem> byDid =
        DidWeb.isDidWeb(id)
            ? host(id).filter(this::isOthers).map(host -> EndorserItem.of(BY_DID, host))
            : Optional.empty();
    return byDid
        .or(
            () ->
                endorsed
                    .own()
                    .flatMap(OwnEndorsement::confirmedDomain)
                    .filter(this::isOthers)
                    .map(domain -> EndorserItem.of(BY_MAIL, domain)))
        .orElse(EndorserItem.NOT_CONFIRMED);
  }

  private boolean isOthers(String host) {
    return hosts.stream().noneMatch(own -> Domains.isOneOwner(own, host));
  }

  private static Optional<String> host(String id) {
    try {
      return DidWeb.isDidWeb(id)
          ? Optional.of(DidWeb.parse(id, true).host())
          : id.startsWith("https://") || id.startsWith("http://")
              ? Optional.ofNullable(URI.create(id).getHost())
              : Optional.empty();
    } catch (KeyRefused | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
