package org.signet.auth;

import java.util.Locale;

/** What an API key may do. No scope contains another. */
public enum Scope {
  /** Post completions. */
  ISSUE,
  /** Decide that a completion is approved. */
  APPROVE,
  /** Revoke credentials. */
  REVOKE,
  /** Write definitions of achievements, and put them up for review. */
  DEFINE,
  /**
   * Approve definitions that others wrote, return them, retire them. Only a key of a person can.
   */
  APPROVE_DEFINITIONS,
  /**
   * Have credentials of any kind signed, whatever they say: by the VC-API, beside all that holds
   * for badges.
   */
  SIGN,
  /** Read what was posted and issued. */
  READ,
  /** Invite partners to endorse, take endorsements in, and leave them out of new badges. */
  ENDORSE,
  /** Have a learner's record signed and printed. */
  TRANSCRIPT,
  /** Say which issuers the whole service knows by name. */
  TRUST,
  /** Say which releases of ESCO are loaded, and which is current. */
  SKILLS,
  /** Create issuers and API keys. */
  ADMIN;

  /** As written in requests, answers and rows. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Scope of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
