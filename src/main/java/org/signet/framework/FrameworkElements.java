package org.signet.framework;

import static org.signet.framework.Facts.ACHIEVEMENT;
import static org.signet.framework.Facts.SUBJECT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.framework.Facts.Aligned;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;
import org.signet.proof.Times;

/**
 * The six elements of eCampusOntario's framework (2020), then those of its principles that data can
 * show; of ownership it can show nothing.
 */
final class FrameworkElements {

  private final Facts facts;
  private final Optional<Intent> intent;
  private final Collector elements;

  FrameworkElements(Facts facts, Optional<Intent> intent) {
    this.facts = facts;
    this.intent = intent;
    this.elements = new Collector("framework", true, intent.isPresent());
  }

  Group group() {
    issuingBody();
    skills();
    new Outcomes(facts).report(elements);
    new Assessment(facts, intent).report(elements);
    elements.recommended();
    transcript();
    endorsement();
    relevance();
    verifiability();
    extensibility();
    return elements.group();
  }

  private void issuingBody() {
    String key = "issuing_body";
    Optional<Found> name = facts.at("/issuer/name");
    Optional<Found> id =
        facts.at("/issuer/id").filter(found -> found.value().matches("(did:|https:).+"));
    if (name.isEmpty() || id.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
      return;
    }
    List<Phrase> by = new ArrayList<>();
    List<Found> places = new ArrayList<>(List.of(name.get(), id.get()));
    by.add(elements.phrase(key, "profile", name.get().value(), id.get().value()));
    facts
        .at("/issuer/otherIdentifier/0/identifier")
        .ifPresent(
            number -> {
              by.add(elements.phrase(key, "register", number.value()));
              places.add(number);
            });
    List<Endorsements.Item> accredited = Endorsements.in(facts).ofIssuer();
    if (!accredited.isEmpty()) {
      by.add(elements.phrase(key, "accredited", Endorsements.names(accredited)));
      accredited.forEach(item -> places.add(item.found()));
    }
    elements.met(key, by, places);
  }

