package org.signet.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.achievement.Definition;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.Level;
import org.signet.achievement.Definition.PlainResult;
import org.signet.completion.CompletionRecord.ResultClaim;
import org.signet.issuance.Award.AwardedResult;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** What the LMS calls a result, matched with the result descriptions of the definition. */
final class ResultResolver {

  private final Definition definition;
  private final String language;
  private final List<FieldError> faults = new ArrayList<>();

  private ResultResolver(Definition definition, String language) {
    this.definition = definition;
    this.language = language;
  }

  /** The results as they will stand in the badge; every claim that fits nothing is refused. */
  static List<AwardedResult> resolve(
      List<ResultClaim> claims, Definition definition, String language) {
    var resolver = new ResultResolver(definition, language);
    Set<String> criteria = new HashSet<>();
    List<AwardedResult> results = new ArrayList<>();
    for (ResultClaim claim : claims) {
      resolver
          .resolve(claim)
          .ifPresent(
              result -> {
                if (!criteria.add(result.criterion())) {
                  resolver.fault(claim, "", "SAME_CRITERION", "Send one result a criterion.");
                }
                results.add(result);
              });
    }
    if (!resolver.faults.isEmpty()) {
      throw Problem.invalid(resolver.faults);
    }
    return results;
  }

  private Optional<AwardedResult> resolve(ResultClaim claim) {
    return claim.criterion().isPresent() ? byCriterion(claim) : byType(claim);
  }

  private Optional<AwardedResult> byCriterion(ResultClaim claim) {
    String code = claim.criterion().orElseThrow();
    Optional<Competency> competency =
        definition.competencies().stream().filter(c -> c.code().equals(code)).findFirst();
    if (competency.isPresent()) {
      return level(claim, competency.get());
    }
    Optional<PlainResult> plain =
        definition.resultDescriptions().stream().filter(r -> r.code().equals(code)).findFirst();
    if (plain.isEmpty()) {
      return fault(claim, "/criterion", "UNKNOWN_CRITERION", "Send one of " + criteria() + ".");
    }
    return value(claim, plain.get());
  }

  private Optional<AwardedResult> byType(ResultClaim claim) {
    String type = claim.type().orElseThrow();
    List<PlainResult> fitting =
        definition.resultDescriptions().stream().filter(r -> r.resultType().equals(type)).toList();
    if (fitting.size() == 1) {
      return value(claim, fitting.get(0));
    }
    return fault(
        claim,
        "/type",
        fitting.isEmpty() ? "UNKNOWN_TYPE" : "AMBIGUOUS",
        "Name the result by its 'criterion' instead, one of " + criteria() + ".");
  }

  private Optional<AwardedResult> value(ResultClaim claim, PlainResult plain) {
    if (claim.value().isEmpty()) {
      return fault(claim, "/value", "MISSING", "'" + plain.code() + "' has a value, no level.");
    }
    return Optional.of(AwardedResult.ofValue(plain.code(), claim.value().get()));
  }

  private Optional<AwardedResult> level(ResultClaim claim, Competency competency) {
    Optional<Level> level = claim.level().flatMap(competency::level);
    if (level.isEmpty()) {
      String pointer = claim.level().isPresent() ? "/level" : "/value";
      return fault(
          claim,
          pointer,
          "UNKNOWN_LEVEL",
          "'" + competency.code() + "' has the levels " + levels(competency) + ".");
    }
    List<String> codes = competency.levels().stream().map(Level::code).toList();
    if (codes.indexOf(level.get().code()) < codes.indexOf(competency.requiredLevel())) {
      return fault(
          claim,
          "/level",
          "BELOW_REQUIRED_LEVEL",
          "The definition asks for "
              + competency.level(competency.requiredLevel()).orElseThrow().name().in(language)
              + " at least; a badge would contradict itself.");
    }
    return Optional.of(AwardedResult.ofLevel(competency.code(), level.get().code()));
  }

  private String levels(Competency competency) {
    return String.join(
        ", ", competency.levels().stream().map(level -> level.name().in(language)).toList());
  }

  private String criteria() {
    List<String> codes = new ArrayList<>();
    definition.competencies().forEach(c -> codes.add(c.code()));
    definition.resultDescriptions().forEach(r -> codes.add(r.code() + " (" + r.resultType() + ")"));
    return String.join(", ", codes);
  }

  private Optional<AwardedResult> fault(
      ResultClaim claim, String field, String code, String message) {
    faults.add(new FieldError("/results/" + claim.index() + field, code, message));
    return Optional.empty();
  }
}
