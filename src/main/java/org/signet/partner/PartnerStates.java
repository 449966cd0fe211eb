package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.AchievementVersion;
import org.signet.achievement.Achievements;
import org.signet.achievement.VersionState;
import org.signet.partner.Invitation.Kind;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/** Which page belongs to an invitation, where it is now. */
@ApplicationScoped
class PartnerStates {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Achievements achievements;
  private final PartnerViews views;
  private final PartnerPages pages;
  private final Clock clock;

  PartnerStates(Achievements achievements, PartnerViews views, PartnerPages pages, Clock clock) {
    this.achievements = achievements;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
  }

  /** A page and its HTTP status. */
  record Shown(int status, String html) {}

  /** An invitation with what it is about, in the language of its reader. */
  record At(Invitation invitation, AchievementVersion version, String language) {}

  /** The page that belongs to the state of the invitation. */
  Shown current(At at, Optional<Problem> problem, Map<String, String> faults, int status) {
    StatementForm form = PartnerViews.blank(at.invitation());
    if (at.invitation().kind() == Kind.COMMENT) {
      return comment(at, problem, faults, "", status);
    }
    if (at.invitation().times().signed().isPresent()) {
      PartnerView view = view(at, form, false, faults, problem);
      return new Shown(status, pages.receipt(view, at.invitation(), at.version(), at.language()));
    }
    return statement(at, form, faults, problem, status);
  }

  /** A draft; with the text that was sent and not taken. */
  Shown comment(
      At at, Optional<Problem> problem, Map<String, String> faults, String text, int status) {
    PartnerView view = view(at, PartnerViews.blank(at.invitation()), true, faults, problem);
    boolean open = at.invitation().isOpen(clock.instant());
    return new Shown(
        status, pages.comment(view, at.invitation().id(), at.version(), open, text, at.language()));
  }

  Shown statement(
      At at,
      StatementForm form,
      Map<String, String> faults,
      Optional<Problem> problem,
      int status) {
    PartnerView view = view(at, form, true, faults, problem);
    return new Shown(status, pages.statement(view, at.language()));
  }

  PartnerView view(
      At at,
      StatementForm form,
      boolean whole,
      Map<String, String> faults,
      Optional<Problem> problem) {
    return views.of(
        at.invitation(),
        at.version(),
        form,
        whole,
        faults,
        problem.map(new PartnerTexts(at.language())::refused),
        at.language());
  }

  /** Why an endorsement cannot be signed with it any more; the receipt where it was. */
  Optional<Shown> endorsable(At at) {
    if (at.invitation().times().signed().isPresent() || at.invitation().kind() == Kind.COMMENT) {
      Problem used = SignInvitation.closed(at.invitation().state(clock.instant()));
      return Optional.of(
          current(at, Optional.of(used), Map.of(), ProblemType.INVITATION_USED.status()));
    }
    return closed(at);
  }

  Optional<Shown> closed(At at) {
    Instant now = clock.instant();
    String why =
        switch (at.invitation().state(now)) {
          case EXPIRED, CANCELLED, DECLINED -> at.invitation().state(now).text();
          case INVITED, OPENED ->
              at.invitation().kind() == Kind.ENDORSE
                      && at.version().state() != VersionState.APPROVED
                  ? "retired"
                  : "";
          default -> "";
        };
    if (why.isEmpty()) {
      return Optional.empty();
    }
    String until = Texts.of("partner", at.language()).date(at.invitation().expiresAt());
    String issuer =
        org.signet.verification.Shown.name(at.version().issuer().name().in(at.language()));
    return Optional.of(new Shown(GONE, pages.closed(why, until, issuer, at.language())));
  }

  Shown missing(String language) {
    return new Shown(NOT_FOUND, pages.closed("missing", "", "", language));
  }

  /** In the language that is asked for, or that of the invitation. */
  At at(Invitation invitation, String lang) {
    String language = "en".equals(lang) || "fr".equals(lang) ? lang : invitation.language();
    AchievementVersion version = achievements.find(invitation.versionId()).orElseThrow();
    return new At(invitation, version, language);
  }
}
