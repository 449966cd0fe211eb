package org.signet.keys;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code did:web} (did:web Method Specification): {@code did:web:host%3A8443:a:b} names {@code
 * https://host:8443/a/b/did.json}.
 *
 * @param host a domain name in lower case, never an address; {@code localhost} only when that was
 *     allowed
 * @param port empty for 443
 * @param path segments of ASCII letters, digits, {@code . _ ~ -}, none of them only dots; may be
 *     empty
 */
public record DidWeb(String host, OptionalInt port, List<String> path) {
  private static final String PREFIX = "did:web:";
  private static final int MAX_LENGTH = 2_048;
  private static final Pattern AUTHORITY =
      Pattern.compile("([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:%3A([1-9][0-9]{0,4}))?");
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]+");
  private static final Pattern DOTS = Pattern.compile("\\.+");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Checks the parts; DID_REJECTED when they make no did:web that we accept. */
  public DidWeb {
    path = List.copyOf(path);
    boolean labels =
        List.of(host.split("\\.", -1)).stream().allMatch(l -> LABEL.matcher(l).matches());
    String last = host.substring(host.lastIndexOf('.') + 1);
    // a last label of digits, or 0x…, is how the many spellings of an IPv4 address look
    boolean address = !last.isEmpty() && Character.isDigit(last.charAt(0));
    if (host.length() > 253 || !labels || address) {
      throw refused("not a domain name");
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      throw refused("not a port");
    }
    for (String segment : path) {
      if (!SEGMENT.matcher(segment).matches() || DOTS.matcher(segment).matches()) {
        throw refused("a path segment that is not allowed");
      }
    }
  }

  /** True for everything that starts as a did:web does. */
  public static boolean isDidWeb(String did) {
    return did.startsWith(PREFIX);
  }

  /**
   * Reads a DID without fragment, strictly: a domain name in lower case with at least one dot, no
   * percent-encoding but {@code %3A} before a port.
   *
   * @param localhost whether the host {@code localhost} is allowed, with or without a port
   * @throws KeyRefused DID_REJECTED for everything else, addresses, user names, traversal and
   *     encoded slashes among them
   */
  public static DidWeb parse(String did, boolean localhost) {
    if (!isDidWeb(did) || did.length() > MAX_LENGTH) {
      throw refused("not a did:web, or too long");
    }
    List<String> parts = List.of(did.substring(PREFIX.length()).split(":", -1));
    Matcher authority = AUTHORITY.matcher(parts.get(0));
    if (!authority.matches()) {
      throw refused("not a domain name with an optional %3A and port");
    }
    String host = authority.group(1);
    boolean local = host.equals("localhost") || host.endsWith(".localhost");
    if (local ? !localhost : host.indexOf('.') < 0) {
      throw refused("not a public domain name");
    }
    OptionalInt port =
        authority.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(authority.group(2)));
    return new DidWeb(host, port, parts.subList(1, parts.size()));
  }

  /**
   * The DID of a base URL such as {@code https://badges.example.edu/issuers/demo}; query and
   * fragment are not allowed.
   */
  public static DidWeb of(URI base) {
    if (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
      throw refused("not a URL with a host only and a path");
    }
    List<String> path = new ArrayList<>(List.of(base.getRawPath().split("/")));
    path.removeIf(String::isEmpty);
    OptionalInt port = base.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(base.getPort());
    return new DidWeb(base.getHost(), port, path);
  }

  /** The DID itself. */
  public String did() {
    StringBuilder did = new StringBuilder(PREFIX).append(host);
    port.ifPresent(number -> did.append("%3A").append(number));
    path.forEach(segment -> did.append(':').append(segment));
    return did.toString();
  }

  /**
   * Where the DID document is: always https; {@code /.well-known/did.json} when there is no path.
   */
  public URI documentUrl() {
    String authority = host + (port.isPresent() ? ":" + port.getAsInt() : "");
    String folder = path.isEmpty() ? "/.well-known" : "/" + String.join("/", path);
    return URI.create("https://" + authority + folder + "/did.json");
  }

  private static KeyRefused refused(String why) {
    return new KeyRefused(KeyRefused.Code.DID_REJECTED, "did:web: " + why);
  }
}
