package org.signet.partner;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signet.fetch.Domains;

/** Which domains of e-mail addresses say something of whoever has one. */
final class EmailDomain {

  /** Where anybody gets an address, under whichever suffix. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "aol",
          "fastmail",
          "gmail",
          "gmx",
          "googlemail",
          "hey",
          "hotmail",
          "icloud",
          "laposte",
          "live",
          "mailinator",
          "msn",
          "orange",
          "outlook",
          "proton",
          "protonmail",
          "qq",
          "tuta",
          "tutanota",
          "yahoo",
          "yandex",
          "ymail",
          "zoho");

  /** The same, where the name alone could be anybody's. */
  private static final Set<String> PUBLIC =
      Set.of(
          "163.com",
          "126.com",
          "bell.net",
          "bellnet.ca",
          "cogeco.ca",
          "eastlink.ca",
          "free.fr",
          "mac.com",
          "mail.com",
          "me.com",
          "pm.me",
          "rogers.com",
          "shaw.ca",
          "sympatico.ca",
          "telus.net",
          "videotron.ca",
          "wanadoo.fr",
          "web.de",
          "mail.ru",
          "comcast.net",
          "guerrillamail.com",
          "10minutemail.com",
          "yopmail.com");

  private EmailDomain() {}

  /**
   * The domain of an address, in lower case, if to prove it means anything.
   *
   * @param institution addresses of the institution's own, as {@code https://college.example.edu}
   */
  static Optional<String> telling(String email, List<String> institution) {
    String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    Optional<String> registered = Domains.registered(domain); // nothing for on.ca or github.io
    boolean tells =
        registered.isPresent()
            && !PUBLIC.contains(registered.get())
            && !PROVIDERS.contains(registered.get().substring(0, registered.get().indexOf('.')))
            && institution.stream()
                .map(EmailDomain::host)
                .flatMap(Optional::stream)
                .noneMatch(host -> Domains.isOneOwner(host, domain));
    return Optional.of(domain).filter(found -> tells);
  }

  private static Optional<String> host(String address) {
    return Optional.ofNullable(
        address.contains("@")
            ? address.substring(address.indexOf('@') + 1)
            : URI.create(address).getHost());
  }
}
