package org.signet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.signet.achievement.Vocabulary;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.Line;
import org.signet.transcript.TranscriptRecord.Reached;

/** Reads one line of a record from the places of a signed badge where the facts stand. */
final class BadgeLine {

  private static final int MOST_DIGITS = 12;
  private static final String EQF = "http://data.europa.eu/snb/eqf/";

  private final JsonNode badge;
  private final JsonNode subject;
  private final JsonNode achievement;
  private final JsonNode descriptions;
  private final Vocabulary vocabulary;
  private final String language;

  /**
   * A badge that is to be read.
   *
   * @param language of the record, {@code en} or {@code fr}
   */
  BadgeLine(JsonNode badge, Vocabulary vocabulary, String language) {
    this.badge = badge;
    this.subject = badge.path("credentialSubject");
    this.achievement = subject.path("achievement");
    this.descriptions = list(achievement, "resultDescription");
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /** The names in plain text; a set has no order, so several are told in an order of their own. */
  static Optional<String> holder(JsonNode badge) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode identifier : list(badge.path("credentialSubject"), "identifier")) {
      if (identifier.path("identityType").asText().equals("name")
          && !identifier.path("hashed").asBoolean(true)) {
        text(identifier, "identityHash").ifPresent(names::add);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", names));
  }

  Line line() {
    return new Line(
        text(badge, "id").orElse(""),
        text(achievement, "id").orElse(""),
        text(achievement, "humanCode").orElse(""),
        text(achievement, "version").orElse(""),
        text(achievement, "name").or(() -> text(badge, "name")).orElse(""),
        text(achievement, "inLanguage").orElse(""),
        number(subject, "creditsEarned"),
        number(achievement, "creditsAvailable"),
        described("ext:ContactHours"),
        described("ext:DurationWeeks"),
        described("ext:DeliveryMode").map(this::mode),
        described("ext:WorkloadECTS"),
        levels(alignment -> text(alignment, "targetName")),
        levels(BadgeLine::levelCode),
        text(achievement, "fieldOfStudy"),
        text(subject, "term"),
        text(subject, "activityStartDate"),
        text(subject, "activityEndDate"),
        text(badge, "awardedDate"),
        text(badge, "validFrom"),
        partOf(),
        grades(),
        competencies());
  }

  /** A fact that is the same for all who earn it stands in a result description. */
  private Optional<String> described(String resultType) {
    for (JsonNode description : descriptions) {
      if (description.path("resultType").asText().equals(resultType)) {
        return text(description, "requiredValue");
      }
    }
    return Optional.empty();
  }

  /** A badge names the mode in its own language; the record says it in the reader's. */
  private String mode(String signed) {
    return vocabulary.find("delivery-mode").stream()
        .flatMap(modes -> modes.concepts().values().stream())
        .filter(
            mode -> mode.label().in("en").equals(signed) || mode.label().in("fr").equals(signed))
        .map(mode -> mode.label().in(language))
        .findFirst()
        .orElse(signed);
  }

  private Optional<String> levels(Function<JsonNode, Optional<String>> named) {
    String levels =
        aligned("ext:QualificationLevel")
            .flatMap(alignment -> named.apply(alignment).stream())
            .distinct()
            .collect(Collectors.joining("; "));
    return levels.isEmpty() ? Optional.empty() : Optional.of(levels);
  }

  /** A badge names the European framework in its own language; its address is the same in all. */
  private static Optional<String> levelCode(JsonNode alignment) {
    Optional<String> framework =
        alignment.path("targetUrl").asText().startsWith(EQF)
            ? Optional.of("EQF")
            : text(alignment, "targetFramework");
    return text(alignment, "targetCode")
        .map(code -> framework.map(name -> name + " " + code).orElse(code))
        .or(() -> text(alignment, "targetName"));
  }

  private List<String> partOf() {
    return aligned("ext:StacksInto")
        .flatMap(alignment -> text(alignment, "targetCode").stream())
        .toList();
  }

  private Stream<JsonNode> aligned(String type) {
    return StreamSupport.stream(list(achievement, "alignment").spliterator(), false)
        .filter(alignment -> alignment.path("targetType").asText().equals(type));
  }

  private List<Grade> grades() {
    List<Grade> grades = new ArrayList<>();
    for (JsonNode description : descriptions) {
      results(description)
          .forEach(
              result ->
                  text(result, "value")
                      .or(
                          () ->
                              isCompetency(description)
                                  ? Optional.empty()
                                  : level(description, result))
                      .ifPresent(
                          value ->
                              grades.add(
                                  new Grade(
                                      text(description, "name").orElse(""),
                                      text(description, "resultType").orElse(""),
                                      value))));
    }
    return List.copyOf(grades);
  }

  private List<Reached> competencies() {
    List<Reached> reached = new ArrayList<>();
    for (JsonNode description : descriptions) {
      if (isCompetency(description)) {
        List<JsonNode> results = results(description).toList();
        // a set has no order: of several results, which one counts is not signed
        Optional<String> level =
            results.size() == 1 ? level(description, results.get(0)) : Optional.empty();
        reached.add(new Reached(text(description, "name").orElse(""), level));
      }
    }
    return List.copyOf(reached);
  }

  private Stream<JsonNode> results(JsonNode description) {
    return StreamSupport.stream(list(subject, "result").spliterator(), false)
        .filter(result -> result.path("resultDescription").isTextual())
        .filter(result -> result.path("resultDescription").equals(description.path("id")));
  }

  /** Whether it is a competency of its own; a further criterion says which one it belongs to. */
  private static boolean isCompetency(JsonNode description) {
    return description.path("resultType").asText().equals("RubricCriterionLevel")
        && StreamSupport.stream(list(description, "alignment").spliterator(), false)
            .noneMatch(a -> a.path("targetType").asText().equals("ext:Competency"));
  }

  private static Optional<String> level(JsonNode description, JsonNode result) {
    for (JsonNode level : list(description, "rubricCriterionLevel")) {
      if (level.path("id").isTextual() && level.path("id").equals(result.path("achievedLevel"))) {
        return text(level, "name");
      }
    }
    return Optional.empty();
  }

  /** A number as people write it: 3, not 3.0; and never a thousand zeros. */
  private static Optional<String> number(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(value -> value.isNumber() && Double.isFinite(value.doubleValue()))
        .map(JsonNode::decimalValue)
        .map(BigDecimal::stripTrailingZeros)
        .map(n -> Math.abs(n.scale()) > MOST_DIGITS ? n.toString() : n.toPlainString());
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isBlank());
  }

  private static JsonNode list(JsonNode node, String name) {
    JsonNode list = node.path(name);
    return list.isArray() ? list : MissingNode.getInstance();
  }
}
