package org.signet.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.Finding.Severity;
import org.signet.skill.Skill;
import org.signet.skill.SkillAdvice;
import org.signet.skill.Skills;

/** Every ESCO URI of a definition exists today, and is of the kind that its place says. */
@ApplicationScoped
class EscoFindings {

  private final Skills skills;
  private final SkillAdvice advice;

  EscoFindings(Skills skills, SkillAdvice advice) {
    this.skills = skills;
    this.advice = advice;
  }

  List<Finding> of(Definition definition) {
    Map<String, Skill> known = skills.find(definition.escoUris().distinct().toList());
    List<Finding> findings = new ArrayList<>();
    check(definition.skills(), "/skills", Optional.empty(), known, findings);
    for (int i = 0; i < definition.competencies().size(); i++) {
      Definition.Competency competency = definition.competencies().get(i);
      String at = "/competencies/" + i;
      check(competency.knowledge(), at + "/knowledge", Optional.of(true), known, findings);
      check(competency.attitudes(), at + "/attitudes", Optional.of(false), known, findings);
      check(competency.skills(), at + "/skills", Optional.of(false), known, findings);
    }
    return findings;
  }

  private void check(
      List<String> uris,
      String list,
      Optional<Boolean> knowledge,
      Map<String, Skill> known,
      List<Finding> findings) {
    for (int i = 0; i < uris.size(); i++) {
      String pointer = list + "/" + i;
      Skill skill = known.get(uris.get(i));
      if (skill == null) {
        findings.add(
            error(
                pointer,
                "UNKNOWN_SKILL",
                advice.of(uris.get(i)),
                "Look for the concept by GET /v1/skills?q= and send its 'uri'."));
      } else if (skill.obsolete()) {
        findings.add(
            error(
                pointer,
                "OBSOLETE_SKILL",
                "ESCO has withdrawn '" + skill.labelEn() + "'. " + replacement(skill),
                skill
                    .replacedBy()
                    .map(uri -> "Send " + uri + ".")
                    .orElse("Look for another by GET /v1/skills?q= and send its 'uri'.")));
      } else if (knowledge.filter(k -> k != skill.knowledge()).isPresent()) {
        findings.add(
            error(
                pointer,
                "WRONG_SKILL_TYPE",
                "ESCO has '"
                    + skill.labelEn()
                    + "' as "
                    + (skill.knowledge() ? "knowledge." : "skill/competence."),
                skill.knowledge()
                    ? "List it under knowledge."
                    : "List it under skills or attitudes."));
      }
    }
  }

  private String replacement(Skill skill) {
    return skill
        .replacedBy()
        .map(
            uri ->
                uri
                    + skills.find(uri).map(s -> " (" + s.labelEn() + ")").orElse("")
                    + " came after it.")
        .orElse("It names none that came after it.");
  }

  private static Finding error(String pointer, String code, String message, String proposal) {
    return new Finding(Severity.ERROR, pointer, code, message, proposal);
  }
}
