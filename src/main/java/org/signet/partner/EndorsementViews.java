package org.signet.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.signet.achievement.AchievementIds;
import org.signet.achievement.AchievementViews;
import org.signet.auth.SecretLinks;
import org.signet.endorsement.EndorsementIds;
import org.signet.endorsement.OwnEndorsement;
import org.signet.platform.SignetConfig;

/** Endorsements as the institution sees them. */
@ApplicationScoped
class EndorsementViews {

  /** What the code in a link is for by which a partner takes back what it signed. */
  static final String WITHDRAW = "withdraw";

  /** Such a link stays the same for as long as the endorsement is kept. */
  static final int EDITION = 1;

  private final AchievementViews versions;
  private final SecretLinks links;
  private final EndorsementIds ids;
  private final AchievementIds achievementIds;
  private final Clock clock;

  EndorsementViews(AchievementViews versions, SecretLinks links, SignetConfig config, Clock clock) {
    this.versions = versions;
    this.links = links;
    this.ids = new EndorsementIds(config.baseUrl());
    this.achievementIds = new AchievementIds(config.baseUrl());
    this.clock = clock;
  }

  String url(UUID id) {
    return ids.staff(id);
  }

  ObjectNode of(OwnEndorsement endorsement) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", ids.staff(endorsement.id()));
    view.put("state", endorsement.state(clock.instant()).text());
    view.put("achievementVersion", versions.address(endorsement.versionId()));
    view.put("achievement", achievementIds.achievement(endorsement.editionId()));
    view.put("claim", endorsement.claim().text());
    ObjectNode partner = view.putObject("partner").put("id", endorsement.partnerDid());
    partner.put("name", endorsement.partnerName());
    endorsement.confirmedDomain().ifPresent(domain -> partner.put("confirmedDomain", domain));
    view.put("signedWith", endorsement.signedWith().text());
    view.put("validFrom", endorsement.validFrom().toString());
    view.put("validUntil", endorsement.validUntil().toString());
    view.put("takenAt", endorsement.takenAt().toString());
    endorsement.replacedAt().ifPresent(at -> view.put("replacedAt", at.toString()));
    endorsement
        .withdrawal()
        .ifPresent(
            withdrawal -> {
              ObjectNode node = view.putObject("withdrawal");
              node.put("at", withdrawal.at().toString()).put("by", withdrawal.by().text());
              withdrawal.reason().ifPresent(reason -> node.put("reason", reason));
            });
    return view.put("document", ids.document(endorsement.id()));
  }

  /** The same with the link for the partner; one who was invited has another. */
  ObjectNode withLink(OwnEndorsement endorsement) {
    ObjectNode view = of(endorsement);
    if (endorsement.invitation().isEmpty() && endorsement.withdrawal().isEmpty()) {
      String code = links.code(WITHDRAW, endorsement.id(), EDITION);
      view.put("withdrawLink", ids.withdrawal(code));
    }
    return view;
  }
}
