package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.achievement.VersionState;
import org.signet.credential.Digests;
import org.signet.endorsement.Claim;
import org.signet.endorsement.EndorsementDocument;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Times;

/**
 * What an endorsement is about and for how long, read from its signed text.
 *
 * @param edition whose digest the text names
 */
record EndorsedEdition(Edition edition, Claim claim, Instant validFrom, Instant validUntil) {

  private static final int MOST_YEARS = 2;

  /**
   * Reads it.
   *
   * @param version that it has to be for
   * @throws Problem NOT_IN_THIS_STATE, ENDORSEMENT_OF_ANOTHER_VERSION, NOT_AN_ENDORSEMENT or
   *     ENDORSEMENT_NOT_IN_FORCE
   */
  static EndorsedEdition of(
      ObjectNode signed,
      AchievementVersion version,
      AchievementIds ids,
      EndorsementDocument documents,
      Instant now) {
    if (version.state() != VersionState.APPROVED) {
      throw Problem.of(
          ProblemType.NOT_IN_THIS_STATE,
          "Only an approved version is endorsed; this one is "
              + version.state().text().replace('_', ' ')
              + ".");
    }
    Edition edition = edition(signed, version, ids, documents);
    Claim claim =
        Claim.named(signed.path("name").asText())
            .filter(found -> isNamed(found, edition, signed))
            .orElseThrow(() -> name(edition));
    Instant from = Times.parse(signed.path("validFrom").asText()).orElseThrow();
    Optional<Instant> until = Times.parse(signed.path("validUntil").asText());
    if (until.isEmpty() || until.get().isAfter(yearsLater(from))) {
      throw force("validUntil", "Send a validUntil at most two years after validFrom.");
    }
    if (from.isAfter(now)) {
      throw force("validFrom", "It is not good yet; send it again when it is.");
    }
    if (!now.isBefore(until.get())) {
      throw force("validUntil", "It has expired; have it signed anew.");
    }
    return new EndorsedEdition(edition, claim, from, until.get());
  }

  private static boolean isNamed(Claim claim, Edition edition, ObjectNode signed) {
    return claim.name(edition.language()).equals(signed.path("name").asText().replace('’', '\''));
  }

  private static Edition edition(
      ObjectNode signed,
      AchievementVersion version,
      AchievementIds ids,
      EndorsementDocument documents) {
    String about = signed.path("credentialSubject").path("id").asText();
    Edition edition =
        version.allEditions().stream()
            .filter(each -> ids.achievement(each.id()).equals(about))
            .findFirst()
            .orElseThrow(
                () ->
                    another(
                        "credentialSubject/id", "Send the id of this version in one language."));
    JsonNode resources = signed.path("relatedResource");
    if (resources.size() != 1 || !resources.path(0).path("id").asText().equals(about)) {
      throw another(
          "relatedResource", "Send one related resource: the endorsed version with its digest.");
    }
    byte[] digest = documents.digest(edition);
    if (Digests.sha256(resources.get(0)).filter(d -> Arrays.equals(d, digest)).isEmpty()) {
      throw another(
          "relatedResource/0",
          "This is not the digest of this version as it is served: sign "
              + Digests.digestMultibase(digest)
              + " if it is what you mean.");
    }
    return edition;
  }

  private static Instant yearsLater(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant();
  }

  private static Problem name(Edition edition) {
    String names =
        String.join(
            "\" or \"",
            Arrays.stream(Claim.values()).map(claim -> claim.name(edition.language())).toList());
    return Problem.of(
        ProblemType.NOT_AN_ENDORSEMENT,
        "One endorsement makes one claim, in the language of the edition.",
        List.of(new FieldError("/endorsement/name", "NOT_A_CLAIM", "Send \"" + names + "\".")));
  }

  private static Problem another(String member, String message) {
    return Problem.of(
        ProblemType.ENDORSEMENT_OF_ANOTHER_VERSION,
        "The endorsement has to be for exactly the version that you name; see errors.",
        List.of(new FieldError("/endorsement/" + member, "ANOTHER_VERSION", message)));
  }

  private static Problem force(String member, String message) {
    return Problem.of(
        ProblemType.ENDORSEMENT_NOT_IN_FORCE,
        "An endorsement is good from now, for two years at most; see errors.",
        List.of(new FieldError("/endorsement/" + member, "NOT_IN_FORCE", message)));
  }
}
