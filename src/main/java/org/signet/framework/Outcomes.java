package org.signet.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.framework.Facts.Aligned;
import org.signet.framework.Facts.Described;
import org.signet.framework.Facts.Found;

/** Competencies, each aligned to what is known, held and done by whoever has it. */
final class Outcomes {

  private static final String KEY = "outcomes";

  private final Facts facts;
  private final List<Described> competencies;

  Outcomes(Facts facts) {
    this.facts = facts;
    this.competencies = facts.competencies();
  }

  void report(Collector elements) {
    if (competencies.isEmpty()) {
      elements.notMet(KEY, elements.phrase(KEY, "absent"), List.of());
      return;
    }
    List<Phrase> reasons = new ArrayList<>();
    List<Phrase> lacking = new ArrayList<>();
    for (Described competency : competencies) {
      for (Kind kind : Kind.values()) {
        if (esco(competency, kind).isEmpty()) {
          Phrase list = Phrase.of("kind." + kind.text());
          reason(competency, kind)
              .ifPresentOrElse(
                  reason ->
                      reasons.add(elements.phrase(KEY, "reason", list, competency.name(), reason)),
                  () -> lacking.add(elements.phrase(KEY, "lacks", list, competency.name())));
        }
      }
    }
    List<Found> places = competencies.stream().map(c -> new Found(c.name(), c.pointer())).toList();
    if (!lacking.isEmpty()) {
      elements.notMet(KEY, elements.phrase(KEY, "partly", lacking), places);
      return;
    }
    List<Phrase> by = new ArrayList<>();
    by.add(
        elements.phrase(
            KEY,
            "met",
            competencies.size(),
            count(Kind.KNOWLEDGE),
            count(Kind.ATTITUDES),
            count(Kind.SKILLS)));
    by.addAll(reasons);
    elements.met(KEY, by, places);
  }

  private Optional<String> reason(Described competency, Kind kind) {
    return facts.reason(kind, competency.id());
  }

  private long count(Kind kind) {
    return competencies.stream()
        .flatMap(competency -> esco(competency, kind).stream())
        .map(Aligned::url)
        .distinct()
        .count();
  }

  private static List<Aligned> esco(Described competency, Kind kind) {
    return competency.aligned(kind.targetType()).stream().filter(Aligned::isEsco).toList();
  }
}
