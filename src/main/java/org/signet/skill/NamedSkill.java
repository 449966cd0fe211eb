package org.signet.skill;

import java.util.Optional;

/**
 * An address that is named as a skill, looked up.
 *
 * @param uri the address as it was named
 * @param form what it is by its form alone
 * @param skill the concept, known or obsolete
 * @param replacement the concept that came after an obsolete one, where it is loaded here
 */
public record NamedSkill(
    String uri, SkillUri form, Optional<Skill> skill, Optional<Skill> replacement) {

  /** What became of it. */
  public SkillStatus status() {
    if (form != SkillUri.SKILL) {
      return SkillStatus.NOT_A_SKILL_URI;
    }
    return skill
        .map(found -> found.obsolete() ? SkillStatus.OBSOLETE : SkillStatus.KNOWN)
        .orElse(SkillStatus.UNKNOWN);
  }

  /** The URI that came after an obsolete one, loaded here or not. */
  public Optional<String> replacedBy() {
    return skill.flatMap(Skill::replacedBy);
  }
}
