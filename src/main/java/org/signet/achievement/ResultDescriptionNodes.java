package org.signet.achievement;

import static org.signet.achievement.Nodes.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Definition.Competency;
import org.signet.achievement.Definition.ResultDescription;
import org.signet.issuer.LocalizedText;
import org.signet.skill.Skill;

/**
 * Open Badges {@code ResultDescription}s of one edition: rubrics, grades, and facts of the whole.
 */
final class ResultDescriptionNodes {

  private final Edition edition;
  private final Definition definition;
  private final String language;
  private final AchievementIds ids;
  private final Vocabulary vocabulary;
  private final Map<String, Skill> known;
  private final ArrayNode nodes = Nodes.array();

  private ResultDescriptionNodes(
      Edition edition, AchievementIds ids, Vocabulary vocabulary, Map<String, Skill> known) {
    this.edition = edition;
    this.definition = edition.version().definition();
    this.language = edition.language();
    this.ids = ids;
    this.vocabulary = vocabulary;
    this.known = known;
  }

  static ArrayNode of(
      Edition edition, AchievementIds ids, Vocabulary vocabulary, Map<String, Skill> known) {
    var all = new ResultDescriptionNodes(edition, ids, vocabulary, known);
    all.definition.competencies().forEach(all::competency);
    all.definition.furtherResults().forEach(all::further);
    all.definition
        .competencies()
        .forEach(c -> c.omitted().forEach((aspect, reason) -> all.omitted(c, aspect, reason)));
    all.facts();
    return all.nodes;
  }

  private void competency(Competency competency) {
    ArrayNode alignments = Nodes.array();
    esco(alignments, competency.knowledge(), "ext:ESCOKnowledge");
    esco(alignments, competency.attitudes(), "ext:ESCOAttitude");
    esco(alignments, competency.skills(), "ext:ESCOSkill");
    node(competency.rubric(), alignments);
  }

  /** A list that is empty for a reason: the reason is signed too. */
  private void omitted(Competency competency, String aspect, LocalizedText reason) {
    ObjectNode node = object("ResultDescription");
    node.put("id", ids.fact(edition.id(), competency.code() + "-no-" + aspect));
    node.put("name", EditionTexts.omitted(aspect, competency.statement(), language));
    node.put(
        "resultType",
        "ext:Omitted" + aspect.substring(0, 1).toUpperCase(Locale.ROOT) + aspect.substring(1));
    node.put("requiredValue", reason.in(language));
    node.putArray("alignment").add(belongsTo(competency));
    nodes.add(node);
  }

  private ObjectNode belongsTo(Competency competency) {
    return object("Alignment")
        .put("targetType", "ext:Competency")
        .put("targetUrl", ids.criterion(edition.id(), competency.code()))
        .put("targetName", competency.statement().in(language));
  }

  /** What it is a result of is said by an alignment with the competency's own description. */
  private void further(ResultDescription result) {
    ArrayNode alignments = Nodes.array();
    definition.competencies().stream()
        .filter(competency -> result.competencies().contains(competency.code()))
        .forEach(competency -> alignments.add(belongsTo(competency)));
    node(result, alignments);
  }

  private void node(ResultDescription result, ArrayNode alignments) {
    ObjectNode node = object("ResultDescription");
    node.put("id", ids.criterion(edition.id(), result.code()));
    node.put("name", result.name().in(language)).put("resultType", result.resultType());
    result.rubric().ifPresent(rubric -> rubric(node, result.code(), rubric));
    result.requiredValue().ifPresent(value -> node.put("requiredValue", value));
    if (!result.allowedValues().isEmpty()) {
      result.allowedValues().forEach(node.putArray("allowedValue")::add);
    }
    result.assessment().ifPresent(assessment -> assessment(alignments, assessment));
    Nodes.putUnlessEmpty(node, "alignment", alignments);
    nodes.add(node);
  }

  private void rubric(ObjectNode node, String code, Definition.Rubric rubric) {
    node.put("requiredLevel", ids.level(edition.id(), code, rubric.requiredLevel()));
    ArrayNode levels = node.putArray("rubricCriterionLevel");
    for (Definition.Level level : rubric.levels()) {
      ObjectNode item = object("RubricCriterionLevel");
      item.put("id", ids.level(edition.id(), code, level.code()));
      item.put("name", level.name().in(language));
      item.put("level", String.valueOf(levels.size() + 1));
      level.description().ifPresent(text -> item.put("description", text.in(language)));
      levels.add(item);
    }
  }

  private void assessment(ArrayNode alignments, Definition.Assessment assessment) {
    add(alignments, "ext:AssessmentType", "assessment-type", assessment.type());
    add(alignments, "ext:AssessmentMethod", "assessment-method", assessment.method());
    add(alignments, "ext:Supervision", "supervision", assessment.supervision());
    add(
        alignments,
        "ext:IdentityVerification",
        "identity-verification",
        assessment.identityVerification());
  }

  private void add(ArrayNode alignments, String type, String list, Optional<String> code) {
    code.map(c -> vocabulary.concept(list, c))
        .ifPresent(concept -> alignments.add(Nodes.concept(type, concept, language)));
  }

  private void facts() {
    Definition.Workload workload = definition.workload();
    Definition.Particulars particulars = definition.particulars();
    fact("hours", EditionTexts.HOURS, "ext:ContactHours", workload.contactHours().map(n -> "" + n));
    fact("weeks", EditionTexts.WEEKS, "ext:DurationWeeks", workload.weeks().map(n -> "" + n));
    fact(
        "mode",
        EditionTexts.MODE,
        "ext:DeliveryMode",
        workload
            .deliveryMode()
            .map(mode -> vocabulary.concept("delivery-mode", mode).label().in(language)));
    fact(
        "ects",
        EditionTexts.ECTS,
        "ext:WorkloadECTS",
        workload.ects().map(ApprovalFindings::number));
    fact(
        "prerequisites",
        EditionTexts.PREREQUISITES,
        "ext:Prerequisites",
        particulars.prerequisites().map(text -> text.in(language)));
    fact("osap", EditionTexts.OSAP, "ext:OSAPApproved", yesOrNo(particulars.osapApproved()));
    fact("credit", EditionTexts.CREDIT, "ext:CreditBearing", yesOrNo(particulars.creditBearing()));
  }

  private Optional<String> yesOrNo(Optional<Boolean> answer) {
    return answer.map(yes -> (yes ? EditionTexts.YES : EditionTexts.NO).in(language));
  }

  private void fact(String name, LocalizedText label, String type, Optional<String> value) {
    value.ifPresent(
        text ->
            nodes.add(
                object("ResultDescription")
                    .put("id", ids.fact(edition.id(), name))
                    .put("name", label.in(language))
                    .put("resultType", type)
                    .put("requiredValue", text)));
  }

  private void esco(ArrayNode alignments, List<String> uris, String type) {
    uris.forEach(uri -> alignments.add(Nodes.esco(known.get(uri), type, language)));
  }
}
