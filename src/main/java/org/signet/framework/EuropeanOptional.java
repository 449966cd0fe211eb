package org.signet.framework;

import static org.signet.framework.Facts.ACHIEVEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.framework.Facts.Aligned;
import org.signet.framework.Facts.Described;
import org.signet.framework.Facts.Found;
import org.signet.framework.Phrase.Names;

/** The optional elements of Annex I of the Council Recommendation 2022/C 243/02. */
final class EuropeanOptional {

  private final Facts facts;
  private final Optional<Intent> intent;
  private final Collector elements;

  EuropeanOptional(Facts facts, Optional<Intent> intent) {
    this.facts = facts;
    this.intent = intent;
    this.elements = new Collector("eu_optional", false, intent.isPresent());
  }

  Group group() {
    elements.fact("prerequisites", facts.described("ext:Prerequisites"));
    supervision();
    grade();
    stackability();
    elements.fact("further_information", facts.at(ACHIEVEMENT + "/criteria/id"));
    return elements.group();
  }

  /** Both have to be said of every competency; "not supervised" says it too. */
  private void supervision() {
    String key = "supervision";
    List<Found> found = new ArrayList<>();
    List<Phrase> absent = new ArrayList<>();
    List<Phrase> by = new ArrayList<>();
    look("ext:Supervision", "supervised", found, by, absent);
    look("ext:IdentityVerification", "identity", found, by, absent);
    if (absent.isEmpty()) {
      elements.met(key, by, found);
    } else {
      elements.notMet(key, Phrase.of("absent", absent), found);
    }
  }

  private void look(
      String type, String part, List<Found> found, List<Phrase> by, List<Phrase> absent) {
    String key = "supervision";
    List<Described> competencies = facts.competencies();
    List<String> said = new ArrayList<>();
    for (Described competency : competencies) {
      competency.aligned(type).stream()
          .findFirst()
          .map(Aligned::found)
          .ifPresent(
              place -> {
                found.add(place);
                said.add(place.value());
              });
    }
    if (competencies.isEmpty() || said.size() < competencies.size()) {
      absent.add(elements.phrase(key, "no_" + part));
    } else {
      by.add(elements.phrase(key, part, new Names(said.stream().distinct().toList())));
    }
  }

  private void grade() {
    String key = "grade";
    List<Described> grades = facts.descriptions().stream().filter(Described::isGrade).toList();
    List<Found> results = grades.stream().flatMap(grade -> facts.result(grade).stream()).toList();
    if (intent.isPresent() && !grades.isEmpty()) {
      Names names = new Names(grades.stream().map(Described::name).toList());
      elements.met(
          key,
          List.of(elements.phrase(key, "will", names)),
          grades.stream().map(grade -> new Found("", grade.pointer())).toList());
    } else if (results.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      List<Phrase> by = new ArrayList<>();
      for (Described grade : grades) {
        facts
            .result(grade)
            .ifPresent(result -> by.add(elements.phrase(key, "met", grade.name(), result.value())));
      }
      elements.met(key, by, results);
    }
  }

  private void stackability() {
    String key = "stackability";
    List<Aligned> larger = facts.alignments("ext:StacksInto");
    if (larger.isEmpty()) {
      elements.notMet(key, elements.phrase(key, "absent"), List.of());
    } else {
      Names names = new Names(larger.stream().map(Aligned::name).toList());
      elements.met(
          key,
          List.of(elements.phrase(key, "met", names)),
          larger.stream().map(Aligned::found).toList());
    }
  }
}
