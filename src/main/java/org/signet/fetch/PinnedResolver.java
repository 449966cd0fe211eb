package org.signet.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Asks the name service once and gives the client the very addresses that were checked: it connects
 * to these, and a name that leads elsewhere a moment later (DNS rebinding) changes nothing.
 */
final class PinnedResolver implements DnsResolver {

  /** One that does not answer takes up to the time for a connection. */
  private static final int MOST_ADDRESSES = 3;

  private final InternalHosts internal;
  private final Names names;

  /** The name service. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  PinnedResolver(InternalHosts internal, Names names) {
    this.internal = internal;
    this.names = names;
  }

  /**
   * @throws Failed as not allowed when any one of the addresses is not public
   */
  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    Optional<InetSocketAddress> place = internal.place(host);
    if (place.isPresent()) {
      return List.of(place.get());
    }
    return Arrays.stream(resolve(host))
        .limit(MOST_ADDRESSES)
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addresses(host);
    if (!internal.contains(host) && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
      throw new Failed(Outcome.NOT_ALLOWED);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
