package org.signet.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of a credential, each at its place of Open Badges 3.0. */
final class Facts {

  static final String SUBJECT = "/credentialSubject";
  static final String ACHIEVEMENT = SUBJECT + "/achievement";

  private static final String DESCRIPTIONS = ACHIEVEMENT + "/resultDescription";
  private static final String LEVELS = "RubricCriterionLevel";

  private final JsonNode credential;

  Facts(JsonNode credential) {
    this.credential = credential;
  }

  /** A value and where it stands. */
  record Found(String value, String pointer) {

    /** The value as a number. */
    Optional<BigDecimal> number() {
      return value.matches("[0-9]{1,9}([.][0-9]{1,9})?")
          ? Optional.of(new BigDecimal(value))
          : Optional.empty();
    }
  }

  /** An alignment of the achievement or of one of its result descriptions. */
  record Aligned(
      String type, String framework, String url, String code, String name, String pointer) {

    /** Whether it is a concept of ESCO; groups and pages of the portal are none. */
    boolean isEsco() {
      return type.startsWith("ext:ESCO") && url.startsWith("http://data.europa.eu/esco/skill/");
    }

    /** The code, or else the name. */
    String codeOrName() {
      return code.isEmpty() ? name : code;
    }

    Found found() {
      return new Found(name, pointer);
    }
  }

  /** A result description with its alignments. */
  record Described(
      String id, String name, String type, String value, List<Aligned> alignments, String pointer) {

    /** A performance outcome with a rubric; a further criterion has no list of its own. */
    boolean isCompetency() {
      return type.equals(LEVELS)
          && alignments.stream().noneMatch(a -> a.type().equals("ext:Competency"));
    }

    List<Aligned> aligned(String targetType) {
      return alignments.stream().filter(a -> a.type().equals(targetType)).toList();
    }

    /** A grade, a percentage and the like: a result that is no level and no fact of ours. */
    boolean isGrade() {
      return !type.isEmpty() && !type.equals(LEVELS) && !type.startsWith("ext:");
    }
  }

  /** A text or a number that is not blank. */
  Optional<Found> at(String pointer) {
    JsonNode node = credential.at(pointer);
    return node.isValueNode() && !node.asText().isBlank()
        ? Optional.of(new Found(node.asText(), pointer))
        : Optional.empty();
  }

  JsonNode node(String pointer) {
    return credential.at(pointer);
  }

  /** The alignments of the achievement as a whole. */
  List<Aligned> alignments(String targetType) {
    return alignmentsIn(ACHIEVEMENT).stream().filter(a -> a.type().equals(targetType)).toList();
  }

  /** Every alignment, of the whole and of its parts. */
  List<Aligned> everyAlignment() {
    List<Aligned> every = new ArrayList<>(alignmentsIn(ACHIEVEMENT));
    descriptions().forEach(description -> every.addAll(description.alignments()));
    return every;
  }

  List<Described> descriptions() {
    List<Described> descriptions = new ArrayList<>();
    for (int i = 0; i < node(DESCRIPTIONS).size(); i++) {
      String pointer = DESCRIPTIONS + "/" + i;
      descriptions.add(
          new Described(
              text(pointer + "/id"),
              text(pointer + "/name"),
              text(pointer + "/resultType"),
              text(pointer + "/requiredValue"),
              alignmentsIn(pointer),
              pointer));
    }
    return descriptions;
  }

  List<Described> competencies() {
    return descriptions().stream().filter(Described::isCompetency).toList();
  }

  /** A fact that is the same for all who earn it: a result description of this type. */
  Optional<Found> described(String resultType) {
    return descriptions().stream()
        .filter(d -> d.type().equals(resultType) && !d.value().isBlank())
        .map(d -> new Found(d.value(), d.pointer() + "/requiredValue"))
        .findFirst();
  }

  /** Why a competency names none of this kind, as its description of that says. */
  Optional<String> reason(Kind kind, String competency) {
    return descriptions().stream()
        .filter(d -> d.type().equals(kind.omitted()) && !d.value().isBlank())
        .filter(d -> d.aligned("ext:Competency").stream().anyMatch(a -> a.url().equals(competency)))
        .map(Described::value)
        .findFirst();
  }

  /** What the learner reached in this description: a level or a value. */
  Optional<Found> result(Described description) {
    List<Found> results = new ArrayList<>();
    for (int i = 0; i < node(SUBJECT + "/result").size(); i++) {
      String pointer = SUBJECT + "/result/" + i;
      if (!description.id().isEmpty()
          && text(pointer + "/resultDescription").equals(description.id())) {
        at(pointer + "/achievedLevel").or(() -> at(pointer + "/value")).ifPresent(results::add);
      }
    }
    // a set has no order: of several results, which one counts is not signed
    return results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
  }

  private List<Aligned> alignmentsIn(String holder) {
    List<Aligned> alignments = new ArrayList<>();
    for (int i = 0; i < node(holder + "/alignment").size(); i++) {
      String pointer = holder + "/alignment/" + i;
      alignments.add(
          new Aligned(
              text(pointer + "/targetType"),
              text(pointer + "/targetFramework"),
              text(pointer + "/targetUrl"),
              text(pointer + "/targetCode"),
              text(pointer + "/targetName"),
              pointer));
    }
    return alignments;
  }

  private String text(String pointer) {
    return credential.at(pointer).asText("");
  }
}
