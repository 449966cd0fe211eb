package org.signet.partner;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.signet.achievement.Achievements;

/** Reminds partners that have not answered; each is taken by one node only. */
@ApplicationScoped
class Reminders {

  private static final int AT_ONCE = 50;

  private final Invitations invitations;
  private final Achievements achievements;
  private final InvitationMail mail;
  private final Clock clock;

  Reminders(Invitations invitations, Achievements achievements, InvitationMail mail, Clock clock) {
    this.invitations = invitations;
    this.achievements = achievements;
    this.mail = mail;
    this.clock = clock;
  }

  /** Sends what is due; without mail the institution sees what is due and does it itself. */
  @Scheduled(every = "15m", delayed = "1m", identity = "partner-reminders")
  void send() {
    if (!mail.isConfigured()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (Invitation due : invitations.takeDue(now, AT_ONCE)) {
      if (!mail.remind(due, achievements.find(due.versionId()).orElseThrow())) {
        invitations.notReminded(due.id(), now);
      }
    }
  }
}
