package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signet.achievement.AchievementVersion.Edition;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.Endorsements.Signed;
import org.signet.endorsement.OwnEndorsement;
import org.signet.issuance.Award;
import org.signet.issuance.IssueCredential;
import org.signet.json.Json;
import org.signet.keys.DidWeb;
import org.signet.partner.TakeEndorsement.Sound;
import org.signet.platform.Sql;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Keeps an endorsement that goes with the others of its edition: one at a time for each. */
@ApplicationScoped
class KeepEndorsement {

  /** Of eight, with the issuer's own document and status list beside. */
  private static final int MOST_FETCHED = 5;

  private final Endorsements endorsements;
  private final IssueCredential issue;
  private final Sql sql;

  KeepEndorsement(Endorsements endorsements, IssueCredential issue, Sql sql) {
    this.endorsements = endorsements;
    this.issue = issue;
    this.sql = sql;
  }

  @Transactional
  OwnEndorsement keep(Sound sound, Optional<UUID> actor) {
    OwnEndorsement taken = sound.endorsement();
    // badges refer to the row and are issued meanwhile; another endorsement waits
    sql.first(
        "select id from achievement_edition where id = ? for no key update",
        row -> "",
        taken.editionId());
    if (endorsements.isKnown(taken.issuerId(), new Signed(taken.documentId(), taken.partnerDid()))
        || endorsements.find(taken.id()).isPresent()) {
      throw there("An endorsement of this id was taken before; a new one has an id of its own.");
    }
    List<OwnEndorsement> standing = endorsements.standing(taken.editionId(), taken.takenAt());
    Optional<OwnEndorsement> earlier =
        standing.stream()
            .filter(o -> o.partnerDid().equals(taken.partnerDid()) && o.claim() == taken.claim())
            .findFirst();
    if (earlier.filter(o -> !taken.validUntil().isAfter(o.validUntil())).isPresent()) {
      throw there(
          "The partner's endorsement of this claim is good until "
              + earlier.get().validUntil()
              + "; one that is good for longer replaces it.");
    }
    endorsements.replaceBy(taken);
    requireOneProfile(standing, earlier, sound.signed());
    endorsements.insert(taken, actor);
    if (standing.size() + (earlier.isPresent() ? 0 : 1) > Endorsements.MOST) {
      throw Problem.of(
          ProblemType.TOO_MANY_ENDORSEMENTS,
          "Badges of one edition carry "
              + Endorsements.MOST
              + " endorsements; withdraw one first.");
    }
    requireFewHosts(standing, earlier, sound.signed());
    requireABadge(sound, taken.takenAt());
    return taken;
  }

  /**
   * A verifier fetches little for one badge: a document of each partner with a did:web, a list of
   * each that may revoke.
   */
  private static void requireFewHosts(
      List<OwnEndorsement> standing, Optional<OwnEndorsement> replaced, ObjectNode signed) {
    Set<String> fetched = new HashSet<>(addresses(signed));
    standing.stream()
        .filter(other -> replaced.filter(gone -> gone.id().equals(other.id())).isEmpty())
        .forEach(other -> fetched.addAll(addresses(parse(other))));
    if (fetched.size() > MOST_FETCHED) {
      throw Problem.of(
          ProblemType.TOO_MANY_ENDORSEMENTS,
          "For the endorsements of one edition a verifier would have to fetch "
              + fetched.size()
              + " documents (of each did:web, of each status list); "
              + MOST_FETCHED
              + " is the most. Withdraw one first, or endorse with a did:key.");
    }
  }

  private static Set<String> addresses(ObjectNode signed) {
    Set<String> addresses = new HashSet<>();
    String did = signed.path("issuer").path("id").asText();
    if (DidWeb.isDidWeb(did)) {
      addresses.add(did);
    }
    JsonNode status = signed.path("credentialStatus");
    for (JsonNode entry : status.isArray() ? status : List.of(status)) {
      if (entry.has("statusListCredential")) {
        addresses.add(entry.path("statusListCredential").asText());
      }
    }
    return addresses;
  }

  private static ObjectNode parse(OwnEndorsement endorsement) {
    return Json.parseObject(endorsement.json().getBytes(StandardCharsets.UTF_8));
  }

  /** One id, one node: of two descriptions of one DID, no badge could be signed. */
  private static void requireOneProfile(
      List<OwnEndorsement> standing, Optional<OwnEndorsement> replaced, ObjectNode signed) {
    for (OwnEndorsement other : standing) {
      ObjectNode document = parse(other);
      boolean stays = replaced.filter(gone -> gone.id().equals(other.id())).isEmpty();
      if (stays
          && document.path("issuer").path("id").equals(signed.path("issuer").path("id"))
          && !document.path("issuer").equals(signed.path("issuer"))) {
        throw Problem.of(
            ProblemType.PROFILE_DIFFERS,
            "Badges carry both endorsements, and a partner is one: describe it alike in both.",
            List.of(
                new FieldError(
                    "/endorsement/issuer",
                    "PROFILE_DIFFERS",
                    "Send the same as in the other: " + Json.write(document.get("issuer")))));
      }
    }
  }

  /** What every badge of the edition will have, with nothing that only some have. */
  private void requireABadge(Sound sound, Instant now) {
    Edition edition =
        sound.version().allEditions().stream()
            .filter(each -> each.id().equals(sound.endorsement().editionId()))
            .findFirst()
            .orElseThrow();
    issue.preview(
        new Award(
            UUID.randomUUID(),
            edition,
            now,
            Optional.empty(),
            now,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static Problem there(String words) {
    return Problem.of(ProblemType.ALREADY_ENDORSED, words);
  }
}
