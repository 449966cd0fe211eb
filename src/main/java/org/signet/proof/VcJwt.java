package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Contexts;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;
import org.signet.proof.Jws.Type;
import org.signet.proof.JwtRefused.Code;

/**
 * A credential as compact JWS. Three standards say how, and each token is read by one of them:
 *
 * <ul>
 *   <li>{@link Form#OPEN_BADGES}, Open Badges 3.0, section 8.2: {@code typ} is {@code JWT} or
 *       absent; the payload is the credential with {@code iss}, {@code jti}, {@code sub}, {@code
 *       nbf} and, with {@code validUntil}, {@code exp}, all of which must be there and repeat it.
 *   <li>{@link Form#JOSE}, VC-JOSE-COSE, section 3.1: {@code typ} is {@code vc+jwt}, or absent
 *       together with all four of those claims; the payload is the credential, and what claims
 *       there are must repeat it.
 *   <li>{@link Form#VCDM_1_1}, VCDM 1.1, section 6.3.1, and the first edition of Open Badges 3.0: a
 *       credential of VCDM 1.1 in claim {@code vc}, completed from the claims.
 * </ul>
 *
 * Times are compared to the second, for that is how {@code nbf} and {@code exp} are written. {@code
 * exp} and the credential's own end may differ where the earlier is meant: the credential ends with
 * it. A token whose claims would give the credential more than it says of itself is in conflict,
 * whatever its form. {@code aud} is left to those it is meant for.
 *
 * @param jws the token
 * @param form by which standard it is read
 */
public record VcJwt(Jws jws, Form form) {
  /** Which standard a token follows. */
  public enum Form {
    /** Open Badges 3.0, section 8.2. */
    OPEN_BADGES,
    /** VC-JOSE-COSE, section 3.1. */
    JOSE,
    /** VCDM 1.1, section 6.3.1. */
    VCDM_1_1
  }

  /**
   * Signs a credential in the form of Open Badges, which VC-JOSE-COSE does not forbid.
   *
   * @param credential has {@code id}, {@code issuer}, {@code credentialSubject.id} and {@code
   *     validFrom} with whole seconds, and no {@code proof}
   * @param signer its verification method is the {@code kid}: an https URL that answers with one
   *     bare JWK
   * @return the compact serialisation
   * @throws IllegalArgumentException when a claim cannot be made
   */
  public static String sign(ObjectNode credential, Signer signer) {
    if (credential.has("proof") || credential.has("vc")) {
      throw new IllegalArgumentException("a credential for VC-JWT has neither proof nor vc");
    }
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header
        .put("alg", signer.algorithm().jose())
        .put("typ", "JWT")
        .put("kid", signer.verificationMethod());
    ObjectNode payload = credential.deepCopy();
    payload.put("iss", VcJwtClaims.issuer(credential).orElseThrow(() -> lacks("issuer")));
    payload.put("jti", text(credential.path("id"), "id"));
    payload.put(
        "sub", text(credential.path("credentialSubject").path("id"), "credentialSubject.id"));
    payload.put("nbf", seconds(credential, "validFrom"));
    if (credential.has("validUntil")) {
      payload.put("exp", seconds(credential, "validUntil"));
    }
    return Jws.sign(header, payload, signer);
  }

  /**
   * Reads a token as a credential.
   *
   * @throws JwtRefused HEADER_NOT_ALLOWED when it says that it is a presentation,
   *     VC_CLAIM_NOT_ALLOWED when it is of two data models at once
   */
  public static VcJwt of(Jws jws) {
    if (jws.type().filter(type -> type == Type.PRESENTATION).isPresent()) {
      throw new JwtRefused(Code.HEADER_NOT_ALLOWED, "the token of a presentation");
    }
    ObjectNode payload = jws.payload();
    if (payload.has("vp")) {
      throw new JwtRefused(Code.VC_CLAIM_NOT_ALLOWED, "a vp claim");
    }
    if (!payload.has("vc")) {
      return new VcJwt(jws, isOpenBadges(jws) ? Form.OPEN_BADGES : Form.JOSE);
    }
    if (jws.type().filter(type -> type == Type.CREDENTIAL).isPresent()
        || payload.has("@context")
        || payload.has("credentialSubject")
        || !isFirstModel(payload.path("vc").path("@context"))) {
      throw new JwtRefused(
          Code.VC_CLAIM_NOT_ALLOWED, "a vc claim, and the data model of tokens without one");
    }
    return new VcJwt(jws, Form.VCDM_1_1);
  }

  /** {@link Jws#isSignedBy}. */
  public boolean isSignedBy(PublicKey key) {
    return jws.isSignedBy(key);
  }

  /**
   * The names of claims that are missing or do not repeat the credential, in the order {@code iss},
   * {@code jti}, {@code sub}, {@code nbf}, {@code exp}, {@code iat}; code CLAIM_MISMATCH for each.
   */
  public List<String> mismatches() {
    return VcJwtClaims.of(this).mismatches();
  }

  /** When it was signed, if a good {@code iat} says so. */
  public Optional<Instant> issuedAt() {
    return NumericDate.read(jws.payload().path("iat"));
  }

  /**
   * The credential: the payload without the registered claims, or the {@code vc} claim completed
   * from them; it ends no later than {@code exp}.
   */
  public ObjectNode credential() {
    return VcJwtClaims.of(this).credential();
  }

  private static boolean isOpenBadges(Jws jws) {
    return jws.type().isPresent()
        ? jws.type().get() == Type.JWT
        : VcJwtClaims.REPEATED.stream().anyMatch(jws.payload()::has);
  }

  private static boolean isFirstModel(JsonNode context) {
    JsonNode first = context.isArray() ? context.path(0) : context;
    boolean both = false;
    for (JsonNode item : context) {
      both |= Contexts.CREDENTIALS_V2.equals(item.textValue());
    }
    return Contexts.CREDENTIALS_V1.equals(first.textValue()) && !both;
  }

  private static String text(JsonNode value, String name) {
    return Optional.ofNullable(value.textValue()).orElseThrow(() -> lacks(name));
  }

  private static long seconds(ObjectNode credential, String name) {
    Instant time = Times.parse(credential.path(name).textValue()).orElseThrow(() -> lacks(name));
    if (time.getNano() != 0) {
      throw new IllegalArgumentException(name + " has a fraction of a second");
    }
    return time.getEpochSecond();
  }

  private static IllegalArgumentException lacks(String name) {
    return new IllegalArgumentException("a credential for VC-JWT has " + name);
  }
}
