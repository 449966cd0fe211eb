package org.signet.keys;

import java.util.Optional;

/** The signature algorithms that Signet knows, named as JOSE names them (RFC 7518, RFC 8037). */
public enum Algorithm {
  /** Ed25519, RFC 8032; signatures of 64 bytes. */
  EDDSA("EdDSA"),
  /** ECDSA on P-256 with SHA-256; signatures are r and s of 32 bytes each. */
  ES256("ES256"),
  /** ECDSA on P-384 with SHA-384; signatures are r and s of 48 bytes each. */
  ES384("ES384"),
  /** RSASSA-PKCS1-v1_5 with SHA-256, modulus of 2048 bits or more. */
  RS256("RS256");

  private final String jose;

  Algorithm(String jose) {
    this.jose = jose;
  }

  /** The value of a JWS {@code alg} header. */
  public String jose() {
    return jose;
  }

  /**
   * The algorithm of a JWS {@code alg} header; empty for every other value, {@code none} and HMACs
   * among them.
   */
  public static Optional<Algorithm> ofJose(String alg) {
    for (Algorithm algorithm : values()) {
      if (algorithm.jose.equals(alg)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
