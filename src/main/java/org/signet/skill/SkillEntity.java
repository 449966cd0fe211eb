package org.signet.skill;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

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
  String status;
  String replacedBy;

  Skill toSkill() {
    return new Skill(
        uri,
        skillType.equals("knowledge"),
        attitude,
        labelEn,
        labelFr,
        framework,
        status.equals("obsolete"),
        Optional.ofNullable(replacedBy));
  }
}
