package org.signet.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.Achievements;
import org.signet.achievement.Stacking;
import org.signet.platform.SignetConfig;
import org.signet.status.CredentialStates;

/** How far a learner has come with what their badges are parts of. */
@ApplicationScoped
public class Programmes {

  private final Learners learners;
  private final Achievements achievements;
  private final Stacking stacking;
  private final CredentialStates states;
  private final AchievementIds ids;

  Programmes(
      Learners learners,
      Achievements achievements,
      Stacking stacking,
      CredentialStates states,
      SignetConfig config) {
    this.learners = learners;
    this.achievements = achievements;
    this.stacking = stacking;
    this.states = states;
    this.ids = new AchievementIds(config.baseUrl());
  }

  /**
   * What has parts of which the learner has at least one.
   *
   * @param achievement the address of its newest approved version
   * @param complete every part is completed, which by itself awards nothing
   * @param awarded when the whole itself was awarded, the last time if often: {@code awardedDate}
   *     of the learner's badge of any version of it that is in force
   */
  public record Programme(
      String achievement,
      String code,
      String title,
      List<Part> parts,
      boolean complete,
      Optional<String> awarded) {}

  /** A part, and whether the learner has a badge of any version of it that is in force. */
  public record Part(String code, String title, boolean completed) {}

  /**
   * The programmes of a learner, by the definitions that are approved now.
   *
   * @param language {@code en} or {@code fr}
   */
  public List<Programme> of(Learner learner, String language) {
    Map<String, String> held = new LinkedHashMap<>(); // by code: when it was awarded
    Set<String> wholes = new LinkedHashSet<>();
    for (Learners.Badge badge : learners.badges(learner)) {
      if (isInForce(badge.id())) {
        achievements
            .edition(badge.edition())
            .ifPresent(
                edition ->
                    held.merge(
                        edition.version().definition().code(),
                        badge.awarded().orElse(badge.issuedAt().toString()),
                        Programmes::later));
      }
    }
    for (String code : held.keySet()) {
      stacking
          .approved(learner.issuerId(), code)
          .ifPresent(version -> wholes.addAll(version.definition().particulars().partOf()));
    }
    List<Programme> programmes = new ArrayList<>();
    for (String code : wholes) {
      stacking
          .approved(learner.issuerId(), code)
          .ifPresent(whole -> programmes.add(programme(whole, held, language)));
    }
    return programmes;
  }

  private Programme programme(AchievementVersion whole, Map<String, String> held, String language) {
    var edition = whole.editionFor(language);
    List<Part> parts =
        stacking.parts(whole).stream()
            .map(
                part ->
                    new Part(
                        part.definition().code(),
                        part.definition().name().in(part.editionFor(language).language()),
                        held.containsKey(part.definition().code())))
            .toList();
    return new Programme(
        ids.achievement(edition.id()),
        whole.definition().code(),
        whole.definition().name().in(edition.language()),
        parts,
        parts.stream().allMatch(Part::completed),
        Optional.ofNullable(held.get(whole.definition().code())));
  }

  /** Both are as Signet signs them, in UTC, so that the order of letters is that of time. */
  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private boolean isInForce(UUID credential) {
    return Optional.of(credential)
        .filter(id -> states.revocation(id).isEmpty())
        .filter(id -> states.suspension(id).isEmpty())
        .isPresent();
  }
}
