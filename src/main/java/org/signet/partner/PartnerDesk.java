package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.signet.achievement.Achievements;
import org.signet.partner.Invitation.Kind;
import org.signet.partner.LayOut.Sitting;
import org.signet.partner.PartnerStates.At;
import org.signet.partner.PartnerStates.Shown;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.verification.Texts;

/** Says which page a partner sees for what it does; an empty answer is "done". */
@ApplicationScoped
class PartnerDesk {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_COMMENT = 8_000;

  private final Invitations invitations;
  private final Achievements achievements;
  private final PartnerStates states;
  private final PartnerPages pages;
  private final LayOut layOut;
  private final SignInvitation sign;
  private final AnswerInvitation answer;
  private final ConfirmDomain domains;
  private final Clock clock;

  PartnerDesk(
      Invitations invitations,
      Achievements achievements,
      PartnerStates states,
      PartnerPages pages,
      LayOut layOut,
      SignInvitation sign,
      AnswerInvitation answer,
      ConfirmDomain domains,
      Clock clock) {
    this.invitations = invitations;
    this.achievements = achievements;
    this.states = states;
    this.pages = pages;
    this.layOut = layOut;
    this.sign = sign;
    this.answer = answer;
    this.domains = domains;
    this.clock = clock;
  }

  Shown open(Optional<Invitation> found, String lang, String accept) {
    if (found.isEmpty()) {
      return states.missing(Texts.language(lang, accept));
    }
    At at = states.at(found.get(), lang);
    return states
        .closed(at)
        .orElseGet(
            () -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
              if (at.invitation().isOpen(now)) {
                invitations.opened(at.invitation().id(), now);
              }
              return waiting(at, Optional.empty(), "", OK)
                  .orElseGet(() -> states.current(at, Optional.empty(), Map.of(), OK));
            });
  }

  Shown state(Optional<Invitation> found, StatementForm form) {
    if (found.isEmpty()) {
      return states.missing(Texts.language(form.lang(), null));
    }
    boolean switched = form.action().equals("en") || form.action().equals("fr");
    At at = states.at(found.get(), switched ? form.action() : form.lang());
    Optional<Shown> closed = states.endorsable(at);
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!form.action().isEmpty()) {
      return states.statement(at, form, Map.of(), Optional.empty(), OK);
    }
    Statement.Read read =
        Statement.of(form, at.invitation().partner(), PartnerViews.languages(at.version()));
    return read.statement()
        .map(
            statement -> {
              Sitting sitting = layOut.of(at.invitation(), at.version(), statement, form);
              PartnerView view = states.view(at, form, false, Map.of(), Optional.empty());
              return new Shown(OK, pages.review(view, at.version(), sitting, "", at.language()));
            })
        .orElseGet(
            () -> states.statement(at, form, read.faults(), Optional.empty(), UNPROCESSABLE));
  }

  Optional<Shown> sign(Optional<Invitation> found, StatementForm form, SignForm signed) {
    if (found.isEmpty()) {
      return Optional.of(states.missing(Texts.language(form.lang(), null)));
    }
    At at = states.at(found.get(), form.lang());
    try {
      sign.sign(at.invitation(), signed, Way.of(form.way()));
      return Optional.empty();
    } catch (Problem problem) {
      At now = states.at(again(at.invitation()), form.lang());
      int status = problem.type().status();
      return Optional.of(
          states
              .endorsable(now)
              .map(shown -> new Shown(status, shown.html()))
              .or(
                  () ->
                      form.way().equals(Way.OWN.text())
                          ? waiting(now, Optional.of(problem), pasted(signed), status)
                          : Optional.empty())
              .orElseGet(
                  () -> states.statement(now, form, Map.of(), Optional.of(problem), status)));
    }
  }

  /**
   * What is signed elsewhere was laid out once: it is there again for whoever comes back, and is
   * not laid out anew because it failed.
   */
  private Optional<Shown> waiting(At at, Optional<Problem> problem, String pasted, int status) {
    return invitations
        .pending(at.invitation().id())
        .map(LaidOut::read)
        .filter(laid -> laid.way() == Way.OWN)
        .map(
            laid -> {
              PartnerView view = states.view(at, laid.form(), false, Map.of(), problem);
              return new Shown(
                  status,
                  pages.review(view, at.version(), LayOut.again(laid), pasted, at.language()));
            });
  }

  Optional<Shown> decline(Optional<Invitation> found, String reason, String lang) {
    return answered(found, lang, invitation -> answer.decline(invitation, text(reason)));
  }

  Optional<Shown> comment(Optional<Invitation> found, String text, String lang) {
    Optional<String> comment =
        Optional.ofNullable(text)
            .map(sent -> lines(sent).replace("\0", ""))
            .filter(sent -> !sent.isBlank());
    if (found.filter(at -> at.kind() == Kind.COMMENT).isPresent()
        && comment.filter(c -> c.length() <= LONGEST_COMMENT).isEmpty()) {
      return Optional.of(
          states.comment(
              states.at(found.get(), lang),
              Optional.empty(),
              Map.of("text", "fault.comment"),
              comment.orElse(""),
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
      return Optional.of(states.missing(Texts.language(lang, null)));
    }
    At at = states.at(found.get(), lang);
    Optional<Shown> closed = states.endorsable(at);
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
      return Optional.of(states.missing(Texts.language(lang, null)));
    }
    At at = states.at(found.get(), lang);
    Optional<Shown> closed = states.endorsable(at);
    if (closed.isPresent()) {
      return closed;
    }
    try {
      boolean confirmed =
          domains
              .offered(at.invitation(), at.version())
              .filter(
                  domain ->
                      domains.confirm(
                          at.invitation(), at.version(), domain, text(entered).orElse("")))
              .isPresent();
      return confirmed ? Optional.empty() : Optional.of(fault(at, "fault.code"));
    } catch (Problem mail) {
      return Optional.of(fault(at, "fault.mail"));
    }
  }

  private Shown fault(At at, String key) {
    return states.current(at, Optional.empty(), Map.of("code", key), UNPROCESSABLE);
  }

  private interface Step {
    void take(Invitation invitation);
  }

  private Optional<Shown> answered(Optional<Invitation> found, String lang, Step step) {
    if (found.isEmpty()) {
      return Optional.of(states.missing(Texts.language(lang, null)));
    }
    try {
      step.take(found.get());
      return Optional.empty();
    } catch (Problem problem) {
      At now = states.at(again(found.get()), lang);
      int status = problem.type().status();
      return Optional.of(
          states
              .closed(now)
              .map(shown -> new Shown(status, shown.html()))
              .orElseGet(() -> states.current(now, Optional.of(problem), Map.of(), status)));
    }
  }

  /** As it is now; as it was for whoever came by a link that is another one meanwhile. */
  private Invitation again(Invitation before) {
    return invitations
        .find(before.id())
        .filter(now -> now.linkEdition() == before.linkEdition())
        .orElse(before);
  }

  private static String pasted(SignForm signed) {
    return signed.signed() == null ? "" : signed.signed();
  }

  /** With line breaks of one character, as a browser counts them. */
  private static String lines(String sent) {
    return sent.replace("\r\n", "\n");
  }

  private static Optional<String> text(String sent) {
    return Optional.ofNullable(sent)
        .map(text -> lines(text).replace("\0", "").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)));
  }
}
