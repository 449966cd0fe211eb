package org.signet.verification.check;

import java.util.Optional;
import org.signet.keys.PublicKey;
import org.signet.verification.Outcome;

/** What became of looking for a key: the key, or why there is none. */
record KeyResolution(Optional<PublicKey> key, Outcome outcome, String code) {

  static KeyResolution found(PublicKey key) {
    return new KeyResolution(Optional.of(key), Outcome.PASSED, "KEY_OF_ISSUER");
  }

  static KeyResolution failed(String code) {
    return new KeyResolution(Optional.empty(), Outcome.FAILED, code);
  }

  static KeyResolution unknown(String code) {
    return new KeyResolution(Optional.empty(), Outcome.UNKNOWN, code);
  }
}
