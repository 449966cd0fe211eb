package org.signet.achievement;

import java.net.URI;
import java.util.UUID;

/** Absolute IRIs of an achievement and of its parts: minted here, never taken from an LMS. */
public record AchievementIds(URI baseUrl) {

  /** The achievement, one edition of one version. */
  public String achievement(UUID edition) {
    return baseUrl + "/achievements/" + edition;
  }

  /** All versions of a code, for staff. */
  String staff(UUID achievement) {
    return baseUrl + "/v1/achievements/" + achievement;
  }

  /** A result description that results refer to. */
  public String criterion(UUID edition, String code) {
    return achievement(edition) + "/criteria/" + code;
  }

  /** A level of a rubric. */
  public String level(UUID edition, String criterion, String level) {
    return criterion(edition, criterion) + "/" + level;
  }

  String fact(UUID edition, String name) {
    return achievement(edition) + "/facts/" + name;
  }
}
