package org.signet.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a file that is kept here. Its content never changes: the digest stands in signed
 * badges.
 *
 * @param sha256 of the content as it came, 32 bytes
 * @param size in bytes
 * @param learner whose it is, as {@code completion.learner}, once a completion named it
 * @param granted whether the learner's last choice was to show it
 * @param chosenAt when that was
 * @param store which {@link EvidenceStore} has the content
 */
public record EvidenceFile(
    UUID id,
    UUID issuerId,
    String name,
    String mediaType,
    byte[] sha256,
    long size,
    Visibility visibility,
    Optional<String> learner,
    boolean granted,
    Optional<Instant> chosenAt,
    String store,
    Instant createdAt) {

  /** Whether anybody who has the address may open it now. */
  public enum Access {
    OPEN,
    /** The learner decides, and has not granted it or has withdrawn that. */
    NOT_RELEASED,
    /** The institution keeps it to itself. */
    WITHHELD
  }

  /** Who may open it now. */
  public Access access() {
    return switch (visibility) {
      case PUBLIC_LINK -> Access.OPEN;
      case LEARNER_DECIDES -> granted ? Access.OPEN : Access.NOT_RELEASED;
      case WITHHELD -> Access.WITHHELD;
    };
  }
}
