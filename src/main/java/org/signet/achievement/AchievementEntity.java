package org.signet.achievement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code achievement}. */
@Entity
@Table(name = "achievement")
class AchievementEntity {
  @Id UUID id;
  UUID issuerId;
  String code;
  String version;
  String definition;
  Instant createdAt;
}
