package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.ServedIssuers;
import org.signet.endorsement.SignedWith;
import org.signet.partner.TakeEndorsement.Sound;
import org.signet.partner.TakeEndorsement.Taking;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** Reads {@code {"achievementVersion", "endorsement"}} and has it verified. */
@ApplicationScoped
class PostedEndorsement {

  private static final String VERSION = "achievementVersion";
  private static final String ENDORSEMENT = "endorsement";

  private final TakeEndorsement take;
  private final ServedIssuers served;
  private final Pattern address;

  PostedEndorsement(TakeEndorsement take, ServedIssuers served, SignetConfig config) {
    this.take = take;
    this.served = served;
    this.address =
        Pattern.compile(
            Pattern.quote(config.baseUrl() + "/v1/achievements/")
                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/versions/([A-Za-z0-9._-]+)");
  }

  /**
   * Verifies what was posted.
   *
   * @throws Problem INVALID for the body, NOT_FOUND for another institution's version, and all of
   *     {@link TakeEndorsement#examine}
   */
  Sound examine(JsonNode body, UUID actor) {
    requireMembers(body);
    AchievementVersion version = version(body.get(VERSION).textValue());
    if (!(body.get(ENDORSEMENT) instanceof ObjectNode signed)) {
      throw EndorsementForm.token();
    }
    return take.examine(
        signed,
        new Taking(
            version.issuer().id(),
            version.id(),
            SignedWith.OWN_DID,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(actor)));
  }

  private AchievementVersion version(String url) {
    Matcher parts = address.matcher(url);
    if (!parts.matches()) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  "/" + VERSION,
                  "NOT_A_VERSION",
                  "Send the id of a version, as GET /v1/achievements/{id} lists them.")));
    }
    return served.version(UUID.fromString(parts.group(1)), parts.group(2));
  }

  /** Not by {@code Fields}: whatever is inside the endorsement is examined as one. */
  private static void requireMembers(JsonNode body) {
    boolean both = body.size() == 2 && body.path(VERSION).isTextual() && body.has(ENDORSEMENT);
    boolean readable = body.path(ENDORSEMENT).isObject() || body.path(ENDORSEMENT).isTextual();
    if (!both || !readable) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  both ? "/" + ENDORSEMENT : "",
                  both ? "NOT_AN_OBJECT" : "WRONG_MEMBERS",
                  "Send 'achievementVersion', a URL, and 'endorsement', the signed document.")));
    }
  }
}
