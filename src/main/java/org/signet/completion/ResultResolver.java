package org.signet.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.achievement.Definition;
import org.signet.achievement.Definition.Level;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.achievement.Definition.Rubric;
import org.signet.achievement.ResultValues;
import org.signet.completion.CompletionRecord.ResultClaim;
import org.signet.issuance.Award.AwardedResult;
import org.signet.problem.FieldError;

/** What the LMS calls a result, matched with the result descriptions of the definition. */
final class ResultResolver {

  private final Definition definition;
  private final String language;
  private final List<FieldError> faults;

  private ResultResolver(Definition definition, String language, List<FieldError> faults) {
    this.definition = definition;
    this.language = language;
    this.faults = faults;
  }

  /**
   * The results as they will stand in the badge.
   *
   * @param faults is added every claim that fits nothing, and every required result that is missing
   */
  static List<AwardedResult> resolve(
      List<ResultClaim> claims, Definition definition, String language, List<FieldError> faults) {
    var resolver = new ResultResolver(definition, language, faults);
    Set<String> criteria = new HashSet<>();
    List<AwardedResult> results = new ArrayList<>();
    for (ResultClaim claim : claims) {
      Optional<ResultDescription> description = resolver.description(claim);
      description.ifPresent(
          found -> {
            if (!criteria.add(found.code())) {
              resolver.fault(claim, "", "SAME_CRITERION", "Send one result a criterion.");
            }
            resolver.result(claim, found).ifPresent(results::add);
          });
    }
    resolver.refuseMissing(criteria);
    return results;
  }

  private void refuseMissing(Set<String> criteria) {
    definition.resultDescriptions().stream()
        .filter(ResultDescription::required)
        .filter(description -> !criteria.contains(description.code()))
        .forEach(
            description ->
                faults.add(
                    new FieldError(
                        "/results",
                        "RESULT_MISSING",
                        "There is no result for '"
                            + description.code()
                            + "' ("
                            + description.name().in(language)
                            + "), which the definition requires. "
                            + wanted(description))));
  }

  private String wanted(ResultDescription description) {
    return description
        .rubric()
        .map(rubric -> "Send its level: " + passing(rubric) + ".")
        .orElse("Send its value (" + description.resultType() + ").");
  }

  private Optional<ResultDescription> description(ResultClaim claim) {
    return claim.criterion().isPresent() ? byCriterion(claim) : byType(claim);
  }

  private Optional<ResultDescription> byCriterion(ResultClaim claim) {
    String code = claim.criterion().orElseThrow();
    Optional<ResultDescription> found =
        definition.resultDescriptions().stream().filter(d -> d.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      fault(claim, "/criterion", "UNKNOWN_CRITERION", "Send one of " + criteria() + ".");
    }
    return found;
  }

  private Optional<ResultDescription> byType(ResultClaim claim) {
    String type = claim.type().orElseThrow();
    List<ResultDescription> fitting =
        definition.resultDescriptions().stream()
            .filter(d -> d.rubric().isEmpty() && d.resultType().equals(type))
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    fault(
        claim,
        "/type",
        fitting.isEmpty() ? "UNKNOWN_TYPE" : "AMBIGUOUS",
        "Name the result by its 'criterion' instead, one of " + criteria() + ".");
    return Optional.empty();
  }

  private Optional<AwardedResult> result(ResultClaim claim, ResultDescription description) {
    return description.rubric().isPresent()
        ? level(claim, description, description.rubric().get())
        : value(claim, description);
  }

  private Optional<AwardedResult> value(ResultClaim claim, ResultDescription description) {
    if (claim.value().isEmpty()) {
      return fault(
          claim, "/value", "MISSING", "'" + description.code() + "' has a value, no level.");
    }
    Optional<String> normal = ResultValues.normal(description.resultType(), claim.value().get());
    if (normal.isEmpty()) {
      return fault(claim, "/value", "NOT_A_NUMBER", ResultValues.advice(description.resultType()));
    }
    String value = normal.get();
    List<String> allowed = description.allowedValues();
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return fault(
          claim,
          "/value",
          "UNKNOWN_VALUE",
          "'" + description.code() + "' has the values " + String.join(", ", allowed) + ".");
    }
    if (description
        .requiredValue()
        .filter(least -> isBelow(description.resultType(), value, least, allowed))
        .isPresent()) {
      return fault(
          claim,
          "/value",
          "BELOW_REQUIRED_VALUE",
          "The definition asks for "
              + description.requiredValue().get()
              + " at least; a badge would contradict itself.");
    }
    return Optional.of(AwardedResult.ofValue(description.code(), value));
  }

  /** By the order of the allowed values, or as numbers. */
  private static boolean isBelow(String type, String value, String least, List<String> allowed) {
    if (!allowed.isEmpty()) {
      return allowed.indexOf(value) < allowed.indexOf(least);
    }
    return ResultValues.normal(type, least)
        .filter(known -> ResultValues.areNumbers(type))
        .map(known -> Double.parseDouble(value) < Double.parseDouble(known))
        .orElse(true); // what cannot be compared has not passed
  }

  private Optional<AwardedResult> level(
      ResultClaim claim, ResultDescription description, Rubric rubric) {
    Optional<Level> level = claim.level().flatMap(rubric::level);
    if (level.isEmpty()) {
      return fault(
          claim,
          claim.level().isPresent() ? "/level" : "/value",
          "UNKNOWN_LEVEL",
          "'" + description.code() + "' has the levels " + levels(rubric) + ".");
    }
    List<String> codes = rubric.levels().stream().map(Level::code).toList();
    if (codes.indexOf(level.get().code()) < codes.indexOf(rubric.requiredLevel())) {
      return fault(
          claim,
          "/level",
          "BELOW_REQUIRED_LEVEL",
          "The definition asks for "
              + rubric.level(rubric.requiredLevel()).orElseThrow().name().in(language)
              + " at least; a badge would contradict itself.");
    }
    return Optional.of(AwardedResult.ofLevel(description.code(), level.get().code()));
  }

  private String passing(Rubric rubric) {
    List<Level> levels = rubric.levels();
    int required = levels.stream().map(Level::code).toList().indexOf(rubric.requiredLevel());
    return levels.stream()
        .skip(required)
        .map(level -> level.name().in(language))
        .collect(Collectors.joining(" or "));
  }

  private String levels(Rubric rubric) {
    return String.join(
        ", ", rubric.levels().stream().map(level -> level.name().in(language)).toList());
  }

  private String criteria() {
    List<String> codes = new ArrayList<>();
    definition
        .resultDescriptions()
        .forEach(
            d ->
                codes.add(
                    d.rubric().isPresent() ? d.code() : d.code() + " (" + d.resultType() + ")"));
    return String.join(", ", codes);
  }

  private Optional<AwardedResult> fault(
      ResultClaim claim, String field, String code, String message) {
    faults.add(new FieldError("/results/" + claim.index() + field, code, message));
    return Optional.empty();
  }
}
