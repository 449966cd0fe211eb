package org.signet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;

/**
 * A credential as compact JWS: Open Badges 3.0, section 8.2, in the form that VC-JOSE-COSE does not
 * forbid. The payload is the credential itself with {@code iss}, {@code jti}, {@code sub}, {@code
 * nbf} and, with {@code validUntil}, {@code exp}; there is never a {@code vc} claim. Read by {@link
 * VcJwtReader}.
 *
 * @param algorithm from header {@code alg}
 * @param kid from the header: URL of the key
 * @param jwk from the header: the key; says nothing of whose it is
 * @param payload credential and claims
 * @param signingInput ASCII: header, a dot, payload, as signed
 * @param signature raw bytes
 */
public record VcJwt(
    Algorithm algorithm,
    Optional<String> kid,
    Optional<PublicKey> jwk,
    ObjectNode payload,
    byte[] signingInput,
    byte[] signature) {
  /**
   * Signs a credential.
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
    String input = part(header) + "." + part(payload);
    byte[] signature = signer.sign(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signature);
  }

  /**
   * True when {@code key} made the signature, with the algorithm and, if there is one, the key in
   * the header.
   */
  public boolean isSignedBy(PublicKey key) {
    return key.algorithm() == algorithm
        && !conflictsWith(key)
        && key.verify(signingInput, signature);
  }

  /**
   * True when the header carries a key and it is not this one, found by {@code kid}:
   * HEADER_CONFLICT.
   */
  public boolean conflictsWith(PublicKey key) {
    return jwk.isPresent() && !jwk.get().equals(key);
  }

  /**
   * The credential: the payload without the registered claims, {@code validUntil} set from a lone
   * {@code exp}.
   */
  public ObjectNode credential() {
    return VcJwtClaims.credential(payload);
  }

  private static String part(ObjectNode json) {
    return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
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
