package org.signet.proof;

/** A token that is not read any further. The message never repeats what was sent. */
public final class JwtRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the names are stable. */
  public enum Code {
    /**
     * Not three parts of base64url, or JSON in them that is refused; an encrypted token among them.
     */
    NOT_A_JWS,
    /** {@code alg} is not one of RS256, ES256, ES384, EdDSA. */
    ALG_NOT_ALLOWED,
    /**
     * A header that is not {@code alg}, {@code typ}, {@code cty}, {@code kid}, {@code jwk}, {@code
     * iss}, or a {@code typ} or {@code cty} of something else than credentials.
     */
    HEADER_NOT_ALLOWED,
    /**
     * Neither {@code kid} nor {@code jwk} where one is needed, or {@code typ} and {@code cty} that
     * contradict each other; see also {@link Jws#conflictsWith}.
     */
    HEADER_CONFLICT,
    /** {@code kid} is no https URL, no DID URL and no plain name. */
    KEY_URL_NOT_ALLOWED,
    /** The {@code jwk} is no good public key. */
    KEY_REJECTED,
    /**
     * A {@code vc} claim with anything but a credential of VCDM 1.1 in it, or beside a credential
     * of VCDM 2.0; or a {@code vp} claim.
     */
    VC_CLAIM_NOT_ALLOWED,
    /** An enveloped credential or presentation that is not of the form of VCDM 2.0. */
    ENVELOPE_MALFORMED,
    /** An enveloped credential or presentation that is secured in another way than as JWS. */
    ENVELOPE_NOT_SUPPORTED
  }

  private final Code code;

  JwtRefused(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable machine-readable reason. */
  public Code code() {
    return code;
  }
}
