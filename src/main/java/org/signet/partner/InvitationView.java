package org.signet.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.signet.achievement.AchievementViews;
import org.signet.endorsement.EndorsementIds;
import org.signet.endorsement.Endorsements;
import org.signet.issuer.Issuers;
import org.signet.partner.Invitation.Times;
import org.signet.platform.SignetConfig;

/** Invitations as staff see them. */
@ApplicationScoped
class InvitationView {

  private static final String CONFIRMED =
      "The partner confirmed its address; its link is another one since, which was mailed there and"
          + " is not shown here. Remind to mail it again.";

  private final InvitationLinks links;
  private final AchievementViews achievements;
  private final Issuers issuers;
  private final Endorsements endorsements;
  private final EndorsementIds ids;
  private final Clock clock;

  InvitationView(
      InvitationLinks links,
      AchievementViews achievements,
      Issuers issuers,
      Endorsements endorsements,
      SignetConfig config,
      Clock clock) {
    this.links = links;
    this.achievements = achievements;
    this.issuers = issuers;
    this.endorsements = endorsements;
    this.ids = new EndorsementIds(config.baseUrl());
    this.clock = clock;
  }

  ObjectNode of(Invitation invitation) {
    Instant now = clock.instant();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", links.staff(invitation.id()));
    view.put("issuer", issuers.find(invitation.issuerId()).orElseThrow().slug());
    view.put("achievementVersion", achievements.address(invitation.versionId()));
    view.put("kind", invitation.kind().text()).put("state", invitation.state(now).text());
    ObjectNode partner = view.putObject("partner").put("name", invitation.partner().name());
    invitation.partner().did().ifPresent(did -> partner.put("did", did));
    invitation.partner().email().ifPresent(email -> partner.put("email", email));
    invitation.confirmedDomain().ifPresent(domain -> partner.put("confirmedDomain", domain));
    view.put("language", invitation.language());
    if (invitation.confirmedDomain().isEmpty()) {
      view.put("link", links.partners(invitation));
    }
    view.put("expiresAt", invitation.expiresAt().toString());
    view.set("times", times(invitation));
    view.set("reminders", reminders(invitation, now));
    view.set("delivery", delivery(invitation));
    invitation.declineReason().ifPresent(reason -> view.put("declineReason", reason));
    if (invitation.times().signed().isPresent()) {
      var signed = view.putArray("endorsements");
      endorsements.ofInvitation(invitation.id()).forEach(e -> signed.add(ids.staff(e.id())));
    }
    return view;
  }

  /** What is kept of an answer for repeats: neither the secret link nor the personal address. */
  ObjectNode kept(Invitation invitation) {
    ObjectNode view = of(invitation);
    view.remove("link");
    ((ObjectNode) view.get("partner")).remove("email");
    return view;
  }

  private static ObjectNode times(Invitation invitation) {
    Times times = invitation.times();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("invited", invitation.createdAt().toString());
    put(view, "opened", times.opened());
    put(view, "commented", times.commented());
    put(view, "signed", times.signed());
    put(view, "declined", times.declined());
    put(view, "withdrawn", times.withdrawn());
    put(view, "cancelled", times.cancelled());
    return view;
  }

  private static ObjectNode reminders(Invitation invitation, Instant now) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    var sent = view.putArray("sent");
    invitation.reminded().forEach(at -> sent.add(at.toString()));
    Optional<Instant> next = invitation.nextReminder(now);
    put(view, "next", next);
    return view.put("due", next.filter(at -> !at.isAfter(now)).isPresent());
  }

  private ObjectNode delivery(Invitation invitation) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    Optional<Instant> mailed = invitation.times().mailed();
    if (mailed.isPresent()) {
      view.put("by", "mail").put("sentAt", mailed.get().toString());
      return invitation.confirmedDomain().isEmpty() ? view : view.put("message", CONFIRMED);
    }
    view.put("by", "institution");
    if (invitation.partner().email().isEmpty()) {
      return view.put("reason", "NO_ADDRESS")
          .put("message", "The invitation has no e-mail address: send the link yourself.");
    }
    if (invitation.times().mailFailed().isPresent()) {
      return view.put("reason", "MAIL_FAILED")
          .put(
              "message",
              "The mail server did not take the invitation: send the link yourself, or remind.");
    }
    return view.put("reason", "MAIL_NOT_CONFIGURED")
        .put("message", "This service sends no mail: send the link to the partner yourself.");
  }

  private static void put(ObjectNode view, String name, Optional<Instant> time) {
    time.ifPresent(at -> view.put(name, at.toString()));
  }
}
