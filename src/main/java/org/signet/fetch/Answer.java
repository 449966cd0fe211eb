package org.signet.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The end of a flight, for everybody who waits for it and for the cache.
 *
 * @param failure empty when it was retrieved; only then the next three are there
 * @param bytes the body, or of evidence its SHA-256
 * @param fresh how long the host lets it be kept; the cache has bounds of its own
 */
record Answer(
    Optional<Outcome> failure, URI url, String mediaType, byte[] bytes, Optional<Duration> fresh) {

  static Answer retrieved(URI url, String mediaType, byte[] bytes, Optional<Duration> fresh) {
    return new Answer(Optional.empty(), url, mediaType, bytes, fresh);
  }

  static Answer failed(Outcome outcome) {
    return new Answer(Optional.of(outcome), null, null, new byte[0], Optional.empty());
  }

  /**
   * @throws Failed when it is none
   */
  Answer orThrow() {
    failure.ifPresent(
        outcome -> {
          throw new Failed(outcome);
        });
    return this;
  }

  /** Why this node did not even try says nothing of the host, so it is forgotten at once. */
  boolean isOfTheHost() {
    return failure.map(f -> f != Outcome.BUSY && f != Outcome.OPEN).orElse(true);
  }
}
