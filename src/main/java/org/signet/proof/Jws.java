package org.signet.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.keys.Algorithm;
import org.signet.keys.Base64Url;
import org.signet.keys.PublicKey;
import org.signet.keys.Signer;

/**
 * A compact JWS whose payload is a JSON object (RFC 7515), read by {@link JwsReader} and not yet
 * verified. Which headers and claims agree with a credential is the matter of {@link VcJwt}, with a
 * presentation that of {@link VpJwt}.
 *
 * @param algorithm from header {@code alg}
 * @param type from header {@code typ}; empty when there is none
 * @param kid from the header: URL of the key, a fragment of the issuer's DID, or a name of the
 *     issuer's own
 * @param jwk from the header: the key; says nothing of whose it is
 * @param iss from the header, where RFC 7519, section 5.3, lets a claim be repeated
 * @param payload as signed
 * @param signingInput ASCII: header, a dot, payload, as signed
 * @param signature raw bytes
 */
public record Jws(
    Algorithm algorithm,
    Optional<Type> type,
    Optional<String> kid,
    Optional<PublicKey> jwk,
    Optional<String> iss,
    ObjectNode payload,
    byte[] signingInput,
    byte[] signature) {
  /** What a token says that it is. */
  public enum Type {
    /** {@code JWT}: the only one that Open Badges 3.0, section 8.2, allows. */
    JWT,
    /** {@code vc+jwt}: a credential by VC-JOSE-COSE. */
    CREDENTIAL,
    /** {@code vp+jwt}: a presentation by VC-JOSE-COSE. */
    PRESENTATION
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
   * True when the header carries a key and it is not this one, found by {@code kid} or issuer:
   * HEADER_CONFLICT.
   */
  public boolean conflictsWith(PublicKey key) {
    return jwk.isPresent() && !jwk.get().equals(key);
  }

  /** Signs; the compact serialisation. */
  static String sign(ObjectNode header, ObjectNode payload, Signer signer) {
    String input = part(header) + "." + part(payload);
    byte[] signature = signer.sign(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signature);
  }

  private static String part(ObjectNode json) {
    return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }
}
