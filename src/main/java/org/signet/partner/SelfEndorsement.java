package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.fetch.Domains;
import org.signet.issuer.Issuer;
import org.signet.issuer.IssuerKeys;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.keys.PublicKey;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/** Refuses an institution that endorses what is its own, under whichever name. */
@ApplicationScoped
class SelfEndorsement {

  private final IssuerKeys keys;
  private final SignetConfig config;

  SelfEndorsement(IssuerKeys keys, SignetConfig config) {
    this.keys = keys;
    this.config = config;
  }

  /**
   * By the name that signed.
   *
   * @throws Problem SELF_ENDORSEMENT for the institution's DID, and a did:web under a domain of its
   *     own (its website's, its DID's, its mail's) or of this service
   */
  void refuse(Issuer issuer, String partner) {
    if (partner.equals(issuer.did())) {
      throw self("This is the institution's own DID.");
    }
    if (isOwn(partner, own(config.baseUrl(), issuer.did(), issuer.url(), issuer.email()))) {
      throw self("This domain is the institution's, or that of the service that issues for it.");
    }
  }

  /** The hosts that are the institution's; a mail provider's is not. */
  static List<String> own(URI service, String did, String url, Optional<String> email) {
    return Stream.of(
            Optional.ofNullable(service.getHost()),
            host(did),
            Optional.ofNullable(URI.create(url).getHost()),
            email.flatMap(address -> EmailDomain.telling(address, List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a did:web is under a domain with the owner of one of these hosts. */
  static boolean isOwn(String partner, List<String> hosts) {
    Optional<String> host = host(partner);
    return hosts.stream().anyMatch(own -> host.filter(h -> Domains.isOneOwner(own, h)).isPresent());
  }

  /** By the key, which may have another name here: a did:key, a did:web elsewhere. */
  void refuse(Issuer issuer, List<PublicKey> signers) {
    if (signers.stream().anyMatch(key -> keys.isOwn(issuer, key))) {
      throw self("This key is one of the institution's.");
    }
  }

  private static Optional<String> host(String did) {
    try {
      return DidWeb.isDidWeb(did) ? Optional.of(DidWeb.parse(did, true).host()) : Optional.empty();
    } catch (KeyRefused refused) {
      return Optional.empty();
    }
  }

  private static Problem self(String why) {
    return Problem.of(
        ProblemType.SELF_ENDORSEMENT,
        "A partner endorses with a key and a name of its own. " + why,
        List.of(new FieldError("/endorsement/issuer/id", "SELF_ENDORSEMENT", why)));
  }
}
