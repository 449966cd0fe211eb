package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.signet.audit.Audit;
import org.signet.endorsement.Endorsements;
import org.signet.endorsement.OwnEndorsement;
import org.signet.endorsement.OwnEndorsement.By;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Every answer of a partner but a signature. */
@ApplicationScoped
class AnswerInvitation {

  /** By one link; each may be long, and all are shown. */
  private static final int MOST_COMMENTS = 50;

  private final Invitations invitations;
  private final Comments comments;
  private final Endorsements endorsements;
  private final Audit audit;
  private final Clock clock;

  AnswerInvitation(
      Invitations invitations,
      Comments comments,
      Endorsements endorsements,
      Audit audit,
      Clock clock) {
    this.invitations = invitations;
    this.comments = comments;
    this.endorsements = endorsements;
    this.audit = audit;
    this.clock = clock;
  }

  /** It will not do it. */
  @Transactional
  void decline(Invitation invitation, Optional<String> reason) {
    if (!invitations.decline(invitation.id(), reason, now())) {
      throw closed(invitation);
    }
    audit.record(null, "partner.declined", invitation.id().toString());
  }

  /** What it thinks of a draft. */
  @Transactional
  void comment(Invitation invitation, String text) {
    if (comments.of(invitation.id()).size() >= MOST_COMMENTS) {
      throw Problem.of(
          ProblemType.INVITATION_CLOSED,
          MOST_COMMENTS + " comments were sent by this link, which is the most.");
    }
    if (!invitations.comment(invitation.id(), text, now())) {
      throw closed(invitation);
    }
    audit.record(null, "partner.commented", invitation.id().toString());
  }

  /** It takes back all that it signed here. */
  @Transactional
  void withdraw(Invitation invitation, Optional<String> reason) {
    if (invitation.times().signed().isEmpty()) {
      throw closed(invitation);
    }
    for (OwnEndorsement signed : endorsements.ofInvitation(invitation.id())) {
      endorsements.withdraw(signed.id(), By.PARTNER, reason, Optional.empty());
    }
    invitations.withdrawn(invitation.id(), now());
  }

  private RuntimeException closed(Invitation invitation) {
    return SignInvitation.closed(invitations.find(invitation.id()).orElseThrow().state(now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
