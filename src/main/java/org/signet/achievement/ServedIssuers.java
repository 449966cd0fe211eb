package org.signet.achievement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signet.auth.Caller;
import org.signet.auth.CurrentCaller;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.problem.FieldError;
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
    return issuers.all().stream().filter(issuer -> caller.get().serves(issuer.slug())).toList();
  }

  /** The issuer that a definition names by its slug, or the only one. */
  Issuer named(JsonNode body) {
    List<Issuer> served = all();
    if (!body.has("issuer") && served.size() == 1) {
      return served.get(0);
    }
    String slug = body.path("issuer").asText();
    return served.stream()
        .filter(issuer -> issuer.slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    List.of(
                        new FieldError(
                            "/issuer",
                            "UNKNOWN_ISSUER",
                            "Send the slug of an issuer of this key: "
                                + served.stream()
                                    .limit(10)
                                    .map(Issuer::slug)
                                    .collect(Collectors.joining(", "))
                                + "."))));
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
