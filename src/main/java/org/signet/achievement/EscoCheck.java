package org.signet.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.skill.Skill;
import org.signet.skill.Skills;

/** Every ESCO URI of a definition exists, and is of the kind that its place says. */
@ApplicationScoped
class EscoCheck {

  private final Skills skills;

  EscoCheck(Skills skills) {
    this.skills = skills;
  }

  /** Refuses the definition with every URI at fault. */
  void check(Definition definition) {
    Map<String, Skill> known = skills.find(definition.escoUris().distinct().toList());
    List<FieldError> faults = new ArrayList<>();
    check(definition.skills(), "/skills", s -> true, "", known, faults);
    for (int i = 0; i < definition.competencies().size(); i++) {
      Definition.Competency competency = definition.competencies().get(i);
      String at = "/competencies/" + i;
      check(
          competency.knowledge(),
          at + "/knowledge",
          Skill::knowledge,
          "ESCO has this concept as skill/competence: list it under skills or attitudes.",
          known,
          faults);
      String notKnowledge = "ESCO has this concept as knowledge: list it under knowledge.";
      check(
          competency.attitudes(),
          at + "/attitudes",
          s -> !s.knowledge(),
          notKnowledge,
          known,
          faults);
      check(competency.skills(), at + "/skills", s -> !s.knowledge(), notKnowledge, known, faults);
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private void check(
      List<String> uris,
      String pointer,
      Predicate<Skill> fits,
      String elsewhere,
      Map<String, Skill> known,
      List<FieldError> faults) {
    for (int i = 0; i < uris.size(); i++) {
      Optional<Skill> skill = Optional.ofNullable(known.get(uris.get(i)));
      if (skill.isEmpty()) {
        faults.add(new FieldError(pointer + "/" + i, "UNKNOWN_SKILL", skills.advice(uris.get(i))));
      } else if (!fits.test(skill.get())) {
        faults.add(new FieldError(pointer + "/" + i, "WRONG_SKILL_TYPE", elsewhere));
      }
    }
  }
}
