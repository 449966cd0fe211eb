package org.signet.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signet.issuer.Issuer;

/**
 * A version of an achievement. Once it was approved, all of it but its life never changes.
 *
 * @param achievement names all versions of this code
 * @param editions language to the id of the achievement in that language
 */
public record AchievementVersion(
    UUID id,
    UUID achievement,
    Issuer issuer,
    Definition definition,
    Map<String, UUID> editions,
    Life life) {

  /**
   * Where the version is in its life.
   *
   * @param approvedAt empty for what was defined before definitions were approved
   */
  public record Life(
      VersionState state, Optional<Instant> approvedAt, Optional<Instant> retiredAt) {

    static Life ofDraft() {
      return new Life(VersionState.DRAFT, Optional.empty(), Optional.empty());
    }
  }

  AchievementVersion with(Life now) {
    return life.equals(now)
        ? this
        : new AchievementVersion(id, achievement, issuer, definition, editions, now);
  }

  /** Where it is in its life. */
  public VersionState state() {
    return life.state();
  }

  /** The edition in one of the issuer's languages. */
  public Optional<Edition> edition(String language) {
    return Optional.ofNullable(editions.get(language)).map(id -> new Edition(id, language, this));
  }

  /** The edition for a reader of {@code en} or {@code fr}, or the first where there is none. */
  public Edition editionFor(String language) {
    return allEditions().stream()
        .filter(edition -> edition.language().startsWith(language))
        .findFirst()
        .orElseGet(() -> allEditions().get(0));
  }

  /** The editions in all languages of the issuer. */
  public List<Edition> allEditions() {
    return editions.entrySet().stream()
        .map(entry -> new Edition(entry.getValue(), entry.getKey(), this))
        .toList();
  }

  /**
   * The version in one language: an achievement with an id of its own.
   *
   * @param id the last part of {@code {base-url}/achievements/{id}}
   */
  public record Edition(UUID id, String language, AchievementVersion version) {}
}
