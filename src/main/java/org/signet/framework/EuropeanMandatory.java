package org.signet.framework;

import static org.signet.framework.Facts.ACHIEVEMENT;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.framework.Facts.Aligned;
import org.signet.framework.Facts.Described;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;
import org.signet.proof.Times;

/** The mandatory elements of Annex I of the Council Recommendation 2022/C 243/02. */
final class EuropeanMandatory {

  private static final String IDENTIFIERS = Facts.SUBJECT + "/identifier";
  private static final Set<String> NAMED_KINDS = Set.of("name", "emailAddress", "sisSourcedId");

  private final Facts facts;
  private final Optional<Intent> intent;
  private final Collector elements;

  EuropeanMandatory(Facts facts, Optional<Intent> intent) {
    this.facts = facts;
    this.intent = intent;
    this.elements = new Collector("eu_mandatory", true, intent.isPresent());
  }

  Group group() {
    learner();
    elements.fact("title", facts.at(ACHIEVEMENT + "/name"));
    country();
    elements.fact("awarding_body", facts.at("/issuer/name"));
    date();
    outcomes();
    workload();
    elements.fact(
        "level",
        facts.alignments("ext:QualificationLevel").stream().findFirst().map(Aligned::found));
    assessmentType();
    elements.fact("participation", facts.described("ext:DeliveryMode"));
    quality();
    return elements.group();
  }

  /** Which kinds of identity there are, never the identity: the report may go where it may not. */
  private void learner() {
    String key = "learner";
    if (intent.filter(Intent::identifiesLearner).isPresent()) {
      elements.met(key, List.of(elements.phrase(key, "will")), List.of());
      return;
    }
    Set<Phrase> kinds = new LinkedHashSet<>();
    List<Found> places = new ArrayList<>();
    for (int i = 0; i < facts.node(IDENTIFIERS).size(); i++) {
      String pointer = IDENTIFIERS + "/" + i;
      String kind = facts.node(pointer + "/identityType").asText("");
      if (facts.at(pointer + "/identityHash").isPresent()) {
        kinds.add(Phrase.of("identity." + (NAMED_KINDS.contains(kind) ? kind : "other")));
        places.add(new Found("", pointer));
      }
    }
    facts
        .at(Facts.SUBJECT + "/id")
        .filter(id -> id.value().startsWith("did:"))
        .ifPresent(
            id -> {
              kinds.add(Phrase.of("identity.did"));
              places.add(id);
            });
    if (kinds.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      elements.met(key, List.copyOf(kinds), places);
    }
  }

  private void country() {
    String key = "country";
    List<Found> found =
        Stream.of("addressRegion", "addressCountryCode", "addressCountry")
            .flatMap(field -> facts.at("/issuer/address/" + field).stream())
            .toList();
    if (found.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      Names names = new Names(found.stream().map(Found::value).toList());
      elements.met(key, List.of(elements.phrase(key, "met", names)), found);
    }
  }

  private void date() {
    String key = "date";
    Optional<Found> from =
        facts.at("/validFrom").filter(found -> Times.parse(found.value()).isPresent());
    if (intent.isPresent()) {
      elements.met(key, List.of(elements.phrase(key, "will")), List.of());
    } else if (from.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      var time = Times.parse(from.get().value()).orElseThrow();
      elements.met(key, List.of(elements.phrase(key, "met", time)), List.of(from.get()));
    }
  }

  private void outcomes() {
    String key = "outcomes";
    List<Found> statements =
        facts.competencies().stream()
            .map(c -> new Found(c.name(), c.pointer() + "/name"))
            .filter(found -> !found.value().isBlank())
            .toList();
    if (statements.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      Names names = new Names(statements.stream().map(Found::value).toList());
      elements.met(key, List.of(elements.phrase(key, "met", statements.size(), names)), statements);
    }
  }

  /** Contact hours are a part of a workload, and a credit is every institution's own. */
  private void workload() {
    String key = "workload";
    Optional<Found> ects =
        facts.described("ext:WorkloadECTS").filter(found -> found.number().isPresent());
    ects.ifPresentOrElse(
        found ->
            elements.met(
                key,
                List.of(elements.phrase(key, "met", found.number().orElseThrow())),
                List.of(found)),
        () -> elements.notMet(key, elements.phrase(key, "absent"), List.of()));
  }

  private void assessmentType() {
    String key = "assessment_type";
    List<String> without = new ArrayList<>();
    List<Found> types = new ArrayList<>();
    for (Described competency : facts.competencies()) {
      List<Aligned> own = competency.aligned("ext:AssessmentType");
      own.forEach(type -> types.add(type.found()));
      if (own.isEmpty()) {
        without.add(competency.name());
      }
    }
    if (types.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else if (!without.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "partly", new Names(without)), types);
    } else {
      Names names = new Names(types.stream().map(Found::value).distinct().toList());
      elements.met(key, List.of(elements.phrase(key, "met", names)), types);
    }
  }

  private void quality() {
    String key = "quality_assurance";
    List<Phrase> by = new ArrayList<>();
    List<Found> places = new ArrayList<>();
    for (Aligned quality : facts.alignments("ext:QualityAssurance")) {
      by.add(elements.phrase(key, "met", quality.name()));
      places.add(quality.found());
    }
    List<Endorsements.Item> accredited = Endorsements.in(facts).ofIssuer();
    if (!accredited.isEmpty()) {
      by.add(elements.phrase(key, "accredited", Endorsements.names(accredited)));
      accredited.forEach(item -> places.add(item.found()));
    }
    if (by.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      elements.met(key, by, places);
    }
  }
}
