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
import org.signet.partner.LayOut.Sitting;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/** Says which page a partner sees for what it does; an empty answer is "done". */
@ApplicationScoped
class PartnerDesk {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_COMMENT = 8_000;

  private final Invitations invitations;
  private final Achievements achievements;
  private final PartnerViews views;
  private final PartnerPages pages;
  private final LayOut layOut;
  private final SignInvitation sign;
  private final AnswerInvitation answer;
  private final ConfirmDomain domains;
  private final Clock clock;

  PartnerDesk(
      Invitations invitations,
      Achievements achievements,
      PartnerViews views,
      PartnerPages pages,
      LayOut layOut,
      SignInvitation sign,
      AnswerInvitation answer,
      ConfirmDomain domains,
      Clock clock) {
    this.invitations = invitations;
    this.achievements = achievements;
    this.views = views;
    this.pages = pages;
    this.layOut = layOut;
    this.sign = sign;
    this.answer = answer;
    this.domains = domains;
    this.clock = clock;
  }

  /** A page and its HTTP status. */
  record Shown(int status, String html) {}

  /** An invitation with what it is about, in the language of its reader. */
  private record At(Invitation invitation, AchievementVersion version, String language) {}

  Shown open(Optional<Invitation> found, String lang, String accept) {
    if (found.isEmpty()) {
      return missing(Texts.language(lang, accept));
    }
    At at = at(found.get(), lang);
    return closed(at)
        .orElseGet(
            () -> {
              if (at.invitation().isOpen(clock.instant())) {
                invitations.opened(at.invitation().id(), clock.instant());
              }
              return current(at, Optional.empty(), Map.of(), OK);
            });
  }

