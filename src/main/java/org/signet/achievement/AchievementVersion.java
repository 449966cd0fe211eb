package org.signet.achievement;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signet.issuer.Issuer;

/**
 * A version of an achievement as it is kept: it never changes.
 *
 * @param editions language to the id of the achievement in that language
 */
public record AchievementVersion(
    UUID id, Issuer issuer, Definition definition, Map<String, UUID> editions) {

  /** The edition in one of the issuer's languages. */
  public Optional<Edition> edition(String language) {
    return Optional.ofNullable(editions.get(language)).map(id -> new Edition(id, language, this));
  }

  /**
   * The version in one language: an achievement with an id of its own.
   *
   * @param id the last part of {@code {base-url}/achievements/{id}}
   */
  public record Edition(UUID id, String language, AchievementVersion version) {}
}
