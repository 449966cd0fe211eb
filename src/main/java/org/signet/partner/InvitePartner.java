package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.Achievements;
import org.signet.achievement.ServedIssuers;
import org.signet.achievement.VersionState;
import org.signet.audit.Audit;
import org.signet.partner.Invitation.Kind;
import org.signet.partner.Invitation.Times;
import org.signet.partner.InvitationReader.Wish;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** What staff do with invitations; within a transaction. */
@ApplicationScoped
class InvitePartner {

  private static final Times NOTHING_YET =
      new Times(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Invitations invitations;
  private final Achievements achievements;
  private final ServedIssuers served;
  private final InvitationMail mail;
  private final Audit audit;
  private final Clock clock;
  private final Pattern versionUrl;

  InvitePartner(
      Invitations invitations,
      Achievements achievements,
      ServedIssuers served,
      InvitationMail mail,
      Audit audit,
      Clock clock,
      SignetConfig config) {
    this.invitations = invitations;
    this.achievements = achievements;
    this.served = served;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
    this.versionUrl =
        Pattern.compile(
            Pattern.quote(config.baseUrl() + "/v1/achievements/")
                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/versions/([^/?#]+)");
  }

  /** Invites a partner, by mail where that is possible. */
  Invitation invite(JsonNode body, UUID actor) {
    Instant now = now();
    Wish wish = InvitationReader.read(body, now);
    AchievementVersion version = version(wish.version());
    requireState(wish.kind(), version);
    Invitation made =
        new Invitation(
            UUID.randomUUID(),
            version.issuer().id(),
            version.id(),
            wish.kind(),
            wish.partner(),
            wish.language(),
            1,
            now,
            wish.expiresAt(),
            NOTHING_YET,
            Optional.empty(),
            List.of(),
            Optional.empty());
    invitations.insert(made, actor);
    audit.record(actor, "partner.invited", made.id().toString());
    deliver(made, version);
    return invitations.find(made.id()).orElseThrow();
  }

  private static void requireState(Kind kind, AchievementVersion version) {
    VersionState state = version.state();
    boolean draft = state == VersionState.DRAFT || state == VersionState.IN_REVIEW;
    if (kind == Kind.COMMENT ? !draft : state != VersionState.APPROVED) {
      throw Problem.of(
          ProblemType.NOT_IN_THIS_STATE,
          (kind == Kind.COMMENT
                  ? "Partners comment on a draft or on a version in review"
                  : "Partners endorse an approved version")
              + "; this one is "
              + state.text()
              + ".");
    }
  }

  private void deliver(Invitation made, AchievementVersion version) {
    if (mail.isConfigured() && made.partner().email().isPresent()) {
      if (mail.invite(made, version)) {
        invitations.mailed(made.id(), now());
      } else {
        invitations.mailFailed(made.id(), now());
      }
    }
  }

  /** Reminds now: by mail, or by whoever says so here and sends the link. */
  Invitation remind(Invitation invitation, UUID actor) {
    if (!invitation.isOpen(now())) {
      throw answered(invitation);
    }
    AchievementVersion version = achievements.find(invitation.versionId()).orElseThrow();
    requireState(invitation.kind(), version); // whoever has commented may still add to it
    boolean byMail =
        mail.isConfigured() && invitation.partner().email().isPresent()
            || invitation.confirmedDomain().isPresent(); // staff do not have that link
    if (byMail && !mail.remind(invitation, version)) {
      throw Problem.of(
          ProblemType.UNAVAILABLE, "The mail server did not take the reminder; try again later.");
    }
    invitations.reminded(invitation.id(), now());
    audit.record(actor, "partner.reminded", invitation.id().toString());
    return invitations.find(invitation.id()).orElseThrow();
  }

  /** Its link opens nothing any more; an invitation that was answered stays as it is. */
  Invitation cancel(Invitation invitation, UUID actor) {
    if (invitation.times().cancelled().isEmpty()) {
      if (!invitations.cancel(invitation.id(), now())) {
        throw answered(invitation);
      }
      audit.record(actor, "partner.invitation_cancelled", invitation.id().toString());
    }
    return invitations.find(invitation.id()).orElseThrow();
  }

  private Problem answered(Invitation invitation) {
    return Problem.of(
        ProblemType.INVITATION_CLOSED,
        "This invitation is " + invitation.state(now()).text() + "; make a new one.");
  }

  private AchievementVersion version(String url) {
    Matcher matcher = versionUrl.matcher(url);
    if (!matcher.matches()) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  "/achievementVersion",
                  "NOT_A_VERSION",
                  "Send the id of an achievement version, as it stands in /v1/achievements.")));
    }
    try {
      return served.version(UUID.fromString(matcher.group(1)), matcher.group(2));
    } catch (Problem notFound) {
      throw Problem.invalid(
          List.of(
              new FieldError(
                  "/achievementVersion",
                  "UNKNOWN_VERSION",
                  "Send a version of an issuer of this key.")));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
