package org.signet.endorsement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose key signed an endorsement, and where it is kept. */
public enum SignedWith {
  /** A key of a DID that the partner had before. */
  OWN_DID,
  /** A key that was made in the partner's browser and never left it. */
  BROWSER_KEY,
  /** A key that this service keeps for the partner. */
  HOSTED_KEY;

  /** As it stands in answers and rows. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SignedWith of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
