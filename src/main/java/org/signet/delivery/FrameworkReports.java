package org.signet.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.signet.achievement.AchievementDocument;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.framework.FrameworkReport;
import org.signet.framework.Intent;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerProfile;
import org.signet.json.Json;

/** Framework reports of what is kept here. */
@ApplicationScoped
public class FrameworkReports {

  private final AchievementDocument achievements;

  FrameworkReports(AchievementDocument achievements) {
    this.achievements = achievements;
  }

  /** The report of a definition, in one of its languages. */
  public FrameworkReport of(Edition edition) {
    Issuer issuer = edition.version().issuer();
    ObjectNode profile = IssuerProfile.of(issuer, edition.language());
    var intent = new Intent(issuer.policy().includeName(), 0, List.of(), false, Map.of());
    return FrameworkReport.of(profile, achievements.of(edition), intent);
  }

  /** The report of a badge, from its signed text alone. */
  public FrameworkReport of(String credential) {
    return FrameworkReport.of(Json.parseObject(credential.getBytes(StandardCharsets.UTF_8)));
  }
}
