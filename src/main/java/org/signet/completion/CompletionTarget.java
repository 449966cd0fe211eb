package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.Achievements;
import org.signet.achievement.VersionState;
import org.signet.auth.Caller;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** Which issuer's achievement a completion is for. */
@ApplicationScoped
class CompletionTarget {

  private final Issuers issuers;
  private final Achievements achievements;

  CompletionTarget(Issuers issuers, Achievements achievements) {
    this.issuers = issuers;
    this.achievements = achievements;
  }

  /** The issuer that is named, or the only one that the key serves and that has this code. */
  Issuer issuer(CompletionRecord record, Caller caller) {
    List<Issuer> served = issuers.servedBy(caller);
    if (record.issuer().isPresent()) {
      return served.stream()
          .filter(issuer -> issuer.slug().equals(record.issuer().get()))
          .findFirst()
          .orElseThrow(
              () -> fault("/issuer", "UNKNOWN_ISSUER", "Send the slug of an issuer of this key."));
    }
    if (served.size() == 1) {
      return served.get(0);
    }
    List<UUID> having =
        achievements.issuersOf(served.stream().map(Issuer::id).toList(), record.achievementCode());
    if (having.size() > 1) {
      throw fault("/issuer", "AMBIGUOUS", "Several issuers have this code: send 'issuer'.");
    }
    if (having.isEmpty()) {
      throw unknown(served, record.achievementCode());
    }
    return served.stream().filter(i -> i.id().equals(having.get(0))).findFirst().orElseThrow();
  }

  /** The version that is named, or the only one; in the language of the completion. */
  Edition edition(CompletionRecord record, Issuer issuer) {
    return edition(record, version(record, issuer));
  }

  /** The version that is named, or the only one. */
  AchievementVersion version(CompletionRecord record, Issuer issuer) {
    List<AchievementVersion> versions =
        achievements.versions(issuer.id(), record.achievementCode());
    if (versions.isEmpty()) {
      throw unknown(List.of(issuer), record.achievementCode());
    }
    return awarded(version(record, versions));
  }

  /** The edition for a completion whose version was settled when it was submitted. */
  Edition edition(CompletionRecord record, UUID achievementId) {
    return edition(record, awarded(achievements.find(achievementId).orElseThrow()));
  }

  /** The same version, if badges are issued of it. */
  private static AchievementVersion awarded(AchievementVersion version) {
    if (version.state() == VersionState.APPROVED) {
      return version;
    }
    boolean retired = version.state() == VersionState.RETIRED;
    throw fault(
        "/achievement/version",
        retired ? "VERSION_RETIRED" : "VERSION_NOT_APPROVED",
        retired
            ? "This version is retired: no more badges are issued of it."
            : "This version is "
                + version.state().text()
                + ": badges are issued of it once it is approved.");
  }

  /** The edition in the language of the completion. */
  static Edition edition(CompletionRecord record, AchievementVersion version) {
    Issuer issuer = version.issuer();
    return issuer
        .language(record.language().orElse(issuer.languages().get(0)))
        .flatMap(version::edition)
        .orElseThrow(
            () ->
                fault(
                    "/language",
                    "UNKNOWN_LANGUAGE",
                    "Send one of " + String.join(", ", issuer.languages()) + "."));
  }

  private static AchievementVersion version(
      CompletionRecord record, List<AchievementVersion> versions) {
    if (record.achievementVersion().isEmpty()) {
      List<AchievementVersion> approved =
          versions.stream().filter(v -> v.state() == VersionState.APPROVED).toList();
      if (approved.size() > 1) {
        throw fault(
            "/achievement/version",
            "AMBIGUOUS",
            "There are several versions: send one of " + names(approved) + ".");
      }
      return approved.isEmpty() ? versions.get(0) : approved.get(0);
    }
    return versions.stream()
        .filter(v -> v.definition().version().equals(record.achievementVersion().get()))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    "/achievement/version",
                    "UNKNOWN_VERSION",
                    "Send one of the versions that are approved: " + approved(versions) + "."));
  }

  private static String approved(List<AchievementVersion> versions) {
    return names(versions.stream().filter(v -> v.state() == VersionState.APPROVED).toList());
  }

  private static String names(List<AchievementVersion> versions) {
    return String.join(", ", versions.stream().map(v -> v.definition().version()).toList());
  }

  private Problem unknown(List<Issuer> served, String code) {
    List<String> near = achievements.nearMatches(served.stream().map(Issuer::id).toList(), code);
    return fault(
        "/achievement/code",
        "UNKNOWN_ACHIEVEMENT",
        near.isEmpty()
            ? "No achievement is defined yet: POST one to /v1/achievements first."
            : "No achievement has this code. Nearest: " + String.join(", ", near) + ".");
  }

  private static Problem fault(String pointer, String code, String message) {
    return Problem.invalid(List.of(new FieldError(pointer, code, message)));
  }
}
