package org.signet.achievement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code achievement_edition}. */
@Entity
@Table(name = "achievement_edition")
class EditionEntity {
  @Id UUID id;
  UUID achievementId;
  String language;
}
