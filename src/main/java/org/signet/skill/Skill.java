package org.signet.skill;

import java.util.Optional;

/**
 * An ESCO concept of the skills pillar.
 *
 * @param uri {@code http://data.europa.eu/esco/skill/{uuid}} (the scheme is http)
 * @param knowledge ESCO's {@code skillType}: knowledge, or else skill/competence
 * @param attitude ESCO has no such type: marked where the concept stands under attitudes and values
 * @param framework ESCO and its version, as it stands in {@code targetFramework}
 * @param obsolete ESCO has withdrawn it
 * @param replacedBy the URI that came after an obsolete one, loaded here or not
 */
public record Skill(
    String uri,
    boolean knowledge,
    boolean attitude,
    String labelEn,
    String labelFr,
    String framework,
    boolean obsolete,
    Optional<String> replacedBy) {

  /** The code that ESCO gives it: the last part of the URI. */
  public String code() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** The preferred label in the badge's language. */
  public String label(String language) {
    return language.startsWith("fr") ? labelFr : labelEn;
  }
}
