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
  /** Create achievements. */
  DEFINE,
  /**
   * Have credentials of any kind signed, whatever they say: by the VC-API, beside all that holds
   * for badges.
   */
  SIGN,
  /** Read what was posted and issued. */
  READ,
  /** Say which issuers the whole service knows by name. */
  TRUST,
  /** Say which releases of ESCO are loaded, and which is current. */
  SKILLS,
  /** Create issuers and API keys. */
  ADMIN;

  /** As written in requests and answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
