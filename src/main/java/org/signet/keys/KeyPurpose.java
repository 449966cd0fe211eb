package org.signet.keys;

/** A verification relationship (Controlled Identifiers 1.0, section 2.3): what a key may do. */
public enum KeyPurpose {
  /** Sign credentials. */
  ASSERTION_METHOD("assertionMethod"),
  /** Sign presentations. */
  AUTHENTICATION("authentication");

  private final String member;

  KeyPurpose(String member) {
    this.member = member;
  }

  /** The member of the document, and the {@code proofPurpose} of a proof. */
  public String member() {
    return member;
  }
}
