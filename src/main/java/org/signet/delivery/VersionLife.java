package org.signet.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a version of an achievement, as far as its page says it.
 *
 * @param approvedAt when it was approved
 * @param retiredAt since when no badge is issued for it
 */
record VersionLife(Optional<Instant> approvedAt, Optional<Instant> retiredAt) {

  /** Of a version of which nothing more is known. */
  static final VersionLife UNKNOWN = new VersionLife(Optional.empty(), Optional.empty());
}
