package org.signet.achievement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Life;

/** A row of {@code achievement}: one version. */
@Entity
@Table(name = "achievement")
class AchievementEntity {
  @Id UUID id;
  UUID issuerId;
  String code;
  String version;
  String definition;
  Instant createdAt;
  String state;
  Instant approvedAt;
  Instant retiredAt;

  /** Made of issuer and code by the database. */
  @Column(insertable = false, updatable = false)
  UUID familyId;

  Life life() {
    return new Life(
        VersionState.of(state), Optional.ofNullable(approvedAt), Optional.ofNullable(retiredAt));
  }
}
