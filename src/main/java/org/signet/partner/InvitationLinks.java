package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.SecretLinks;
import org.signet.platform.SignetConfig;

/** The addresses of an invitation: the partner's, which is a secret, and the staff's. */
@ApplicationScoped
class InvitationLinks {

  private final SecretLinks links;
  private final Invitations invitations;
  private final String baseUrl;

  InvitationLinks(SecretLinks links, Invitations invitations, SignetConfig config) {
    this.links = links;
    this.invitations = invitations;
    this.baseUrl = config.baseUrl().toString();
  }

  /** The code in the partner's link. */
  String code(Invitation invitation) {
    return links.code(Invitation.PURPOSE, invitation.id(), invitation.linkEdition());
  }

  /** Whoever has it may answer in the partner's name. */
  String partners(Invitation invitation) {
    return baseUrl + "/endorse/" + code(invitation);
  }

  String staff(UUID id) {
    return baseUrl + "/v1/endorsements/invitations/" + id;
  }

  /** The invitation that a code opens; guessed ones open nothing. */
  Optional<Invitation> opened(String code) {
    return SecretLinks.idOf(code)
        .flatMap(invitations::find)
        .filter(
            found -> links.isGenuine(code, Invitation.PURPOSE, found.id(), found.linkEdition()));
  }
}
