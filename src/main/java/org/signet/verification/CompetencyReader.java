package org.signet.verification;

import static org.signet.verification.SummaryReader.link;
import static org.signet.verification.SummaryReader.list;
import static org.signet.verification.SummaryReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.signet.skill.NamedSkill;
import org.signet.skill.Skills;
import org.signet.verification.Summary.Assessed;
import org.signet.verification.Summary.Competency;
import org.signet.verification.Summary.SkillItem;

/** Reads competencies and skills: result descriptions with a rubric, and their alignments. */
@ApplicationScoped
class CompetencyReader {

  private static final Map<String, String> ASPECTS =
      Map.of(
          "ext:AssessmentType", "type",
          "ext:AssessmentMethod", "method",
          "ext:Supervision", "supervision",
          "ext:IdentityVerification", "identityVerification");

  private static final String ACHIEVEMENT = "/credentialSubject/achievement";
  private static final String RESULT = "/credentialSubject/result/";
  private static final JsonNode NONE = MissingNode.getInstance();
  private static final int MOST = 200;

  private final Skills skills;

  CompetencyReader(Skills skills) {
    this.skills = skills;
  }

  List<Competency> competencies(JsonNode subject) {
    List<Competency> competencies = new ArrayList<>();
    JsonNode descriptions = list(subject.path("achievement"), "resultDescription");
    for (int i = 0; i < descriptions.size(); i++) {
      JsonNode description = descriptions.get(i);
      if (isCompetency(description)) {
        competencies.add(
            competency(
                description, subject.path("result"), ACHIEVEMENT + "/resultDescription/" + i));
      }
    }
    return competencies;
  }

  /** Whether it is a competency of its own; a further criterion says which one it belongs to. */
  static boolean isCompetency(JsonNode description) {
    if (!description.path("resultType").asText().equals("RubricCriterionLevel")) {
      return false;
    }
    for (JsonNode alignment : list(description, "alignment")) {
      if (alignment.path("targetType").asText().equals("ext:Competency")) {
        return false;
      }
    }
    return true;
  }

  /** The skills of the achievement as a whole, whose type begins so. */
  List<SkillItem> skills(JsonNode alignments, String type) {
    return skills(alignments, type, ACHIEVEMENT);
  }

  /** The skills among alignments whose type begins so; no more of them than a person reads. */
  private List<SkillItem> skills(JsonNode alignments, String type, String pointer) {
    List<Integer> places =
        IntStream.range(0, alignments.size())
            .filter(i -> alignments.path(i).path("targetType").asText().startsWith(type))
            .limit(MOST)
            .boxed()
            .toList();
    Map<String, NamedSkill> named =
        skills.lookUp(
            places.stream().map(i -> alignments.path(i).path("targetUrl").asText()).toList());
    return places.stream()
        .map(
            i ->
                skill(
                    alignments.path(i),
                    named.get(alignments.path(i).path("targetUrl").asText()),
                    pointer + "/alignment/" + i))
        .toList();
  }

  private static SkillItem skill(JsonNode alignment, NamedSkill named, String pointer) {
    return new SkillItem(
        text(alignment, "targetName").orElse(named.uri()),
        link(alignment, "targetUrl"),
        text(alignment, "targetFramework"),
        named.skill().isPresent(),
        named.status(),
        named.replacedBy(),
        named.replacement().map(skill -> new Message(skill.labelEn(), skill.labelFr())),
        pointer);
  }

  private Competency competency(JsonNode description, JsonNode results, String pointer) {
    JsonNode alignments = description.path("alignment");
    JsonNode levels = description.path("rubricCriterionLevel");
    OptionalInt place = result(results, description.path("id").asText());
    JsonNode result = place.isPresent() ? results.path(place.getAsInt()) : NONE;
    Optional<JsonNode> reached = level(levels, result.path("achievedLevel").asText());
    Optional<String> resultPointer =
        place.isPresent() ? Optional.of(RESULT + place.getAsInt()) : Optional.empty();
    return new Competency(
        text(description, "name").orElse("?"),
        reached.flatMap(level -> text(level, "name")),
        reached.flatMap(level -> text(level, "description")),
        level(levels, description.path("requiredLevel").asText()).flatMap(l -> text(l, "name")),
        skills(alignments, "ext:ESCOKnowledge", pointer),
        skills(alignments, "ext:ESCOAttitude", pointer),
        skills(alignments, "ext:ESCOSkill", pointer),
        assessment(alignments, pointer),
        pointer,
        resultPointer,
        text(result, "status"),
        skills(result.path("alignment"), "ext:ESCO", resultPointer.orElse("")));
  }

  private static OptionalInt result(JsonNode results, String description) {
    int[] fitting =
        IntStream.range(0, results.size())
            .filter(i -> results.path(i).path("resultDescription").asText().equals(description))
            .toArray();
    // a set has no order: of several results, which one counts is not signed
    return fitting.length == 1 ? OptionalInt.of(fitting[0]) : OptionalInt.empty();
  }

  static Optional<JsonNode> level(JsonNode levels, String id) {
    for (JsonNode level : levels) {
      if (level.path("id").asText().equals(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private static List<Assessed> assessment(JsonNode alignments, String pointer) {
    List<Assessed> assessed = new ArrayList<>();
    for (int i = 0; i < alignments.size(); i++) {
      JsonNode alignment = alignments.path(i);
      String aspect = ASPECTS.get(alignment.path("targetType").asText());
      if (aspect != null) {
        assessed.add(
            new Assessed(
                aspect,
                text(alignment, "targetName").orElse("?"),
                link(alignment, "targetUrl"),
                pointer + "/alignment/" + i));
      }
    }
    return assessed;
  }
}
