package org.signet.achievement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.issuer.LocalizedText;

/** One version of a micro-credential as its institution defined it, in every language. */
public record Definition(
    String code,
    String version,
    LocalizedText name,
    LocalizedText description,
    LocalizedText criteria,
    Optional<String> image,
    Optional<Double> credits,
    Optional<Integer> contactHours,
    Optional<Integer> weeks,
    Optional<String> deliveryMode,
    Optional<LocalizedText> fieldOfStudy,
    List<Competency> competencies,
    List<PlainResult> resultDescriptions,
    List<String> skills,
    List<Alignment> alignments) {

  /**
   * What a learner can do, and the rubric it is judged by.
   *
   * @param knowledge ESCO URIs, as are {@code attitudes} and {@code skills}
   * @param levels from the lowest to the highest
   * @param requiredLevel code of the level that passes
   */
  public record Competency(
      String code,
      LocalizedText statement,
      List<String> knowledge,
      List<String> attitudes,
      List<String> skills,
      List<Level> levels,
      String requiredLevel,
      Optional<Assessment> assessment) {

    /** The level of this code, or of this name in any language. */
    public Optional<Level> level(String codeOrName) {
      return levels.stream().filter(level -> level.isCalled(codeOrName)).findFirst();
    }

    /** All ESCO URIs of the competency. */
    Stream<String> uris() {
      return Stream.of(knowledge, attitudes, skills).flatMap(List::stream);
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

  /** How a competency is assessed: codes of concepts in {@link Vocabulary}. */
  public record Assessment(
      Optional<String> type,
      Optional<String> method,
      Optional<String> supervision,
      Optional<String> identityVerification) {}

  /** A result without a rubric, as a final grade: its {@code resultType} is Open Badges'. */
  public record PlainResult(String code, LocalizedText name, String resultType) {}

  /** A place in another framework, as NOC 2021. */
  public record Alignment(
      String framework, String code, String type, String url, LocalizedText name) {}

  /** Every ESCO URI that the definition names. */
  Stream<String> escoUris() {
    return Stream.concat(skills.stream(), competencies.stream().flatMap(Competency::uris));
  }
}
