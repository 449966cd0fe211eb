package org.signet.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts of the operator's own network that may be fetched from; the first that fits counts. */
final class InternalHosts {

  private static final int HTTPS_PORT = 443;
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<any>\\*\\.)?(?<name>[^=*]+)"
              + "(?:=(?<address>[0-9.]+|\\[[0-9A-Fa-f:.]+\\]):(?<port>[1-9][0-9]{0,4}))?");

  private final List<Entry> entries;

  private record Entry(boolean below, String name, Optional<InetSocketAddress> place) {
    boolean fits(String host) {
      return below ? host.endsWith("." + name) : host.equals(name);
    }
  }

  /**
   * @param entries {@code name} or {@code *.suffix}, each optionally {@code =address:port}
   * @throws IllegalArgumentException naming the one that is written otherwise
   */
  InternalHosts(List<String> entries) {
    this.entries = entries.stream().map(InternalHosts::read).toList();
  }

  /** Whether the operator lists this host, and this port of it. */
  boolean allows(String host, int port) {
    return find(host)
        .filter(e -> port == HTTPS_PORT || e.place().filter(p -> p.getPort() == port).isPresent())
        .isPresent();
  }

  boolean contains(String host) {
    return find(host).isPresent();
  }

  /** Where to connect to instead of what the name service says. */
  Optional<InetSocketAddress> place(String host) {
    return find(host).flatMap(Entry::place);
  }

  private Optional<Entry> find(String host) {
    return entries.stream().filter(entry -> entry.fits(host)).findFirst();
  }

  private static Entry read(String text) {
    Matcher entry = ENTRY.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!entry.matches() || !HttpsUrl.isName(entry.group("name"))) {
      throw refused(text);
    }
    boolean below = entry.group("any") != null;
    if (entry.group("address") == null) {
      return new Entry(below, entry.group("name"), Optional.empty());
    }
    String address = entry.group("address");
    int port = Integer.parseInt(entry.group("port"));
    boolean written = address.startsWith("[") || address.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}");
    if (port > 0xFFFF || !written) {
      throw refused(text);
    }
    try {
      // a literal: no name is asked for
      InetAddress literal = InetAddress.getByName(address);
      return new Entry(
          below, entry.group("name"), Optional.of(new InetSocketAddress(literal, port)));
    } catch (UnknownHostException e) {
      throw refused(text);
    }
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "'"
            + text.strip()
            + "' is none of name, *.suffix, name=address:port, *.suffix=address:port");
  }
}
