package org.signet.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.signet.endorsement.SignedWith;

/** How a partner signs. */
enum Way {
  /** By a key in its browser. */
  BROWSER(SignedWith.BROWSER_KEY),
  /** Elsewhere, by the key of a DID that it has. */
  OWN(SignedWith.OWN_DID),
  /** By a key that this service makes and keeps. */
  HOSTED(SignedWith.HOSTED_KEY);

  private final SignedWith signedWith;

  Way(SignedWith signedWith) {
    this.signedWith = signedWith;
  }

  SignedWith signedWith() {
    return signedWith;
  }

  /** As it stands in forms and rows. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Way> of(String text) {
    return Arrays.stream(values()).filter(way -> way.text().equals(text)).findFirst();
  }
}
