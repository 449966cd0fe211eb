package org.signet.achievement;

import static org.signet.achievement.DefinitionReader.NAME;
import static org.signet.achievement.DefinitionReader.TEXT;
import static org.signet.achievement.DefinitionReader.code;
import static org.signet.achievement.DefinitionReader.optionalText;
import static org.signet.achievement.DefinitionReader.refuseTwins;
import static org.signet.achievement.DefinitionReader.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.achievement.Definition.Assessment;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.Level;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.achievement.Definition.Rubric;
import org.signet.issuer.LocalizedText;
import org.signet.problem.Fields;

/** Competencies with their rubrics, and the other results that a definition describes. */
final class ResultDescriptionReader {

  static final String RUBRIC = "RubricCriterionLevel";

  /** The lists of a competency, as its {@code omitted} names them. */
  static final List<String> ASPECTS = List.of("knowledge", "attitudes", "skills");

  /** Open Badges 3.0 {@code ResultType}. */
  private static final Map<String, String> RESULT_TYPES =
      Stream.of(
              "GradePointAverage",
              "LetterGrade",
              "Percent",
              "PerformanceLevel",
              "PredictedScore",
              "RawScore",
              "Result",
              RUBRIC,
              "ScaledScore",
              "Status")
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  private final Vocabulary vocabulary;

  ResultDescriptionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Competency competency(Fields fields) {
    String code = code(fields, "code");
    LocalizedText statement = text(fields, "statement", 1000);
    return new Competency(
        code,
        statement,
        fields.texts("knowledge", 50),
        fields.texts("attitudes", 50),
        fields.texts("skills", 50),
        fields.optionalObject("omitted", ResultDescriptionReader::omitted).orElse(Map.of()),
        new ResultDescription(
            code,
            statement,
            RUBRIC,
            Optional.of(rubric(fields)),
            List.of(code),
            fields.flag("required", true),
            Optional.empty(),
            List.of(),
            fields.optionalNumber("weight", 0, 100),
            fields.optionalObject("assessment", this::assessment)));
  }

  /** A result description beside the competencies' own. */
  ResultDescription further(Fields fields) {
    String type = fields.choice("resultType", RESULT_TYPES).orElse("");
    Optional<Rubric> rubric = Optional.of(type).filter(RUBRIC::equals).map(t -> rubric(fields));
    List<String> allowed = fields.texts("allowedValues", 100);
    refuseUnlessPlain(fields, "allowedValues", allowed);
    Optional<String> requiredValue = fields.optionalText("requiredValue", 200);
    boolean known = allowed.isEmpty() || requiredValue.filter(v -> !allowed.contains(v)).isEmpty();
    if (!known) {
      fields.fault("requiredValue", "UNKNOWN_VALUE", "Send one of the allowedValues.");
    }
    requiredValue.ifPresent(value -> checkComparable(fields, type, value, allowed));
    if (rubric.isPresent() && fields.has("requiredValue")) {
      fields.fault("requiredValue", "NOT_WITH_LEVELS", "Send 'requiredLevel' instead.");
    }
    return new ResultDescription(
        code(fields, "code"),
        text(fields, "name", NAME),
        type,
        rubric,
        fields.texts("competencies", 30),
        fields.flag("required", false),
        requiredValue,
        allowed,
        fields.optionalNumber("weight", 0, 100),
        fields.optionalObject("assessment", this::assessment));
  }

  /** What passes must be told from what does not. */
  private static void checkComparable(
      Fields fields, String type, String value, List<String> allowed) {
    if (!allowed.isEmpty() || type.equals(RUBRIC)) {
      return;
    }
    if (!ResultValues.areNumbers(type)) {
      fields.fault(
          "requiredValue",
          "NOT_COMPARABLE",
          "Send 'allowedValues' as well, the lowest first, so that it is known what is below.");
    } else if (ResultValues.normal(type, value).filter(value::equals).isEmpty()) {
      fields.fault("requiredValue", "NOT_A_NUMBER", ResultValues.advice(type));
    }
  }

  private static Map<String, LocalizedText> omitted(Fields fields) {
    Map<String, LocalizedText> reasons = new LinkedHashMap<>();
    ASPECTS.forEach(
        aspect -> optionalText(fields, aspect, 1000).ifPresent(text -> reasons.put(aspect, text)));
    return reasons;
  }

  private static Rubric rubric(Fields fields) {
    List<Level> levels = fields.objects("levels", 12, ResultDescriptionReader::level);
    if (levels.isEmpty()) {
      fields.fault("levels", "MISSING", "Send the levels of the rubric, the lowest first.");
    }
    String required = fields.text("requiredLevel", NAME);
    if (!levels.isEmpty() && levels.stream().noneMatch(l -> l.code().equals(required))) {
      fields.fault(
          "requiredLevel",
          "NOT_A_LEVEL",
          "Send the code of one of the levels: "
              + String.join(", ", levels.stream().map(Level::code).toList())
              + ".");
    }
    refuseTwins(fields, "levels", levels.stream().map(Level::code).toList());
    refuseSameNames(fields, levels.stream().map(level -> level.name().en()).toList());
    refuseSameNames(fields, levels.stream().map(level -> level.name().fr()).toList());
    return new Rubric(levels, required);
  }

  /** Values that are compared: on one line, without blanks around them, each once. */
  static void refuseUnlessPlain(Fields fields, String name, List<String> values) {
    boolean plain = values.stream().allMatch(v -> v.equals(v.strip()) && v.lines().count() == 1);
    long distinct = values.stream().map(v -> v.toLowerCase(Locale.ROOT)).distinct().count();
    if (!plain || distinct < values.size()) {
      fields.fault(
          name, "NOT_PLAIN", "Send each value once, on one line, without blanks around it.");
    }
  }

  /** A completion may name a level by its name. */
  private static void refuseSameNames(Fields fields, List<Optional<String>> names) {
    List<String> given =
        names.stream()
            .flatMap(Optional::stream)
            .map(n -> n.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (given.stream().distinct().count() < given.size()) {
      fields.fault("levels", "SAME_NAME", "Give each level a name of its own.");
    }
  }

  private static Level level(Fields fields) {
    return new Level(
        code(fields, "code"),
        text(fields, "name", NAME),
        optionalText(fields, "description", TEXT));
  }

  private Assessment assessment(Fields fields) {
    return new Assessment(
        fields.optionalChoice("type", vocabulary.codes("assessment-type")),
        fields.optionalChoice("method", vocabulary.codes("assessment-method")),
        fields.optionalChoice("supervision", vocabulary.codes("supervision")),
        fields.optionalChoice("identityVerification", vocabulary.codes("identity-verification")));
  }
}
