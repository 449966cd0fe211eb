package org.signet.partner;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.signet.achievement.AchievementVersion;
import org.signet.platform.SignetConfig;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/** What is written to partners, in plain text and in the language of the invitation. */
@ApplicationScoped
class InvitationMail {

  private static final Logger LOG = Logger.getLogger(InvitationMail.class);

  private final Mailer mailer;
  private final InvitationLinks links;
  private final Optional<String> from;

  InvitationMail(Mailer mailer, InvitationLinks links, SignetConfig config) {
    this.mailer = mailer;
    this.links = links;
    this.from = config.mail().from();
  }

  /** Whether anything can be sent at all. */
  boolean isConfigured() {
    return from.isPresent();
  }

  /** Sends the link; false when it did not leave. */
  boolean invite(Invitation invitation, AchievementVersion version) {
    return send(
        invitation, version, "mail." + invitation.kind().text(), links.partners(invitation));
  }

  /** Sends the link once more. */
  boolean remind(Invitation invitation, AchievementVersion version) {
    return send(invitation, version, "mail.remind", links.partners(invitation));
  }

  /** Sends a code with which the partner proves to read this address. */
  boolean confirm(Invitation invitation, AchievementVersion version, String code) {
    return send(invitation, version, "mail.code", code);
  }

  /** Sends the link that is good since the address was confirmed. */
  boolean renewed(Invitation invitation, AchievementVersion version) {
    return send(invitation, version, "mail.renewed", links.partners(invitation));
  }

  private boolean send(Invitation invitation, AchievementVersion version, String key, String what) {
    if (from.isEmpty() || invitation.partner().email().isEmpty()) {
      return false;
    }
    Texts texts = Texts.of("partner", invitation.language());
    String issuer = Shown.name(version.issuer().name().in(invitation.language()));
    String name = Shown.name(version.definition().name().in(invitation.language()));
    Mail mail =
        Mail.withText(
                invitation.partner().email().get(),
                texts.get(key + ".subject", issuer, name),
                texts.get(
                    key + ".text",
                    issuer,
                    name,
                    Shown.name(invitation.partner().name()),
                    what,
                    texts.date(invitation.expiresAt())))
            .setFrom(from.get());
    version.issuer().email().ifPresent(mail::setReplyTo);
    try {
      mailer.send(mail);
      return true;
    } catch (RuntimeException e) {
      // what a mail server says may have the address in it
      LOG.warnf("Mail of invitation %s did not leave: %s", invitation.id(), e.getClass());
      return false;
    }
  }
}
