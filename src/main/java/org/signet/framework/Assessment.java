package org.signet.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.framework.Facts.Described;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;

/** The summative assessment: evidence and results that an employer sees, and how it was done. */
final class Assessment {

  private static final String KEY = "assessment";
  private static final List<String> HOW = List.of("ext:AssessmentType", "ext:AssessmentMethod");

  private final Facts facts;
  private final Optional<Intent> intent;
  private final List<Phrase> by = new ArrayList<>();
  private final List<Phrase> absent = new ArrayList<>();
  private final List<Found> places = new ArrayList<>();

  Assessment(Facts facts, Optional<Intent> intent) {
    this.facts = facts;
    this.intent = intent;
  }

  void report(Collector elements) {
    intent.ifPresentOrElse(wanted -> demanded(elements, wanted), () -> signed(elements));
    how(elements);
    if (absent.isEmpty()) {
      elements.met(KEY, by, places);
    } else {
      elements.notMet(KEY, Phrase.of("absent", absent), places);
    }
  }

  private void signed(Collector elements) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < facts.node("/evidence").size(); i++) {
      String name = facts.node("/evidence/" + i + "/name").asText("?");
      names.add(name);
      places.add(new Found(name, "/evidence/" + i));
    }
    if (names.isEmpty()) {
      absent.add(elements.phrase(KEY, "no_evidence"));
    } else {
      by.add(elements.phrase(KEY, "evidence", names.size(), new Names(names), pinned()));
    }
    List<Described> competencies = facts.competencies();
    List<String> without = new ArrayList<>();
    for (Described competency : competencies) {
      facts.result(competency).ifPresentOrElse(places::add, () -> without.add(competency.name()));
    }
    if (competencies.isEmpty()) {
      absent.add(elements.phrase(KEY, "no_competency"));
    } else if (!without.isEmpty()) {
      absent.add(elements.phrase(KEY, "no_result", new Names(without)));
    } else {
      by.add(elements.phrase(KEY, "results", competencies.size()));
    }
  }

  private int pinned() {
    int pinned = 0;
    for (var item : facts.node("/evidence")) {
      for (var resource : facts.node("/relatedResource")) {
        boolean same = resource.path("id").asText().equals(item.path("id").asText("?"));
        boolean digest = resource.has("digestMultibase") || resource.has("digestSRI");
        if (same && digest) {
          pinned++;
          break;
        }
      }
    }
    return pinned;
  }

  private void demanded(Collector elements, Intent wanted) {
    if (wanted.evidenceCount() == 0 && wanted.evidenceGenres().isEmpty()) {
      absent.add(elements.phrase(KEY, "no_evidence_demanded"));
    } else {
      int count = Math.max(wanted.evidenceCount(), wanted.evidenceGenres().size());
      by.add(elements.phrase(KEY, "will_evidence", count));
      if (!wanted.evidenceGenres().isEmpty()) {
        by.add(elements.phrase(KEY, "will_genres", new Names(wanted.evidenceGenres())));
      }
    }
    List<Described> competencies = facts.competencies();
    if (competencies.isEmpty()) {
      absent.add(elements.phrase(KEY, "no_competency"));
    } else {
      by.add(elements.phrase(KEY, "will_results", competencies.size()));
    }
    if (wanted.passingRule()) {
      by.add(elements.phrase(KEY, "passing_rule"));
    }
  }

  /** By type or method, or else at least in the criteria's words. */
  private void how(Collector elements) {
    List<Found> how =
        facts.everyAlignment().stream()
            .filter(alignment -> HOW.contains(alignment.type()))
            .map(Facts.Aligned::found)
            .toList();
    Optional<Found> criteria = facts.at(Facts.ACHIEVEMENT + "/criteria/narrative");
    if (!how.isEmpty()) {
      places.addAll(how);
      by.add(
          elements.phrase(
              KEY, "how", new Names(how.stream().map(Found::value).distinct().toList())));
    } else if (criteria.isPresent()) {
      places.add(criteria.get());
      by.add(elements.phrase(KEY, "criteria"));
    } else {
      absent.add(elements.phrase(KEY, "no_how"));
    }
  }
}
