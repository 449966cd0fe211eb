package org.signet.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address is one of the open Internet: IANA's special-purpose registries (RFC 6890 and
 * its updates), read strictly.
 */
final class PublicAddress {

  private static final List<Block> CLOSED =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carriers' NAT
              "127.0.0.0/8", // loopback
              "168.63.129.16/32", // what Azure answers for to its guests
              "169.254.0.0/16", // link-local, clouds' metadata
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.31.196.0/24", // AS112
              "192.52.193.0/24", // multicast tunnels
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "192.175.48.0/24", // AS112
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: leads to any IPv4 address
              "2620:4f:8000::/48", // AS112
              "3ffe::/16", // given back
              "3fff::/20") // documentation
          .map(Block::read)
          .toList();

  /**
   * The only IPv6 block that is given out to hosts of the Internet: loopback, link-local,
   * site-local, unique local, mapped and translated IPv4, discard and multicast are all outside.
   */
  private static final Block GLOBAL_UNICAST = Block.read("2000::/3");

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    // Java makes an IPv4 address of one that is mapped into IPv6 (::ffff:0:0/96)
    byte[] bytes = address.getAddress();
    boolean ipv6 = bytes.length == Block.IPV6_BYTES;
    return !(ipv6 && !GLOBAL_UNICAST.contains(bytes))
        && CLOSED.stream().noneMatch(block -> block.contains(bytes));
  }

  private record Block(BigInteger prefix, int length, int shift) {
    static final int IPV6_BYTES = 16;

    static Block read(String cidr) {
      String[] parts = cidr.split("/");
      try {
        byte[] bytes = InetAddress.getByName(parts[0]).getAddress(); // a literal
        int shift = bytes.length * 8 - Integer.parseInt(parts[1]);
        return new Block(new BigInteger(1, bytes).shiftRight(shift), bytes.length, shift);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean contains(byte[] bytes) {
      return bytes.length == length && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
    }
  }
}
