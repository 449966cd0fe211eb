package org.signet.jsonld;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions that RDFC-1.0 is defined for (section 4.1). */
public enum Hash {
  SHA_256("SHA-256"),
  SHA_384("SHA-384");

  private final String algorithm;

  Hash(String algorithm) {
    this.algorithm = algorithm;
  }

  /** A new digest. */
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
