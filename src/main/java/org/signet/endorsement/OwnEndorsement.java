package org.signet.endorsement;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An endorsement that was taken in.
 *
 * @param versionId of the achievement version that it is for
 * @param editionId of that version in the language of the endorsement
 * @param documentId the {@code id} of the signed document
 * @param json the signed text, byte for byte
 * @param confirmedDomain the domain of an e-mail address that the partner proved to have
 * @param replacedAt since when a later one of the same partner stands in new badges instead
 */
public record OwnEndorsement(
    UUID id,
    UUID issuerId,
    UUID versionId,
    UUID editionId,
    Claim claim,
    String partnerDid,
    String partnerName,
    String documentId,
    String json,
    SignedWith signedWith,
    Optional<String> confirmedDomain,
    Optional<UUID> invitation,
    Instant validFrom,
    Instant validUntil,
    Instant takenAt,
    Optional<Instant> replacedAt,
    Optional<Withdrawal> withdrawal) {

  /** Who may take an endorsement back. */
  public enum By {
    /** Whoever signed it. */
    PARTNER,
    /** The institution whose achievement it is. */
    INSTITUTION;

    /** As it stands in answers and rows. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static By of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** That it was taken back: badges since then do without it. */
  public record Withdrawal(Instant at, By by, Optional<String> reason) {}

  /** What it is worth. */
  public enum State {
    GOOD,
    EXPIRED,
    WITHDRAWN;

    /** As it stands in answers. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Withdrawn, whether it would have expired or not; expired; or else good. */
  public State state(Instant now) {
    return withdrawal.isPresent()
        ? State.WITHDRAWN
        : now.isBefore(validUntil) ? State.GOOD : State.EXPIRED;
  }

  /** Since when it was withdrawn. */
  public Optional<Instant> withdrawnAt() {
    return withdrawal.map(Withdrawal::at);
  }
}
