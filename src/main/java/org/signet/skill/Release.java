package org.signet.skill;

import java.time.Instant;

/**
 * A release of ESCO that is loaded here.
 *
 * @param current the one that is searched and that {@link Skills} speaks of
 * @param partial only some of its concepts: the starter set
 * @param english how many concepts have a label in English
 * @param french how many have one in French
 */
record Release(
    int id,
    EscoVersion version,
    boolean current,
    boolean partial,
    Instant importedAt,
    int concepts,
    int english,
    int french) {

  /** Some concepts of every release are not translated. */
  private static final double WHOLE = 0.9;

  /** Whether nearly all concepts have a label in this language. */
  boolean has(String language) {
    return concepts > 0 && (language.equals("en") ? english : french) >= concepts * WHOLE;
  }

  boolean hasBoth() {
    return has("en") && has("fr");
  }

  /** Whether it is newer than another, and not so much smaller that it must be a part of one. */
  boolean mayFollow(Release other) {
    return version.compareTo(other.version) > 0 && !isFarSmallerThan(other);
  }

  /** Whether it has less than half as many concepts. */
  boolean isFarSmallerThan(Release other) {
    return concepts * 2 < other.concepts;
  }
}
