package org.signet.achievement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.achievement.Definition.Assessment;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.Level;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.achievement.Finding.Severity;

/** What the framework asks of a definition before anybody may approve it. */
final class ApprovalFindings {

  private final Definition definition;
  private final List<Finding> findings = new ArrayList<>();

  private ApprovalFindings(Definition definition) {
    this.definition = definition;
  }

  static List<Finding> of(Definition definition) {
    var all = new ApprovalFindings(definition);
    all.whole();
    for (int i = 0; i < definition.competencies().size(); i++) {
      all.competency(definition.competencies().get(i), "/competencies/" + i);
    }
    for (int i = 0; i < definition.furtherResults().size(); i++) {
      all.further(definition.furtherResults().get(i), "/resultDescriptions/" + i);
    }
    return all.findings;
  }

  private void whole() {
    if (definition.competencies().isEmpty()) {
      needed(
          "/competencies",
          "NO_COMPETENCY",
          "The definition says of no competency what a learner can do.",
          "Send at least one competency, with knowledge, attitudes, skills and a rubric.");
    }
    if (definition.skills().isEmpty()) {
      needed(
          "/skills",
          "NO_SKILL",
          "The micro-credential as a whole names no ESCO skill.",
          "Send the URIs of the skills that an employer should find it by; GET /v1/skills?q="
              + " searches for them.");
    }
    if (definition.passingRule().isEmpty()) {
      needed(
          "/passingRule",
          "NO_PASSING_RULE",
          "It is not said when the whole is passed.",
          "Send it in words: {\"en\":\"Every competency at the level Proficient or higher.\",\"fr\":…}.");
    }
    weights();
  }

  private void weights() {
    List<Optional<Double>> weights =
        definition.resultDescriptions().stream().map(ResultDescription::weight).toList();
    double sum = weights.stream().flatMap(Optional::stream).mapToDouble(w -> w).sum();
    if (weights.stream().anyMatch(Optional::isPresent) && Math.abs(sum - 100) > 0.01) {
      needed(
          "",
          "WEIGHTS",
          "The weights add up to " + number(sum) + " percent: " + listed() + ".",
          "Send weights that add up to 100, or none at all.");
    }
  }

  private String listed() {
    return definition.resultDescriptions().stream()
        .map(r -> r.code() + " " + r.weight().map(ApprovalFindings::number).orElse("none"))
        .collect(Collectors.joining(", "));
  }

  private void competency(Competency competency, String at) {
    aspect(competency, "knowledge", competency.knowledge(), at);
    aspect(competency, "attitudes", competency.attitudes(), at);
    aspect(competency, "skills", competency.skills(), at);
    rubric(competency.rubric(), at);
    assessment(competency.rubric().assessment(), at + "/assessment");
  }

  private void aspect(Competency competency, String aspect, List<String> uris, String at) {
    boolean reason = competency.omitted().containsKey(aspect);
    if (uris.isEmpty() && !reason) {
      needed(
          at + "/" + aspect,
          "NO_" + aspect.toUpperCase(Locale.ROOT),
          "The competency names no " + aspect + ".",
          "Send at least one ESCO URI, or the reason why there is none, in omitted."
              + aspect
              + ".");
    } else if (!uris.isEmpty() && reason) {
      advice(
          at + "/omitted/" + aspect,
          "REASON_NOT_NEEDED",
          "There are " + aspect + ", and a reason why there are none.",
          "Leave the reason out.");
    }
  }

  private void rubric(ResultDescription description, String at) {
    List<Level> levels = description.rubric().map(Definition.Rubric::levels).orElse(List.of());
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).description().isEmpty()) {
        needed(
            at + "/levels/" + i + "/description",
            "NO_LEVEL_DESCRIPTION",
            "It is not said what this level means.",
            "Say what a learner does who is at this level.");
      }
    }
  }

  private void further(ResultDescription description, String at) {
    Set<String> codes =
        definition.competencies().stream().map(Competency::code).collect(Collectors.toSet());
    if (description.competencies().isEmpty()) {
      needed(
          at + "/competencies",
          "NO_COMPETENCY_NAMED",
          "This result belongs to no competency.",
          "Send the codes of the competencies that it is a result of, as " + codes(codes) + ".");
    }
    for (int i = 0; i < description.competencies().size(); i++) {
      if (!codes.contains(description.competencies().get(i))) {
        findings.add(
            new Finding(
                Severity.ERROR,
                at + "/competencies/" + i,
                "UNKNOWN_COMPETENCY",
                "No competency has this code.",
                codes.isEmpty()
                    ? "Send a competency first."
                    : "Send one of " + codes(codes) + "."));
      }
    }
    rubric(description, at);
    description.assessment().ifPresent(a -> assessment(Optional.of(a), at + "/assessment"));
  }

  private void assessment(Optional<Assessment> assessment, String at) {
    if (assessment.isEmpty()) {
      needed(
          at,
          "NO_ASSESSMENT",
          "It is not said how this is assessed.",
          "Send type, method, supervision and identityVerification.");
      return;
    }
    Map<String, Optional<String>> aspects =
        Map.of(
            "type", assessment.get().type(),
            "method", assessment.get().method(),
            "supervision", assessment.get().supervision(),
            "identityVerification", assessment.get().identityVerification());
    aspects.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                needed(
                    at + "/" + entry.getKey(),
                    "NO_ASSESSMENT",
                    "It is not said how this is assessed: " + entry.getKey() + ".",
                    "Send the code of a concept of /vocabulary."));
  }

  private void needed(String pointer, String code, String message, String proposal) {
    findings.add(new Finding(Severity.APPROVAL, pointer, code, message, proposal));
  }

  private void advice(String pointer, String code, String message, String proposal) {
    findings.add(new Finding(Severity.ADVICE, pointer, code, message, proposal));
  }

  private static String codes(Set<String> codes) {
    return String.join(", ", codes.stream().sorted().toList());
  }

  static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
