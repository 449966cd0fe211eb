package org.signet.issuer;

import java.util.Locale;

/** What a key of an issuer signs: one key is never used for two things. */
public enum KeyUse {
  /** Data Integrity proofs of badges. */
  BADGE,
  /** Data Integrity proofs of status lists. */
  STATUS,
  /** VC-JWT renditions. */
  JWT;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
