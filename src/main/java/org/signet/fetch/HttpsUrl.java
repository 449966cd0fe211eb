package org.signet.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be asked for: https, a host with a name, port 443. Whatever two parsers could
 * read differently is refused, never repaired. Whether the name leads to a public address is
 * another question, see {@link PinnedResolver}.
 *
 * @param host in lower case
 * @param uri without fragment and without the port where it is 443
 */
record HttpsUrl(String host, int port, URI uri) {

  private static final int MOST_CHARACTERS = 2000;
  private static final int HTTPS_PORT = 443;
  private static final int MOST_HOST_CHARACTERS = 253;

  /** No space, no control, nothing but ASCII, no backslash. */
  private static final Pattern CHARACTERS = Pattern.compile("[!-\\[\\]-~]+");

  /** RFC 3986; user, brackets and percent signs have no place in the authority. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i:https)://(?<host>[A-Za-z0-9.-]+)(?::(?<port>[1-9][0-9]{0,4}))?(?<rest>[/?][^#]*)?(?:#.*)?");

  /** RFC 1123, section 2.1. */
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  /** What resolvers take for an IPv4 address: the WHATWG's "ends in a number". */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  /** RFC 6761, 6762, 8375, 9476 and what clouds answer for to their guests. */
  private static final Set<String> HERE =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "lan",
          "home.arpa",
          "alt",
          "onion",
          "metadata.goog",
          "metadata.packet.net",
          "metadata.platformequinix.com",
          "metadata.tencentyun.com");

  static HttpsUrl parse(String url, InternalHosts internal) {
    if (url == null || url.length() > MOST_CHARACTERS || !CHARACTERS.matcher(url).matches()) {
      throw new Failed(Outcome.NOT_ALLOWED);
    }
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      throw new Failed(Outcome.NOT_ALLOWED);
    }
    String host = form.group("host").toLowerCase(Locale.ROOT);
    int port = form.group("port") == null ? HTTPS_PORT : Integer.parseInt(form.group("port"));
    if (!isName(host) || !(internal.allows(host, port) || isPublicName(host, port))) {
      throw new Failed(Outcome.NOT_ALLOWED);
    }
    String rest = form.group("rest") == null ? "/" : form.group("rest");
    String authority = port == HTTPS_PORT ? host : host + ":" + port;
    try {
      String path = rest.startsWith("/") ? rest : "/" + rest;
      return new HttpsUrl(host, port, new URI("https://" + authority + path));
    } catch (URISyntaxException e) {
      throw new Failed(Outcome.NOT_ALLOWED);
    }
  }

  /** A host name of letters, digits and hyphens that nobody takes for an address. */
  static boolean isName(String host) {
    return host.length() <= MOST_HOST_CHARACTERS
        && NAME.matcher(host).matches()
        && !NUMBER.matcher(host).matches();
  }

  private static boolean isPublicName(String host, int port) {
    List<String> labels = List.of(host.split("\\."));
    for (int i = 0; i < labels.size(); i++) {
      if (HERE.contains(String.join(".", labels.subList(i, labels.size())))) {
        return false;
      }
    }
    return labels.size() > 1 && port == HTTPS_PORT;
  }
}
