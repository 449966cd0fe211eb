package org.signet.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The end of a flight, for everybody who waits for it and for the cache.
 *
 * @param failure empty when it was retrieved; only then the next is there
 * @param fetched the body, or of evidence its SHA-256; the same object for all who ask
 * @param fresh how long the host lets it be kept; the cache has bounds of its own
 */
record Answer(Optional<Outcome> failure, Fetched fetched, Optional<Duration> fresh) {

  static Answer retrieved(URI url, String mediaType, byte[] bytes, Optional<Duration> fresh) {
    return new Answer(Optional.empty(), new Fetched(url, mediaType, bytes), fresh);
  }

  static Answer failed(Outcome outcome) {
    return new Answer(Optional.of(outcome), null, Optional.empty());
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

  /** How many bytes of the host's it holds. */
  int length() {
    return fetched == null ? 0 : fetched.body().length;
  }

  /** Why this node did not even try says nothing of the host, so it is forgotten at once. */
  boolean isOfTheHost() {
    return failure.map(f -> f != Outcome.BUSY && f != Outcome.OPEN).orElse(true);
  }
}
