package org.signet.auth;

import java.util.Locale;

/** Whom a key belongs to: one person or one system, so that a deed has one name. */
public enum HolderKind {
  PERSON,
  SYSTEM;

  static HolderKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As written in requests and answers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
