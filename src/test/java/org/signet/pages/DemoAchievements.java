package org.signet.pages;

import io.restassured.path.json.JsonPath;
import org.signet.TestClient;

/** The achievements of the demonstration college, found in its badges. */
final class DemoAchievements {

  private DemoAchievements() {}

  /** The path of one in English. */
  static String english() {
    return of(DemoBadges.english());
  }

  /** The path of the same in French. */
  static String french() {
    return of(DemoBadges.french());
  }

  private static String of(String badge) {
    return new JsonPath(DemoBadges.json(badge))
        .getString("credentialSubject.achievement.id")
        .substring(TestClient.BASE.length());
  }
}
