package org.signet.verification.check;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.signet.credential.StatusBits;
import org.signet.credential.StatusRefused;

/**
 * A status list that was read and verified.
 *
 * @param fault why it is not to be believed, whatever it says
 * @param encoded the bits, or why there are none
 */
record StatusList(
    String issuer,
    Set<String> purposes,
    Optional<Instant> validFrom,
    Optional<Instant> validUntil,
    Optional<String> fault,
    Bits encoded) {

  /** Inflated once. */
  record Bits(Optional<StatusBits> bits, Optional<StatusRefused> refused) {

    static Bits of(String encodedList) {
      try {
        return new Bits(Optional.of(StatusBits.decode(encodedList)), Optional.empty());
      } catch (StatusRefused refused) {
        return new Bits(Optional.empty(), Optional.of(refused));
      }
    }
  }

  static StatusList faulty(String why) {
    return new StatusList(
        "",
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(why),
        new Bits(Optional.empty(), Optional.empty()));
  }

  /** The bits; {@link StatusRefused} when they could not be read. */
  StatusBits bits() {
    encoded
        .refused()
        .ifPresent(
            refused -> {
              throw refused;
            });
    return encoded.bits().orElseThrow();
  }

  boolean isInForce(Instant now) {
    return validFrom
            .filter(from -> from.isAfter(now.plus(org.signet.proof.ProofReader.CLOCK_SKEW)))
            .isEmpty()
        && validUntil.filter(until -> until.isBefore(now)).isEmpty();
  }
}
