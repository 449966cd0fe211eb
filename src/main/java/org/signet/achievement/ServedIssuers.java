package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.Caller;
import org.signet.auth.CurrentCaller;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.problem.Problem;

/** The issuers that the key at hand may act for, and what is theirs. */
@ApplicationScoped
public class ServedIssuers {

  private final Issuers issuers;
  private final Achievements achievements;
  private final CurrentCaller caller;

  ServedIssuers(Issuers issuers, Achievements achievements, CurrentCaller caller) {
    this.issuers = issuers;
    this.achievements = achievements;
    this.caller = caller;
  }

  Caller caller() {
    return caller.get();
  }

  List<Issuer> all() {
    return issuers.servedBy(caller.get());
  }

  /** The issuer that a definition names by its slug, or the only one. */
  Issuer named(JsonNode body) {
    // what is no text names none
    return issuers.named(
        Optional.ofNullable(body.get("issuer")).map(JsonNode::asText), caller.get());
  }

  /** The version at an address; another institution's is as good as none. */
  public AchievementVersion version(UUID achievement, String version) {
    return achievements
        .find(achievement, version)
        .filter(found -> caller.get().serves(found.issuer().slug()))
        .orElseThrow(Problem::notFound);
  }

  /** All versions of an achievement, the newest first. */
  List<AchievementVersion> versions(UUID achievement) {
    List<AchievementVersion> versions =
        achievements.family(achievement).stream()
            .filter(found -> caller.get().serves(found.issuer().slug()))
            .toList();
    if (versions.isEmpty()) {
      throw Problem.notFound();
    }
    return versions;
  }
}