  private void skills() {
    String key = "skills";
    List<Aligned> esco = facts.everyAlignment().stream().filter(Aligned::isEsco).toList();
    List<Found> places = esco.stream().map(Aligned::found).toList();
    List<String> releases =
        esco.stream()
            .map(Aligned::framework)
            .filter(f -> f.matches("ESCO v.+"))
            .distinct()
            .toList();
    if (esco.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else if (esco.stream().anyMatch(concept -> !releases.contains(concept.framework()))) {
      elements.notMet(key, elements.phrase(key, "no_release"), places);
    } else {
      long count = esco.stream().map(Aligned::url).distinct().count();
      List<String> names = esco.stream().map(Aligned::name).distinct().toList();
      elements.met(
          key,
          List.of(
              elements.phrase(key, "met", count, new Names(names)),
              elements.phrase(key, "release", new Names(releases))),
          places);
    }
  }

  /** A line of a transcript: a code, how much, and of a badge when. */
  private void transcript() {
    String key = "transcript";
    List<Phrase> by = new ArrayList<>();
    List<Phrase> absent = new ArrayList<>();
    List<Found> places = new ArrayList<>();
    Optional<Found> code = facts.at(ACHIEVEMENT + "/humanCode");
    code.ifPresentOrElse(
        found -> by.add(elements.phrase(key, "code", found.value())),
        () -> absent.add(elements.phrase(key, "no_code")));
    Optional<Found> credits =
        facts.at(SUBJECT + "/creditsEarned").or(() -> facts.at(ACHIEVEMENT + "/creditsAvailable"));
    credits
        .flatMap(Found::number)
        .ifPresent(number -> by.add(elements.phrase(key, "credits", number)));
    Optional<Found> hours = facts.described("ext:ContactHours");
    Optional<BigDecimal> number = hours.flatMap(Found::number);
    number.ifPresent(n -> by.add(elements.phrase(key, "hours", n)));
    if (credits.flatMap(Found::number).isEmpty() && number.isEmpty()) {
      absent.add(elements.phrase(key, "no_amount"));
    }
    Optional<Found> term = facts.at(SUBJECT + "/term");
    term.ifPresent(found -> by.add(elements.phrase(key, "term", found.value())));
    Optional<Found> ended =
        facts
            .at(SUBJECT + "/activityEndDate")
            .or(() -> facts.at("/awardedDate"))
            .filter(found -> Times.parse(found.value()).isPresent());
    ended
        .flatMap(found -> Times.parse(found.value()))
        .ifPresent(time -> by.add(elements.phrase(key, "date", time)));
    if (intent.isPresent()) {
      by.add(elements.phrase(key, "will_date"));
    } else if (ended.isEmpty()) {
      absent.add(elements.phrase(key, "no_date"));
    }
    Stream.of(code, credits, hours, term, ended).flatMap(Optional::stream).forEach(places::add);
    if (absent.isEmpty()) {
      elements.met(key, by, places);
    } else {
      elements.notMet(key, Phrase.of("absent", absent), places);
    }
  }

  private void endorsement() {
    String key = "endorsement";
    Endorsements endorsements = Endorsements.in(facts);
    List<Phrase> by = new ArrayList<>();
    List<Phrase> absent = new ArrayList<>();
    List<Found> places = new ArrayList<>();
    for (Endorsements.Point point : Endorsements.Point.values()) {
      List<Endorsements.Item> items = endorsements.of(point);
      if (items.isEmpty()) {
        absent.add(elements.phrase(key, "no_" + point.text()));
      } else {
        by.add(elements.phrase(key, point.text(), Endorsements.names(items)));
        items.forEach(item -> places.add(item.found()));
      }
    }
    if (absent.isEmpty()) {
      elements.met(key, by, places);
    } else {
      elements.notMet(key, Phrase.of("absent", absent), places);
    }
  }

  /** Somebody outside needs it: an occupation is named, or a partner says so. */
  private void relevance() {
    String key = "relevance";
    List<Phrase> by = new ArrayList<>();
    List<Found> places = new ArrayList<>();
    List<Aligned> occupations = facts.alignments("ext:NOC");
    if (!occupations.isEmpty()) {
      by.add(
          elements.phrase(
              key,
              "noc",
              new Names(occupations.stream().map(Aligned::codeOrName).toList()),
              occupations.size()));
      occupations.forEach(occupation -> places.add(occupation.found()));
    }
    List<Endorsements.Item> demand = Endorsements.in(facts).of(Endorsements.Point.DEMAND);
    if (!demand.isEmpty()) {
      by.add(elements.phrase(key, "demand", Endorsements.names(demand)));
      demand.forEach(item -> places.add(item.found()));
    }
    if (by.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      elements.met(key, by, places);
    }
  }

  private void verifiability() {
    String key = "verifiability";
    if (intent.isPresent()) {
      elements.met(key, List.of(elements.phrase(key, "will")), List.of());
      return;
    }
    Optional<Found> signer =
        facts.at("/proof/verificationMethod").or(() -> facts.at("/proof/0/verificationMethod"));
    Optional<Found> status =
        facts
            .at("/credentialStatus/statusListCredential")
            .or(() -> facts.at("/credentialStatus/0/statusListCredential"));
    if (signer.isPresent() && status.isPresent()) {
      elements.met(
          key,
          List.of(
              elements.phrase(key, "signed", signer.get().value().split("#")[0]),
              elements.phrase(key, "status", status.get().value())),
          List.of(signer.get(), status.get()));
    } else {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    }
  }

  private void extensibility() {
    String key = "extensibility";
    List<Aligned> larger = facts.alignments("ext:StacksInto");
    if (larger.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      elements.met(
          key,
          List.of(
              elements.phrase(key, "met", new Names(larger.stream().map(Aligned::name).toList()))),
          larger.stream().map(Aligned::found).toList());
    }
  }
}
