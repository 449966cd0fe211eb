package org.signet.verification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.fetch.Domains;
import org.signet.issuer.Issuer;
import org.signet.keys.DidWeb;
import org.signet.keys.KeyRefused;
import org.signet.verification.Summary.EndorserItem;

/**
 * Whether a partner is more than what it calls itself: a domain was proved, and it has another
 * owner than the institution's.
 */
public final class ConfirmedPartner {

  private static final String BY_DID = "did_web";
  private static final String BY_MAIL = "email_domain";

  private final List<String> own;

  /**
   * Beside this institution.
   *
   * @param did or address of it
   * @param url of its website
   * @param email address of its own
   */
  public ConfirmedPartner(String did, Optional<String> url, Optional<String> email) {
    this.own =
        Stream.of(
                host(did),
                url.flatMap(ConfirmedPartner::host),
                email.map(address -> address.substring(address.lastIndexOf('@') + 1)))
            .flatMap(Optional::stream)
            .toList();
  }

  /** Beside this institution, as it is now. */
  public static ConfirmedPartner beside(Issuer issuer) {
    return new ConfirmedPartner(issuer.did(), Optional.of(issuer.url()), issuer.email());
  }

  /**
   * What is known of it.
   *
   * @param did that signed, and was verified
   * @param mailDomain of an e-mail address that it proved to have
   */
  public EndorserItem of(String did, Optional<String> mailDomain) {
    Optional<EndorserItem> byDid =
        DidWeb.isDidWeb(did)
            ? host(did)
                .filter(host -> isWhole(did, host))
                .filter(this::isOthers)
                .map(host -> EndorserItem.of(BY_DID, host))
            : Optional.empty();
    return byDid
        .or(() -> mailDomain.filter(this::isOthers).map(domain -> EndorserItem.of(BY_MAIL, domain)))
        .orElse(EndorserItem.NOT_CONFIRMED);
  }

  /** Below a host, or at a port of it, others may publish than whoever has its name. */
  private static boolean isWhole(String did, String host) {
    return did.equalsIgnoreCase("did:web:" + host);
  }

  private boolean isOthers(String host) {
    return own.stream().noneMatch(name -> Domains.isOneOwner(name, host));
  }

  private static Optional<String> host(String id) {
    try {
      return DidWeb.isDidWeb(id)
          ? Optional.of(DidWeb.parse(id, true).host())
          : id.startsWith("https://") || id.startsWith("http://")
              ? Optional.ofNullable(URI.create(id).getHost())
              : Optional.empty();
    } catch (KeyRefused | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
