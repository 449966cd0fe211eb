package org.signet.achievement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.issuer.LocalizedText;

/**
 * One version of a micro-credential as its institution defined it, in every language.
 *
 * @param criteria what it takes, in Markdown, without passing rule and weights
 * @param workload what it takes in time, and how it is taught
 * @param particulars what Ontario and the European Union ask for besides
 * @param passingRule when the whole is passed, in words
 * @param furtherResults result descriptions beside the competencies' own rubrics
 * @param skills ESCO URIs of the whole
 */
public record Definition(
    String code,
    String version,
    LocalizedText name,
    LocalizedText description,
    LocalizedText criteria,
    Optional<String> image,
    Optional<Double> credits,
    Workload workload,
    Optional<LocalizedText> fieldOfStudy,
    Particulars particulars,
    Optional<LocalizedText> passingRule,
    Optional<EvidenceRequired> evidenceRequired,
    List<Competency> competencies,
    List<ResultDescription> furtherResults,
    List<String> skills,
    List<Alignment> alignments) {

  /**
   * What it takes in time.
   *
   * @param ects workload in the credits of the European Credit Transfer and Accumulation System
   * @param deliveryMode code of a concept in {@link Vocabulary}
   */
  public record Workload(
      Optional<Integer> contactHours,
      Optional<Integer> weeks,
      Optional<Double> ects,
      Optional<String> deliveryMode) {}

  /**
   * What Ontario and the European Union ask for besides.
   *
   * @param eqfLevel 1 to 8, of the European Qualifications Framework
   * @param qualityAssurance code of a concept in {@link Vocabulary}
   * @param furtherInformation address of a page
   * @param partOf codes of the institution's own definitions that this is a part of
   * @param osapApproved whether Ontario's student assistance covers it
   */
  public record Particulars(
      Optional<Integer> eqfLevel,
      Optional<LocalizedText> prerequisites,
      Optional<String> qualityAssurance,
      Optional<String> furtherInformation,
      Optional<Boolean> osapApproved,
      Optional<Boolean> creditBearing,
      List<NextStep> stacksInto,
      List<String> partOf) {}

  /** A programme that this is a part of. */
  public record NextStep(String url, LocalizedText name) {}

  /**
   * The evidence without which no badge is issued.
   *
   * @param count pieces in all, at least
   * @param genres each at least once
   */
  public record EvidenceRequired(int count, List<String> genres) {}

  /**
   * What a learner can do, what it is made of, and the rubric that it is judged by.
   *
   * @param knowledge ESCO URIs, as are {@code attitudes} and {@code skills}
   * @param omitted why a list is empty, by the list's name
   * @param rubric its own result description, of the same code
   */
  public record Competency(
      String code,
      LocalizedText statement,
      List<String> knowledge,
      List<String> attitudes,
      List<String> skills,
      Map<String, LocalizedText> omitted,
      ResultDescription rubric) {

    /** All ESCO URIs of the competency. */
    Stream<String> uris() {
      return Stream.of(knowledge, attitudes, skills).flatMap(List::stream);
    }
  }

  /**
   * Open Badges {@code ResultDescription}: what is judged, or how.
   *
   * @param resultType Open Badges 3.0 {@code ResultType}
   * @param rubric levels, for {@code RubricCriterionLevel} only
   * @param competencies codes of the competencies that it belongs to
   * @param required whether a completion without this result is refused
   * @param requiredValue the least value that passes
   * @param allowedValues from the lowest to the highest; empty for any
   * @param weight percent of the whole
   */
  public record ResultDescription(
      String code,
      LocalizedText name,
      String resultType,
      Optional<Rubric> rubric,
      List<String> competencies,
      boolean required,
      Optional<String> requiredValue,
      List<String> allowedValues,
      Optional<Double> weight,
      Optional<Assessment> assessment) {}

  /**
   * Levels to judge by.
   *
   * @param levels from the lowest to the highest
   * @param requiredLevel code of the level that passes
   */
  public record Rubric(List<Level> levels, String requiredLevel) {

    /** The level of this code, or of this name in any language. */
    public Optional<Level> level(String codeOrName) {
      return levels.stream().filter(level -> level.isCalled(codeOrName)).findFirst();
    }
  }

  /** A level of a rubric: Open Badges {@code RubricCriterionLevel}. */
  public record Level(String code, LocalizedText name, Optional<LocalizedText> description) {

    boolean isCalled(String text) {
      return Stream.of(Optional.of(code), name.en(), name.fr())
          .flatMap(Optional::stream)
          .anyMatch(text.strip()::equalsIgnoreCase);
    }
  }

  /** How something is assessed: codes of concepts in {@link Vocabulary}. */
  public record Assessment(
      Optional<String> type,
      Optional<String> method,
      Optional<String> supervision,
      Optional<String> identityVerification) {}

  /** A place in another framework, as NOC 2021; {@code type} is the {@code targetType}. */
  public record Alignment(
      String framework, String code, String type, String url, LocalizedText name) {}

  /** Every result description: the competencies' own, then the others. */
  public List<ResultDescription> resultDescriptions() {
    return Stream.concat(competencies.stream().map(Competency::rubric), furtherResults.stream())
        .toList();
  }

  /** Every ESCO URI that the definition names. */
  Stream<String> escoUris() {
    return Stream.concat(skills.stream(), competencies.stream().flatMap(Competency::uris));
  }
}
