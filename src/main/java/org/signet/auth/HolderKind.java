package org.signet.auth;

import java.util.Locale;

/** Whom a key belongs to: two keys of one person never make four eyes. */
public enum HolderKind {
  PERSON,
  SYSTEM;

  /** As written in requests and answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
