package org.signet.verification.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signet.skill.NamedSkill;
import org.signet.skill.Skill;
import org.signet.skill.SkillStatus;
import org.signet.skill.Skills;
import org.signet.verification.Finding;
import org.signet.verification.Outcome;

/**
 * The skills that are named exist in ESCO, as far as it is loaded here, and are what their places
 * say. A badge is not bad because ESCO moves on, or because not all of it is loaded.
 */
@ApplicationScoped
class SkillsCheck implements Check {

  private static final String NAME = "skills";
  private static final int MOST = 10;
  private static final int LONGEST = 120;

  /** What can be said of a place, the worst last. */
  private enum Code {
    ALL_KNOWN,
    SKILL_OBSOLETE,
    SKILL_ROLE_CONTRADICTS,
    SKILL_UNKNOWN,
    NOT_A_SKILL_URI;

    Outcome outcome() {
      return compareTo(SKILL_OBSOLETE) <= 0 ? Outcome.PASSED : Outcome.UNKNOWN;
    }
  }

  private record Judged(Code code, String pointer, String text) {}

  private final Skills skills;

  SkillsCheck(Skills skills) {
    this.skills = skills;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Finding check(Examined examined) {
    if (examined.input().isEmpty()) {
      return Findings.skipped(NAME);
    }
    var places = SkillAlignment.of(examined.credential().path("credentialSubject"));
    return finding(places, skills.lookUp(places.stream().map(SkillAlignment::url).toList()));
  }

  /** The finding about these places, whose addresses have been looked up. */
  static Finding finding(List<SkillAlignment> places, Map<String, NamedSkill> named) {
    if (places.isEmpty()) {
      return Findings.of(NAME, Outcome.SKIPPED, "NO_SKILLS");
    }
    List<Judged> odd =
        places.stream()
            .map(place -> judge(place, named.get(place.url())))
            .filter(judged -> judged.code() != Code.ALL_KNOWN)
            .sorted(Comparator.comparing(Judged::code).reversed())
            .toList();
    if (odd.isEmpty()) {
      return Findings.of(NAME, Outcome.PASSED, Code.ALL_KNOWN.name());
    }
    Judged worst = odd.get(0);
    String more = odd.size() > MOST ? "; and " + (odd.size() - MOST) + " more" : "";
    String detail =
        odd.stream()
            .limit(MOST)
            .map(judged -> judged.pointer() + ": " + judged.text())
            .collect(Collectors.joining("; "));
    return Findings.of(
        NAME, worst.code().outcome(), worst.code().name(), worst.pointer(), detail + more);
  }

  private static Judged judge(SkillAlignment place, NamedSkill named) {
    String url =
        place.url().length() > LONGEST ? place.url().substring(0, LONGEST) + "…" : place.url();
    if (named.status() == SkillStatus.NOT_A_SKILL_URI) {
      String what = url.isEmpty() ? "no targetUrl" : url + " is no skill URI";
      return new Judged(Code.NOT_A_SKILL_URI, place.pointer(), what + " (" + named.form() + ")");
    }
    if (named.skill().isEmpty()) {
      return new Judged(
          Code.SKILL_UNKNOWN, place.pointer(), url + " is not among the concepts loaded here");
    }
    Skill skill = named.skill().get();
    if (place.contradicts(skill.knowledge())) {
      String kind = skill.knowledge() ? "knowledge" : "skill/competence";
      return new Judged(
          Code.SKILL_ROLE_CONTRADICTS,
          place.pointer(),
          url + " is " + kind + " in ESCO, and " + place.role() + " here");
    }
    return skill.obsolete()
        ? new Judged(Code.SKILL_OBSOLETE, place.pointer(), url + " is obsolete" + now(named))
        : new Judged(Code.ALL_KNOWN, place.pointer(), "");
  }

  private static String now(NamedSkill named) {
    String label = named.replacement().map(skill -> " (" + skill.labelEn() + ")").orElse("");
    return named.replacedBy().map(uri -> ", now " + uri + label).orElse("");
  }
}
