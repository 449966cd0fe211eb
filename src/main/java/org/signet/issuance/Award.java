package org.signet.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;

/**
 * An approved completion, resolved: all that a badge will say, and nothing else.
 *
 * @param completion the record it comes from; one badge each
 * @param awardedAt when the learner earned it
 * @param validFrom when it was approved
 * @param email lower case; only its salted hash stands in the badge
 * @param name as it stands in the badge, if the issuer's policy wants it
 */
public record Award(
    UUID completion,
    Edition edition,
    Instant awardedAt,
    Optional<Instant> startedAt,
    Instant validFrom,
    Optional<String> email,
    Optional<String> name,
    List<AwardedResult> results,
    Optional<Double> credits,
    Optional<String> term,
    List<AwardedEvidence> evidence) {

  /** What the learner reached on one criterion: a level of its rubric, or a value. */
  public record AwardedResult(String criterion, Optional<String> level, Optional<String> value) {

    /** A level, by its code. */
    public static AwardedResult ofLevel(String criterion, String level) {
      return new AwardedResult(criterion, Optional.of(level), Optional.empty());
    }

    /** A value, as the LMS wrote it. */
    public static AwardedResult ofValue(String criterion, String value) {
      return new AwardedResult(criterion, Optional.empty(), Optional.of(value));
    }
  }

  /**
   * A piece of evidence.
   *
   * @param url of the file; a narrative alone has none
   * @param sha256 of the file, if it is known: then the badge pins it
   */
  public record AwardedEvidence(
      String name,
      Optional<String> url,
      Optional<String> mediaType,
      Optional<byte[]> sha256,
      Optional<String> narrative,
      Optional<String> description,
      Optional<String> genre) {}
}
