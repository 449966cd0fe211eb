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
  /** Read what was posted and issued. */
  READ,
  /** Create issuers and API keys. */
  ADMIN;

  /** As written in requests and answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
