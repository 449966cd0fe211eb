package org.signet.completion;

import java.util.Map;
import java.util.Optional;
import org.signet.fetch.FetchRefused;

/** Digests that Signet itself computed of files elsewhere, by address. */
record Pins(Map<String, Pin> byUrl) {

  static final Pins NONE = new Pins(Map.of());

  /**
   * One of them.
   *
   * @param sha256 32 bytes, when the file could be fetched
   * @param mediaType as its host calls it, if it does
   * @param refused why it could not
   */
  record Pin(
      Optional<byte[]> sha256, Optional<String> mediaType, Optional<FetchRefused.Code> refused) {}

  Optional<Pin> at(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }
}
