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
     * iss}.
     */
    HEADER_NOT_ALLOWED,
    /** Neither {@code kid} nor {@code jwk}; see also {@link VcJwt#conflictsWith}. */
    HEADER_CONFLICT,
    /** {@code kid} is no https URL and no DID URL. */
    KEY_URL_NOT_ALLOWED,
    /** The {@code jwk} is no good public key. */
    KEY_REJECTED,
    /** A {@code vc} or {@code vp} claim: the credential of another data model. */
    VC_CLAIM_NOT_ALLOWED
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