  Shown state(Optional<Invitation> found, StatementForm form) {
    if (found.isEmpty()) {
      return missing(Texts.language(form.lang(), null));
    }
    boolean switched = form.action().equals("en") || form.action().equals("fr");
    At at = at(found.get(), switched ? form.action() : form.lang());
    Optional<Shown> closed = endorsable(at);
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!form.action().isEmpty()) {
      return statement(at, form, Map.of(), Optional.empty(), OK);
    }
    Statement.Read read =
        Statement.of(form, at.invitation().partner(), PartnerViews.languages(at.version()));
    return read.statement()
        .map(
            statement -> {
              Sitting sitting = layOut.of(at.invitation(), at.version(), statement);
              PartnerView view = view(at, form, false, Map.of(), Optional.empty());
              return new Shown(OK, pages.review(view, at.version(), sitting, at.language()));
            })
        .orElseGet(() -> statement(at, form, read.faults(), Optional.empty(), UNPROCESSABLE));
  }

  Optional<Shown> sign(Optional<Invitation> found, StatementForm form, SignForm signed) {
    if (found.isEmpty()) {
      return Optional.of(missing(Texts.language(form.lang(), null)));
    }
    At at = at(found.get(), form.lang());
    try {
      sign.sign(at.invitation(), signed);
      return Optional.empty();
    } catch (Problem problem) {
      At now = at(invitations.find(at.invitation().id()).orElseThrow(), form.lang());
      return Optional.of(
          endorsable(now)
              .map(shown -> new Shown(problem.type().status(), shown.html()))
              .orElseGet(
                  () ->
                      statement(
                          now, form, Map.of(), Optional.of(problem), problem.type().status())));
    }
  }

  Optional<Shown> decline(Optional<Invitation> found, String reason, String lang) {
    return answered(found, lang, invitation -> answer.decline(invitation, text(reason)));
  }

  Optional<Shown> comment(Optional<Invitation> found, String text, String lang) {
    Optional<String> comment = Optional.ofNullable(text).filter(sent -> !sent.isBlank());
    if (found.isPresent() && comment.filter(c -> c.length() <= LONGEST_COMMENT).isEmpty()) {
      return Optional.of(
          current(
              at(found.get(), lang),
              Optional.empty(),
              Map.of("text", "fault.comment"),
              UNPROCESSABLE));
    }
    return answered(
        found,
        lang,
        invitation -> {
          if (invitation.kind() != Kind.COMMENT
              || achievements.find(invitation.versionId()).orElseThrow().state().isPublic()) {
            throw Problem.of(ProblemType.INVITATION_CLOSED, "Comments are on drafts.");
          }
          answer.comment(invitation, comment.orElseThrow().strip());
        });
  }

  Optional<Shown> withdraw(Optional<Invitation> found, String reason, String confirm, String lang) {
    return "yes".equals(confirm)
        ? answered(found, lang, invitation -> answer.withdraw(invitation, text(reason)))
        : Optional.empty();
  }

  Optional<Shown> askDomain(Optional<Invitation> found, String lang) {
    if (found.isEmpty()) {
      return Optional.of(missing(Texts.language(lang, null)));
    }
    At at = at(found.get(), lang);
    Optional<Shown> closed = endorsable(at);
    if (closed.isPresent()) {
      return closed;
    }
    boolean sent =
        domains.offered(at.invitation(), at.version()).isPresent()
            && domains.send(at.invitation(), at.version());
    return sent ? Optional.empty() : Optional.of(fault(at, "fault.send"));
  }

  Optional<Shown> confirmDomain(Optional<Invitation> found, String entered, String lang) {
    if (found.isEmpty()) {
      return Optional.of(missing(Texts.language(lang, null)));
    }
    At at = at(found.get(), lang);
    Optional<Shown> closed = endorsable(at);
    if (closed.isPresent()) {
      return closed;
    }
    boolean confirmed =
        domains
            .offered(at.invitation(), at.version())
            .filter(domain -> domains.confirm(at.invitation(), domain, text(entered).orElse("")))
            .isPresent();
    return confirmed ? Optional.empty() : Optional.of(fault(at, "fault.code"));
  }

  private Shown fault(At at, String key) {
    return current(at, Optional.empty(), Map.of("code", key), UNPROCESSABLE);
  }

  private interface Step {
    void take(Invitation invitation);
  }

  private Optional<Shown> answered(Optional<Invitation> found, String lang, Step step) {
    if (found.isEmpty()) {
      return Optional.of(missing(Texts.language(lang, null)));
    }
    try {
      step.take(found.get());
      return Optional.empty();
    } catch (Problem problem) {
      At now = at(invitations.find(found.get().id()).orElseThrow(), lang);
      int status = problem.type().status();
      return Optional.of(
          closed(now)
              .map(shown -> new Shown(status, shown.html()))
              .orElseGet(() -> current(now, Optional.of(problem), Map.of(), status)));
    }
  }

  /** The page that belongs to the state of the invitation. */
  private Shown current(At at, Optional<Problem> problem, Map<String, String> faults, int status) {
    StatementForm form = PartnerViews.blank(at.invitation());
    if (at.invitation().kind() == Kind.COMMENT) {
      PartnerView view = view(at, form, true, faults, problem);
      boolean open = at.invitation().isOpen(clock.instant());
      return new Shown(
          status, pages.comment(view, at.invitation().id(), at.version(), open, at.language()));
    }
    if (at.invitation().times().signed().isPresent()) {
      PartnerView view = view(at, form, false, faults, problem);
      return new Shown(status, pages.receipt(view, at.invitation(), at.version(), at.language()));
    }
    return statement(at, form, faults, problem, status);
  }

  private Shown statement(
      At at,
      StatementForm form,
      Map<String, String> faults,
      Optional<Problem> problem,
      int status) {
    PartnerView view = view(at, form, true, faults, problem);
    return new Shown(status, pages.statement(view, at.language()));
  }

  private PartnerView view(
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
  private Optional<Shown> endorsable(At at) {
    if (at.invitation().times().signed().isPresent() || at.invitation().kind() == Kind.COMMENT) {
      Problem used = SignInvitation.closed(at.invitation().state(clock.instant()));
      return Optional.of(
          current(at, Optional.of(used), Map.of(), ProblemType.INVITATION_USED.status()));
    }
    return closed(at);
  }

  private Optional<Shown> closed(At at) {
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

  private Shown missing(String language) {
    return new Shown(NOT_FOUND, pages.closed("missing", "", "", language));
  }

  /** In the language that is asked for, or that of the invitation. */
  private At at(Invitation invitation, String lang) {
    String language = "en".equals(lang) || "fr".equals(lang) ? lang : invitation.language();
    AchievementVersion version = achievements.find(invitation.versionId()).orElseThrow();
    return new At(invitation, version, language);
  }

  private static Optional<String> text(String sent) {
    return Optional.ofNullable(sent)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)));
  }
}
