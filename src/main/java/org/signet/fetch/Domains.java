package org.signet.fetch;

import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Who has a domain name, as far as names tell: by the public suffix list, which is built in. */
public final class Domains {

  /** Read from the library's own jar; nothing is fetched. */
  private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

  private Domains() {}

  /**
   * The name that somebody registered, as {@code example.edu} for {@code badges.example.edu}; empty
   * for a public suffix, under which others register.
   */
  public static Optional<String> registered(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(SUFFIXES.getDomainRoot(name)).filter(root -> !root.isEmpty());
  }

  /** Whether two hosts have one owner: the same name, or under one registered name. */
  public static boolean isOneOwner(String host, String other) {
    if (host.equalsIgnoreCase(other)) {
      return true;
    }
    Optional<String> first = registered(host);
    return first.isPresent() && first.equals(registered(other));
  }
}
