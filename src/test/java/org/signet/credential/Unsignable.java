package org.signet.credential;

import java.util.Set;
import org.signet.jsonld.Contexts;

/**
 * The properties of {@link Model} that no generated credential has, because what is signed cannot
 * have them.
 */
final class Unsignable {
  /** In no edition of the Open Badges context. */
  static final Set<String> ALWAYS =
      Set.of(
          // no pinned context defines the term
          "AchievementCredential.endorsementJwt",
          "Achievement.endorsementJwt",
          "Profile.endorsementJwt",
          // a document is signed without its own proof; those of embedded endorsements are in it
          "AchievementCredential.proof",
          "BitstringStatusListCredential.proof");

  /** Not before context-3.0.3.json. */
  private static final Set<String> BEFORE =
      Set.of(
          "Achievement.inLanguage",
          "Related.inLanguage",
          "AchievementCredential.awardedDate",
          "EndorsementCredential.awardedDate");

  private Unsignable() {}

  /** Whether {@code Class.property} cannot be signed under an edition, given by its URL. */
  static boolean is(String edition, String property) {
    return ALWAYS.contains(property)
        || !edition.equals(Contexts.OPEN_BADGES) && BEFORE.contains(property);
  }
}
