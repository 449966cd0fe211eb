package org.signet.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link of a stranger may lead. */
public final class SafeLink {
  private static final int LONGEST = 2_000;
  private static final Pattern MAIL = Pattern.compile("mailto:[^\\s?&%<>\"@]+@[^\\s?&%<>\"@]+");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private SafeLink() {}

  /** Whether a text is an address to which a link may lead. */
  static boolean isAddress(String text) {
    return target(text).isPresent();
  }

  /**
   * The address in ASCII: of the web, with a host in ASCII and without a user's name, which could
   * look like a host; or of one mailbox, without a message written beforehand. Anything else is
   * none.
   */
  public static Optional<String> target(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    if (MAIL.matcher(address).matches()) {
      return uri(address).map(URI::toASCIIString);
    }
    return WEB.matcher(address).matches()
        ? uri(address)
            .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
            .map(URI::toASCIIString)
        : Optional.empty();
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
