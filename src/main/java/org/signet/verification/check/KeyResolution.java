package org.signet.verification.check;

import java.util.Optional;
import org.signet.fetch.FetchRefused;
import org.signet.keys.KeyRefused;
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

  static KeyResolution of(KeyRefused refused) {
    return failed(refused.code().name());
  }

  static KeyResolution unknown(String code) {
    return new KeyResolution(Optional.empty(), Outcome.UNKNOWN, code);
  }

  /** A key that could not be had is unknown; that says nothing about the badge. */
  static KeyResolution of(FetchRefused refused) {
    return unknown(
        refused.code() == FetchRefused.Code.NOT_RETRIEVED
            ? "KEY_NOT_FETCHED"
            : refused.code().name());
  }
}
