package org.signet.partner;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which domains of e-mail addresses say something of whoever has one. */
final class EmailDomain {

  /** Where anybody gets an address. */
  private static final Set<String> PUBLIC =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.ca",
          "live.com",
          "live.ca",
          "msn.com",
          "yahoo.com",
          "yahoo.ca",
          "ymail.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "gmx.com",
          "gmx.net",
          "mail.com",
          "zoho.com",
          "fastmail.com",
          "hey.com",
          "tutanota.com",
          "yandex.com",
          "qq.com",
          "163.com",
          "bell.net",
          "sympatico.ca",
          "rogers.com",
          "shaw.ca",
          "telus.net",
          "videotron.ca",
          "cogeco.ca",
          "eastlink.ca");

  private EmailDomain() {}

  /**
   * The domain of an address, in lower case, if to prove it means anything.
   *
   * @param institution addresses of the institution's own, as {@code https://college.example.edu}
   */
  static Optional<String> telling(String email, List<String> institution) {
    String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    boolean tells =
        !PUBLIC.contains(domain)
            && institution.stream()
                .map(EmailDomain::host)
                .flatMap(Optional::stream)
                .noneMatch(host -> isOne(host, domain));
    return Optional.of(domain).filter(found -> tells);
  }

  private static Optional<String> host(String address) {
    String host =
        address.contains("@")
            ? address.substring(address.indexOf('@') + 1)
            : URI.create(address).getHost();
    return Optional.ofNullable(host)
        .map(found -> found.toLowerCase(Locale.ROOT))
        .map(found -> found.startsWith("www.") ? found.substring("www.".length()) : found);
  }

  private static boolean isOne(String a, String b) {
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
  }
}
