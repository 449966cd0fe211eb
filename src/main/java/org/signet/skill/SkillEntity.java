package org.signet.skill;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code skill}. */
@Entity
@Table(name = "skill")
class SkillEntity {
  @Id String uri;
  String skillType;
  String reuseLevel;
  String labelEn;
  String labelFr;
  boolean attitude;
  String framework;

  Skill toSkill() {
    return new Skill(uri, skillType.equals("knowledge"), attitude, labelEn, labelFr, framework);
  }
}
