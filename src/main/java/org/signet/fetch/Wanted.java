package org.signet.fetch;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may be fetched: which media types are taken for it, and how many bytes at most. */
public enum Wanted {
  /** DID Core 1.0 and did:web. 256 KiB. */
  DID_DOCUMENT(256, Types.DID),
  /** Controlled Identifiers 1.0. 256 KiB. */
  CONTROLLER_DOCUMENT(256, Types.with(Types.DID, "application/cid")),
  /** RFC 7517: a key or a set of keys. 256 KiB. */
  JWK(256, List.of("application/jwk+json", "application/jwk-set+json", "application/json")),
  /** The document of a status list; what it unpacks to is limited where it is unpacked. 2 MiB. */
  STATUS_LIST(2048, Types.LIST),
  /** A badge by its address, also baked into a picture. 2 MiB. */
  CREDENTIAL(2048, Types.with(Types.LIST, "image/png", "image/svg+xml")),
  /** A file of any kind that is only digested, see {@link Fetcher#digest}. 20 MiB. */
  EVIDENCE(20 * 1024, List.of());

  private final int mostBytes;
  private final List<String> mediaTypes;
  private final Set<String> accepted;

  Wanted(int mostKibibytes, List<String> mediaTypes) {
    this.mostBytes = mostKibibytes * 1024;
    this.mediaTypes = mediaTypes;
    this.accepted = Collections.unmodifiableSet(new TreeSet<>(mediaTypes));
  }

  int mostBytes() {
    return mostBytes;
  }

  /** The request header of that name: the preferred media type stands first. */
  String accept() {
    return mediaTypes.isEmpty() ? "*/*" : String.join(", ", mediaTypes);
  }

  /**
   * Whoever answers for an address of keys must be the one whose address it is: a redirect, which
   * many hosts make to wherever a link says, proves nothing.
   */
  boolean followsRedirects() {
    return switch (this) {
      case DID_DOCUMENT, CONTROLLER_DOCUMENT, JWK -> false;
      case STATUS_LIST, CREDENTIAL, EVIDENCE -> true;
    };
  }

  boolean accepts(String mediaType) {
    return accepted.isEmpty() || accepted.contains(mediaType);
  }

  private static final class Types {
    static final List<String> DID =
        List.of(
            "application/did+json",
            "application/did+ld+json",
            "application/did",
            "application/json",
            "application/ld+json");
    static final List<String> LIST =
        List.of(
            "application/vc",
            "application/vc+ld+json",
            "application/ld+json",
            "application/json",
            "application/vc+jwt",
            "application/jwt",
            "text/plain");

    static List<String> with(List<String> types, String... more) {
      return java.util.stream.Stream.concat(types.stream(), Arrays.stream(more)).toList();
    }
  }
}
